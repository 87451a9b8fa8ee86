import Cooperation
import Ledger
import Localization
import Registry
import Testing

@Suite("Exports")
struct ExportTests {
    private func export(_ registry: Registry, _ format: ExportFormat) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        let today = try #require(CalendarDay(year: 2026, month: 11, day: 21))
        try await registry.export(CatalogueQuery(), as: format, language: .es, today: today) { bytes += $0 }
        return bytes
    }

    @Test(
        "Confirming twins changes neither the words that are exported nor their order",
        arguments: TestEngine.available
    )
    func twinsKeepOrder(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            // given
            for party in ["CL", "CO", "PE"] as [PartyCode] {
                let lines = (1...12).map { "\(party)-\($0),Iniciativa \($0),Chile,Colombia" }
                let text = "Código,Título,Oferente,Receptor\n" + lines.joined(separator: "\n")
                _ = try await registry.importFile(
                    named: "l.csv",
                    bytes: Array(text.utf8),
                    by: .pen(Pen(standing: .operatorImport, for: party))
                )
            }
            let before = try await export(registry, .jsonl)
            #expect(before.count { $0 == 0x0A } == 36)
            // when
            for number in 1...6 {
                try await registry.confirmTwins(
                    ItemID(kind: "initiative", party: "CO", key: "CO-\(number)"),
                    ItemID(kind: "initiative", party: "CL", key: "CL-\(13 - number)"),
                    with: Pen(standing: .operatorAnswer, for: "CO")
                )
            }
            // then
            let after = try await export(registry, .jsonl)
            #expect(after == before)
        }
    }

    @Test(
        "A query that is typed is refused where an address would be passed over",
        arguments: [
            ("pasi=CO", ["pasi"]), ("pais=CO&sector=salud&color=azul&x", ["color", "x"]), ("?PAIS=CO", ["PAIS"]),
        ]
    )
    func unknownParameters(_ query: String, _ unknown: [String]) {
        #expect(throws: InitiativeQuery.Refusal.unknownParameters(unknown, known: InitiativeQuery.parameters)) {
            try InitiativeQuery(checking: query)
        }
    }

    @Test("Values that a parameter cannot have are refused too; everything a list's address holds is taken")
    func values() throws {
        for query in ["desde=20x0", "hasta=1200", "orden=azar", "pais="] {
            #expect(throws: InitiativeQuery.Refusal.self, "\(query)") { try InitiativeQuery(checking: query) }
        }
        var query = InitiativeQuery("pais=CO,CL&rol=provider&desde=2015&q=agua+limpia&orden=inicio")
        query.page = 3
        #expect(try InitiativeQuery(checking: "?" + query.written) == query)
        #expect(try InitiativeQuery(checking: "") == InitiativeQuery())
    }
}
