import Cooperation
import Credentials
import Localization
import People
import Testing

@testable import Registry

@Suite("The queue of letters")
struct MailTests {
    private static let place = AccountsBench.place

    /// Takes everything that is due and says what becomes of it.
    private func post(_ bench: AccountsBench, _ outcome: PostOutcome) async throws -> [OutgoingLetter] {
        let letters = try await bench.accounts.takeLetters()
        for letter in letters { try await bench.accounts.note(outcome, of: letter) }
        return letters
    }

    private func states(_ bench: AccountsBench) async throws -> [QueuedLetter.State] {
        try await bench.people.read { try $0.letters().map(\.state) }
    }

    @Test("A letter goes out once; of what was sent no word is kept", arguments: TestEngine.available)
    func sending(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            _ = try await bench.accounts.invite(
                "ana@example.org",
                name: "Ana",
                language: .pt,
                as: Appointment(party: "CO", role: .editor),
                with: bench.terminal
            )
            let letters = try await post(bench, .sent)
            let letter = try #require(letters.first)
            #expect(letters.count == 1 && letter.attempt == 1 && letter.unsubscribe == nil)
            #expect(letter.envelope.address.text == "ana@example.org" && letter.envelope.language == .pt)
            guard case .invitation(let secret, "CO", .editor) = letter.envelope.letter else {
                Issue.record("\(letter)")
                return
            }
            #expect(try await bench.accounts.invited(by: secret)?.name == "Ana")
            bench.clock.pass(minutes: 60)
            #expect(try await post(bench, .sent).isEmpty)
            let kept = try #require(try await bench.people.read { try $0.letters().first })
            #expect(kept.state == .sent && kept.sealed.isEmpty)
        }
    }

    @Test(
        "What cannot be sent now is tried again, ever later, and given up after two days; while one node sends it no other does",
        arguments: TestEngine.available
    )
    func retrying(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (ana, _, _) = try await bench.member("ana", .editor, of: "CO")
            _ = try await post(bench, .sent)
            let since = bench.clock.now
            try await bench.accounts.send(.passwordChanged, to: ana.person.id)
            #expect(try await bench.accounts.takeLetters().count == 1)
            #expect(try await bench.accounts.takeLetters().isEmpty)
            var attempts: [Int] = []
            for _ in 0..<4_000 where try await states(bench).contains(.waiting) {
                bench.clock.pass(minutes: 1)
                attempts += try await post(bench, .later("451")).map(\.attempt)
            }
            #expect(attempts == Array(2...9))
            #expect((24...72).contains((bench.clock.now - since) / 3_600_000))
            let last = try #require(try await bench.people.read { try $0.letters(of: ana.person.id).last })
            #expect(last.state == .failed && last.trouble == "451")
        }
    }

    @Test(
        "Who asked for another password gets a link that works; an address nobody has gets nothing",
        arguments: TestEngine.available
    )
    func resets(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            _ = try await bench.member("ana", .editor, of: "CO")
            _ = try await post(bench, .sent)
            for address in ["ana@example.org", "nadie@example.org"] {
                try await bench.accounts.requestReset(address, from: Self.place)
            }
            let letters = try await post(bench, .sent)
            #expect(letters.map(\.envelope.address.text) == ["ana@example.org"])
            guard case .passwordReset(let secret?) = letters.first?.envelope.letter else {
                Issue.record("\(letters)")
                return
            }
            let answer = try await bench.accounts.reset(secret, password: "otros cinco gatos", from: Self.place)
            #expect(answer.signedIn != nil)
            #expect(try await states(bench).contains(.dropped))
        }
    }

    @Test("Without a mail server the operator reads the letters, and nobody else does", arguments: TestEngine.available)
    func keeping(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let (eva, node, _) = try await bench.member("eva", .operatorOfNode, of: .node)
            let (ana, titular, _) = try await bench.member("ana", .titular, of: "CO")
            _ = try await post(bench, .sent)
            try await bench.accounts.requestReset("ana@example.org", from: Self.place)
            _ = try await post(bench, .kept)
            let pen = try await bench.accounts.pen(node.id, of: eva)
            let kept = try #require(try await bench.accounts.letters(with: pen).first { $0.queued.state == .kept })
            guard case .passwordReset(let secret?) = kept.envelope?.letter else {
                Issue.record("\(kept)")
                return
            }
            #expect(try await bench.accounts.resetting(by: secret)?.id == ana.person.id)
            let other = try await bench.accounts.pen(titular.id, of: ana)
            await #expect(throws: RegistryError.refused(.notInRole(.titular, .administer))) {
                try await bench.accounts.letters(with: other)
            }
            bench.clock.pass(minutes: 31 * 24 * 60)
            try await bench.accounts.sweep()
            #expect(try await states(bench).isEmpty)
        }
    }

    @Test(
        "The word of a letter ends mail about its topic and about nothing else, without signing in; letters about the account still come",
        arguments: TestEngine.available
    )
    func unsubscribing(engine: TestEngine) async throws {
        try await AccountsBench.run(engine) { bench in
            let accounts = bench.accounts
            let (ana, _, _) = try await bench.member("ana", .titular, of: "CO")
            let (luis, _, _) = try await bench.member("luis", .titular, of: "CL")
            _ = try await post(bench, .sent)
            let reminder = Letter.message(.reminders, subject: "Su palabra", paragraphs: ["Una."], link: nil)
            try await accounts.send(reminder, to: ana.person.id)
            let word = try #require(try await post(bench, .sent).first?.unsubscribe)
            for other in [
                word + "x", word.replacing(ana.person.id.rawValue, with: luis.person.id.rawValue), "", "a-b-c",
                word.replacing("reminders", with: "digest"),
            ] {
                #expect(try await accounts.unsubscribe(by: other) == nil)
            }
            // One that waits already does not go out either.
            try await accounts.send(reminder, to: ana.person.id)
            #expect(try await accounts.unsubscribe(by: word) == .reminders)
            #expect(try await accounts.unsubscribe(by: word) == .reminders)
            try await accounts.send(reminder, to: ana.person.id)
            try await accounts.send(reminder, to: luis.person.id)
            try await accounts.send(.passwordChanged, to: ana.person.id)
            let letters = try await post(bench, .sent)
            #expect(letters.map(\.envelope.name).sorted() == ["ana", "luis"])
            #expect(letters.first { $0.envelope.name == "ana" }?.envelope.letter == .passwordChanged)
            #expect(try await accounts.topics(of: ana) == [.account, .digest, .alerts])
            try await accounts.setTopics([.reminders], of: ana)
            #expect(try await accounts.topics(of: ana) == [.account, .reminders])
        }
    }
}
