import CanonicalJSON
import Cooperation
import Foundation
import Ledger
import Localization
import SQLStore
import SQLite
import Testing

@Suite("Ledger")
struct LedgerTests {
    @Test("What is appended is read back, chained to the party's entry before", arguments: TestEngine.available)
    func append(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given, when
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Agua")),
                    Say.declaration("CO", "7", Say.initiative("Leche")),
                    Say.declaration("CL", "2", Say.initiative("Bosques")),
                ],
                now: 1_000
            )
            // then
            let entries = try await ledger.entries(after: 0, limit: 10)
            #expect(entries.map(\.sequence) == [1, 2, 3])
            #expect(entries.map(\.ordinal) == [1, 1, 2])
            #expect(entries[2].previous == entries[0].hash)
            #expect(entries[0].previous == Entry.noPrevious)
            #expect(entries[0].recordedAt == 1_000)
            #expect(entries[0].statement.source?.row == 2)
        }
    }

    @Test(
        "Two countries' items joined as twins are one in lists and totals; separating restores both exactly",
        arguments: TestEngine.available
    )
    func twins(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            let (chile, colombia) = (Say.id("CL", "1"), Say.id("CO", "7"))
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Gestión del agua")),
                    Say.declaration("CO", "7", Say.initiative("Agua y cuencas") { $0.start = When(code: "2022-04") }),
                    Say.declaration("CL", "2", Say.initiative("Bosques")),
                ],
                now: 0
            )
            let before = try await list(ledger)
            #expect(before.total == 3)
            // when
            try await ledger.append([Say.act("CO", chile, .link(Link(.same, colombia, .confirmed)))], now: 1)
            // then
            let joined = try await list(ledger)
            #expect(joined.total == 2)
            let view = try #require(try await ledger.item(colombia))
            #expect(view.head == chile)
            #expect(view.members.map(\.item) == [chile, colombia])
            #expect(view.settlement.state == .differing)
            #expect(joined.facets[.agreement]?.first { $0.value == "differing" }?.count == 1)
            // when
            try await ledger.append([Say.act("CO", chile, .link(Link(.same, colombia, .refused)))], now: 2)
            // then
            let after = try await list(ledger)
            #expect(after.total == 3)
            #expect(Self.picture(after) == Self.picture(before))
            #expect(try await verified(ledger).holds)
        }
    }

    @Test("Facets count what each value would give; several filters hold together", arguments: TestEngine.available)
    func facets(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Uno")),
                    Say.declaration("CL", "2", Say.initiative("Dos") { $0.sector = "educacion" }),
                    Say.declaration(
                        "AR",
                        "3",
                        Say.initiative("Tres") {
                            $0.participants = [Participation("AR", "provider"), Participation("CL", "recipient")]
                            $0.start = When(code: "2019")
                            $0.end = When(code: "2020")
                        }
                    ),
                ],
                now: 0
            )
            var query = CatalogueQuery(values: [.country: ["CL"]])
            var answer = try await ledger.list(query, facets: [.country, .sector, .year])
            #expect(answer.total == 3)
            #expect(
                answer.facets[.sector] == [
                    FacetCount(value: "salud", count: 2), FacetCount(value: "educacion", count: 1),
                ]
            )
            #expect(answer.facets[.year]?.contains(FacetCount(value: "2020", count: 1)) == true)
            query.values[.roleOf] = ["CL/provider"]
            query.years = 2023...2030
            answer = try await ledger.list(query, facets: [])
            #expect(answer.total == 2)
            query.together = [.country: ["CL", "AR"]]
            #expect(try await ledger.list(query, facets: []).total == 0)
        }
    }

    @Test("A page beyond the last one is empty, however far beyond", arguments: TestEngine.available)
    func farPage(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append([Say.declaration("CL", "1", Say.initiative("Uno"))], now: 0)
            for page in [2, 1_000_000_000, Int.max, 0, -5] {
                let answer = try await ledger.list(CatalogueQuery(page: page), facets: [])
                #expect(answer.total == 1)
                #expect(answer.rows.count == (page < 2 ? 1 : 0))
            }
        }
    }

    @Test(
        "Words are found across accents and between Spanish and Portuguese",
        arguments: TestEngine.available,
        ["cooperacao", "cooperación", "COOPERACION", "cooperação"]
    )
    func search(engine: TestEngine, query: String) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Fondo de cooperación")),
                    Say.declaration(
                        "BR",
                        "2",
                        Say.initiative("x") {
                            $0.title = LocalizedText("Cooperação em bancos de leite", .pt)
                        }
                    ),
                    Say.declaration("CL", "3", Say.initiative("Bosques")),
                ],
                now: 0
            )
            let answer = try await ledger.list(CatalogueQuery(text: query, order: .relevance), facets: [])
            #expect(answer.total == 2)
        }
    }

    @Test("Rubbish in the search box finds nothing and breaks nothing", arguments: TestEngine.available)
    func rubbish(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            try await ledger.append([Say.declaration("CL", "1", Say.initiative("Uno"))], now: 0)
            for text in ["\"", "a' OR 1=1 --", "NEAR(", "* : ^", "\u{0}", "🙂", String(repeating: "ñ ", count: 5_000)] {
                _ = try await ledger.list(CatalogueQuery(text: text), facets: [])
            }
        }
    }

    @Test("A withdrawn item leaves lists and search; its address and history stay", arguments: TestEngine.available)
    func withdrawal(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            let item = Say.id("CL", "1")
            try await ledger.append([Say.declaration("CL", "1", Say.initiative("Agua"))], now: 0)
            _ = try await ledger.catalogue()
            try await ledger.append([Say.act("CL", item, .withdraw(reason: "error"))], now: 1)
            _ = try await ledger.catalogue()
            #expect(try await ledger.list(CatalogueQuery(text: "agua"), facets: []).total == 0)
            #expect(try await ledger.list(CatalogueQuery(), facets: []).total == 0)
            #expect(try await ledger.item(item)?.entries.count == 2)
            #expect(try await verified(ledger).holds)
        }
    }

    @Test("A rebuilt ledger is the same, and so is a copy in another engine", arguments: TestEngine.available)
    func rebuild(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            // given
            try await fill(ledger)
            let before = try await list(ledger)
            // when
            let replayed = try await ledger.rebuild()
            // then
            let last = try await ledger.lastSequence()
            #expect(replayed == last)
            #expect(Self.picture(try await list(ledger)) == Self.picture(before))
            let verification = try await verified(ledger)
            #expect(verification.faults.isEmpty)
            for other in TestEngine.available {
                try await withLedger(other) { copy in
                    try await ledger.copy(to: copy)
                    #expect(Self.picture(try await list(copy)) == Self.picture(before))
                    let original = try await ledger.entries(after: 0, limit: 1_000)
                    #expect(try await copy.entries(after: 0, limit: 1_000) == original)
                }
            }
        }
    }

    @Test("The log refuses to be changed; a change made behind its back is found")
    func tampering() async throws {
        try await withLedger(.sqlite) { ledger in
            try await fill(ledger)
            await #expect(throws: SQLError.self) {
                try await ledger.database.write { try $0.execute("UPDATE entry SET party = 'XX' WHERE sequence = 1") }
            }
            await #expect(throws: SQLError.self) {
                try await ledger.database.write { try $0.execute("DELETE FROM entry WHERE sequence = 1") }
            }
            try await ledger.database.write { connection in
                try connection.script("DROP TRIGGER entry_is_never_changed")
                try connection.execute("UPDATE entry SET act = replace(act, 'Agua', 'Aguas') WHERE sequence = 1")
            }
            #expect(try await verified(ledger).faults == [.changedEntry(sequence: 1)])
        }
    }

    @Test("A change in a derived table is found by verifying, and mended by rebuilding")
    func derivedTampering() async throws {
        try await withLedger(.sqlite) { ledger in
            try await fill(ledger)
            try await ledger.database.write { connection in
                try connection.execute("UPDATE item SET title = '{}' WHERE number = 1")
            }
            guard case .differingTable(let name, _, _) = try await verified(ledger).faults.first else {
                Issue.record("the changed table was not found")
                return
            }
            #expect(name == "item")
            try await ledger.rebuild()
            #expect(try await verified(ledger).holds)
        }
    }

    @Test(
        "Equal numbers with different coordinates all count; the same ones again add nothing new",
        arguments: TestEngine.available
    )
    func measures(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            let item = Say.id("CL", "1")
            func payment(_ occurrence: Int, _ value: Int64) -> Measure {
                Measure(
                    indicator: "transaction",
                    value: Quantity(units: value),
                    unit: "USD",
                    period: When(code: "2022-01-01"),
                    occurrence: occurrence
                )
            }
            try await ledger.append(
                [
                    Say.declaration("CL", "1", Say.initiative("Agua")),
                    Say.act("CL", item, .measure([payment(0, 5), payment(1, 5)])),
                ],
                now: 0
            )
            try await ledger.append([Say.act("CL", item, .measure([payment(1, 6)]))], now: 1)
            #expect(try await ledger.status().measures == ["transaction": 2])
            #expect(try await ledger.measures(of: [item]).map(\.measure.value.text) == ["5", "6"])
            #expect(try await verified(ledger).holds)
        }
    }

    @Test("A batch with one impossible statement goes in not at all", arguments: TestEngine.available)
    func allOrNothing(engine: TestEngine) async throws {
        try await withLedger(engine) { ledger in
            await #expect(throws: LedgerError.self) {
                try await ledger.append(
                    [
                        Say.declaration("CL", "1", Say.initiative("Agua")),
                        Say.act("CL", "nowhere", .stance(Stance(field: "title", .reserves))),
                    ],
                    now: 0
                )
            }
            let status = try await ledger.status()
            #expect(status == LedgerStatus())
        }
    }

    // MARK: Steps

    private func list(_ ledger: Ledger) async throws -> ListAnswer {
        _ = try await ledger.catalogue()
        return try await ledger.list(CatalogueQuery(order: .start), facets: Facet.allCases)
    }

    private static func picture(_ answer: ListAnswer) -> [String] {
        answer.rows.map { "\($0.item) \($0.title.json?.canonical ?? "") \($0.view.state) \($0.view.declaredBy)" }
            .sorted()
            + Facet.allCases.map { "\($0) \(answer.facets[$0] ?? [])" }
    }

    /// Declarations, stances, links and withdrawals of four parties, in batches of changing size.
    private func fill(_ ledger: Ledger) async throws {
        let parties: [PartyCode] = ["AR", "BR", "CL", "CO"]
        var statements: [Statement] = []
        for number in 0..<40 {
            let party = parties[number % 4]
            statements.append(
                Say.declaration(
                    party,
                    String(number),
                    Say.initiative("Agua \(number)") {
                        $0.start = When(code: String(2_000 + number % 20))
                    }
                )
            )
            if number % 3 == 0 {
                statements.append(
                    Say.act(party, Say.id(party, String(number)), .stance(Stance(field: "title", .reserves, note: "n")))
                )
            }
            if number % 5 == 4 {
                let (one, other) = (
                    Say.id(party, String(number)), Say.id(parties[(number - 1) % 4], String(number - 1))
                )
                statements.append(Say.act(party, min(one, other), .link(Link(.same, max(one, other), .confirmed))))
            }
            if number % 10 == 9 {
                let (one, other) = (
                    Say.id(party, String(number)), Say.id(parties[(number - 1) % 4], String(number - 1))
                )
                statements.append(Say.act(party, min(one, other), .link(Link(.same, max(one, other), .refused))))
                statements.append(
                    Say.act("AR", Say.id("AR", String(number - 1 - (number - 1) % 4)), .withdraw(reason: "x"))
                )
            }
        }
        var rest = statements[...]
        var size = 1
        while !rest.isEmpty {
            try await ledger.append(Array(rest.prefix(size)), now: Int64(size))
            rest = rest.dropFirst(size)
            size = size % 7 + 2
        }
    }
}
