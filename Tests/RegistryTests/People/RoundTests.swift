import CanonicalJSON
import Cooperation
import Credentials
import Localization
import People
import Testing

@testable import Registry

@Suite("Letters that go to everyone")
struct RoundTests {
    private static let letter = Letter.message(
        .digest,
        subject: "Su semana",
        paragraphs: ["Dos asuntos."],
        lines: [Letter.Line("Agua", "/es/iniciativas/a")],
        link: nil
    )

    private func letters(_ bench: AccountsBench, of person: Person.ID) async throws -> Int {
        try await bench.people.read { try $0.letters(of: person).count { $0.topic == "digest" } }
    }

    @Test("The digest of a week goes to each person once, however many nodes write it", arguments: TestEngine.available)
    func once(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given: two nodes that have both found whose turn it is
            let (ana, _, _) = try await bench.member("ana", .editor, of: "CO")
            let first = try await bench.accounts.recipients(of: .digest, on: "2026-11-23")
            let second = try await bench.accounts.recipients(of: .digest, on: "2026-11-23")
            let one = try #require(first.first)
            #expect(second == first && one.person.id == ana.person.id && one.before == nil)
            // when: both write at once
            func send() async throws -> Bool {
                try await bench.accounts.send(
                    Self.letter,
                    to: one,
                    of: .digest,
                    on: "2026-11-23",
                    telling: [],
                    asOf: 40
                )
            }
            async let here = send()
            async let there = send()
            let sent = try await [here, there]
            // then
            #expect(sent.count { $0 } == 1)
            #expect(try await letters(bench, of: ana.person.id) == 1)
            #expect(try await bench.accounts.recipients(of: .digest, on: "2026-11-23").isEmpty)
            // and the next week tells what came after
            #expect(try await bench.accounts.recipients(of: .digest, on: "2026-11-30").first?.before == 40)
        }
    }

    @Test(
        "Where there is nothing to say nothing is sent, and nobody looks again that week",
        arguments: TestEngine.available
    )
    func silence(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (ana, _, _) = try await bench.member("ana", .editor, of: "CO")
            let one = try #require(try await bench.accounts.recipients(of: .digest, on: "2026-11-23").first)
            let isSent = try await bench.accounts.send(
                nil,
                to: one,
                of: .digest,
                on: "2026-11-23",
                telling: [],
                asOf: 1
            )
            #expect(!isSent)
            #expect(try await letters(bench, of: ana.person.id) == 0)
            #expect(try await bench.accounts.recipients(of: .digest, on: "2026-11-23").isEmpty)
        }
    }

    @Test(
        "Who has left the topic, and a designation that asks for a second factor not shown yet, have no turn",
        arguments: TestEngine.available
    )
    func wanted(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (ana, _, _) = try await bench.member("ana", .titular, of: "CO")
            let (eva, _, _) = try await bench.member("eva", .editor, of: "PE")
            #expect(try await bench.accounts.recipients(of: .digest, on: "2026-11-23").count == 2)
            // when
            try await bench.accounts.setTopics([.reminders, .alerts], of: eva)
            try await bench.people.write { try $0.removeSecondFactor(of: ana.person.id) }
            // then
            let left = try await bench.accounts.recipients(of: .digest, on: "2026-11-23")
            #expect(left.map(\.person.id) == [ana.person.id])
            #expect(left.first?.designations.isEmpty == true)
            #expect(try await bench.accounts.topics(of: eva) == [.account, .reminders, .alerts])
        }
    }

    @Test(
        "A saved search is its person's alone: kept, renamed, seen, taken away, erased",
        arguments: TestEngine.available
    )
    func searches(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            // given
            let accounts = bench.accounts
            let (ana, _, _) = try await bench.member("ana", .editor, of: "CO")
            let (eva, _, _) = try await bench.member("eva", .editor, of: "PE")
            let query = InitiativeQuery("pais=CO&q=agua&pagina=4")
            // when
            let saved = try await accounts.saveSearch(query, named: "  Agua \n aquí ", alert: .daily, asOf: 7, of: ana)
            // then
            #expect(saved.name == "Agua aquí" && saved.query == "q=agua&pais=CO" && saved.known == 7)
            #expect(try await accounts.savedSearches(of: ana) == [saved])
            #expect(try await accounts.savedSearch(saved.id, of: eva) == nil)
            // when: someone else tries
            try await accounts.changeSearch(saved, named: "Mía", alert: .off, of: eva)
            try await accounts.sawSearch(saved, asOf: 99, of: eva)
            try await accounts.forgetSearch(saved.id, of: eva)
            #expect(try await accounts.savedSearches(of: ana) == [saved])
            // when
            try await accounts.changeSearch(saved, named: "", alert: .weekly, of: ana)
            try await accounts.sawSearch(saved, asOf: 12, of: ana)
            let changed = try #require(try await accounts.savedSearches(of: ana).first)
            #expect(changed.name == "q=agua&pais=CO" && changed.alert == .weekly && changed.seen == 12)
            // then: it is taken away with the rest, and erased with it
            let export = try await accounts.export(ana)
            #expect(export["savedSearches"]?.array?.count == 1)
            try await accounts.erase(ana)
            #expect(try await bench.people.read { try $0.savedSearches(of: ana.person.id) }.isEmpty)
        }
    }

    @Test("Nobody keeps more searches than are shown", arguments: TestEngine.available)
    func limit(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (ana, _, _) = try await bench.member("ana", .editor, of: "CO")
            for number in 1...Accounts.savedSearchLimit {
                let query = InitiativeQuery("desde=\(1990 + number % 30)")
                try await bench.accounts.saveSearch(query, named: "\(number)", alert: .off, asOf: 1, of: ana)
            }
            await #expect(throws: AccountError.tooManySearches) {
                try await bench.accounts.saveSearch(InitiativeQuery(), named: "x", alert: .off, asOf: 1, of: ana)
            }
        }
    }
}
