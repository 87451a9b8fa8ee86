import CanonicalJSON
import Cooperation
import Localization
import SQLStore
import Testing

@testable import Ledger

@Suite("Whose turn it is to speak")
struct TurnTests {
    private static let water = Say.id("CL", "1")

    /// Chile and Colombia declare the same initiative with another end, Chile first.
    private static func differing(_ ledger: Ledger) async throws {
        let colombia = Say.initiative("Agua") { $0.end = When(code: "2024") }
        try await ledger.append([Say.declaration("CL", "1", Say.initiative("Agua"))], now: 1_000)
        try await ledger.append(
            [
                Say.act("CO", water, .declare(kind: Initiative.kind.name, key: "1", content: colombia.json))
            ],
            now: 2_000
        )
    }

    @Test("The one that spoke first owes an answer, the other waits for it", arguments: TestEngine.available)
    func differing(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            try await Self.differing(ledger)
            // then
            #expect(try await ledger.turns(of: "CL", owed: true, limit: 10) == [Turn(item: Self.water, since: 2_000)])
            #expect(try await ledger.turns(of: "CL", owed: false, limit: 10).isEmpty)
            #expect(try await ledger.turns(of: "CO", owed: false, limit: 10) == [Turn(item: Self.water, since: 2_000)])
            #expect(try await ledger.owedAnswers() == ["CL": OwedAnswers(count: 1, since: 2_000)])
            // when: Chile holds to its own
            let stance = Stance(field: "end", .proposes(Say.initiative("Agua").json["end"] ?? .null))
            try await ledger.append([Say.act("CL", Self.water, .stance(stance))], now: 3_000)
            // then
            #expect(try await ledger.turnCount(of: "CL", owed: true) == 0)
            #expect(try await ledger.turns(of: "CO", owed: true, limit: 10) == [Turn(item: Self.water, since: 3_000)])
            // when: and Colombia lets them differ
            try await ledger.append(
                [Say.act("CO", Self.water, .stance(Stance(field: "end", .agreesToDiffer)))],
                now: 4_000
            )
            #expect(try await ledger.turnCount(of: "CO", owed: true) == 0)
            #expect(try await verified(ledger).holds)
        }
    }

    @Test("The longest waiting come first, page by page", arguments: TestEngine.available)
    func pages(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            for number in 1...5 {
                let content = Say.initiative("Agua \(number)")
                try await ledger.append([Say.declaration("CL", "\(number)", content)], now: 1_000)
                let other = Say.initiative("Agua \(number)") { $0.end = When(code: "2024") }
                try await ledger.append(
                    [
                        Say.act(
                            "CO",
                            Say.id("CL", "\(number)"),
                            .declare(kind: Initiative.kind.name, key: "\(number)", content: other.json)
                        )
                    ],
                    now: Int64(10_000 - number)
                )
            }
            let first = try await ledger.turns(of: "CL", owed: true, limit: 2)
            let rest = try await ledger.turns(of: "CL", owed: true, offset: 2, limit: 20)
            #expect((first + rest).map(\.since) == [9_995, 9_996, 9_997, 9_998, 9_999])
            #expect(try await ledger.turnCount(of: "CL", owed: true) == 5)
        }
    }

    @Test("A ledger from before there were turns derives them once when it is opened", arguments: TestEngine.available)
    func older(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given: as a program left it that knew none
            try await Self.differing(ledger)
            try await ledger.database.write { connection in
                try connection.execute("DELETE FROM turn")
                try connection.execute("DELETE FROM projection_state WHERE name = 'turns'")
            }
            #expect(try await !verified(ledger).holds)
            // when
            let opened = try await Ledger.open(ledger.database, vocabularies: .sample)
            // then
            #expect(try await opened.turnCount(of: "CL", owed: true) == 1)
            #expect(try await verified(opened).holds)
            try await opened.rebuild()
            #expect(try await opened.turnCount(of: "CL", owed: true) == 1)
        }
    }

    @Test("Twins that differ have one turn, and separated none", arguments: TestEngine.available)
    func twins(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            let other = Say.id("CO", "7")
            try await ledger.append([Say.declaration("CL", "1", Say.initiative("Agua"))], now: 1_000)
            try await ledger.append(
                [Say.declaration("CO", "7", Say.initiative("Agua") { $0.end = When(code: "2024") })],
                now: 2_000
            )
            #expect(try await ledger.owedAnswers().isEmpty)
            // when
            func link(_ verdict: Link.Verdict) -> Statement {
                Say.act("CL", Self.water, .link(Link(.same, other, verdict)))
            }
            try await ledger.append([link(.confirmed)], now: 3_000)
            // then
            #expect(try await ledger.owedAnswers() == ["CL": OwedAnswers(count: 1, since: 2_000)])
            #expect(try await ledger.turns(of: "CO", owed: false, limit: 9).map(\.item) == [Self.water])
            // when
            try await ledger.append([link(.refused)], now: 4_000)
            // then
            #expect(try await ledger.owedAnswers().isEmpty)
            #expect(try await verified(ledger).holds)
        }
    }

    @Test("What others said since an entry is found among what has changed", arguments: TestEngine.available)
    func news(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Agua")),
                    Say.declaration("CL", "2", Say.initiative("Bosques")),
                ],
                now: 1_000
            )
            try await ledger.catalogue()
            let mark = try await ledger.lastSequence()
            let all = CatalogueQuery(values: [.country: ["CL"]])
            #expect(try await ledger.news(all, after: mark, for: "CL").items.isEmpty)
            // when
            let colombia = Say.initiative("Agua") { $0.end = When(code: "2024") }
            try await ledger.append(
                [
                    Say.act("CO", Self.water, .declare(kind: Initiative.kind.name, key: "1", content: colombia.json)),
                    Say.declaration("CL", "2", Say.initiative("Bosques nativos")),
                ],
                now: 2_000
            )
            try await ledger.catalogue()
            // then
            #expect(try await ledger.news(all, after: mark, for: "CL").items == [Self.water])
            #expect(try await ledger.news(all, after: mark, for: "CO").items == [Say.id("CL", "2")])
            #expect(try await ledger.changeCount(all, after: mark) == 2)
            #expect(try await ledger.changeCount(CatalogueQuery(text: "nativos"), after: mark) == 1)
            #expect(try await ledger.changeCount(all, after: mark + 2) == 0)
        }
    }
}
