import Cooperation
import Foundation
import Ledger
import Localization
import Registry
import Testing

@Suite("The corpus of real files", .enabled(if: Corpus.isThere, "ENCUENTRO_CORPUS is not set"))
struct CorpusTests {
    struct Expected: Sendable, CustomStringConvertible {
        let file: String
        let party: PartyCode?
        let initiatives: Int
        let transactions: Int64?

        var description: String { file }
    }

    static let files = [
        Expected(file: "iati/CAF-ActivityFile-2025-10-10.xml", party: nil, initiatives: 478, transactions: 945),
        Expected(file: "iati/colombia-aims.xml", party: nil, initiatives: 693, transactions: nil),
        Expected(file: "iati/usaid-mx.xml", party: nil, initiatives: 289, transactions: 3_350),
        Expected(file: "iati/worldbank-sv.xml", party: nil, initiatives: 13, transactions: 632),
    ]

    @Test("An IATI file goes in with nothing lost, and a second time adds no entry", arguments: files)
    func iati(expected: Expected) async throws {
        try await withRegistry { registry in
            let path = Corpus.path(expected.file)
            let report = try await registry.importFile(
                at: path,
                by: expected.party.map { .terminal($0) } ?? .asTheFileSays(.operatorImport)
            )
            #expect(report.added == expected.initiatives)
            #expect(report.rejected == 0)
            let status = try await registry.ledger.status()
            #expect(status.items["initiative"] == Int64(expected.initiatives))
            if let transactions = expected.transactions { #expect(status.measures["transaction"] == transactions) }
            let again = try await registry.importFile(
                at: path,
                by: expected.party.map { .terminal($0) } ?? .asTheFileSays(.operatorImport)
            )
            #expect(again.entries == 0)
            #expect(again.missing.isEmpty)
        }
    }

    @Test("Of the Brazilian workbook each action code arrives once, and a second time adds no entry")
    func brazil() async throws {
        try await withRegistry { registry in
            let path = Corpus.path("ssc/brazil-abc-2005-2011.xlsx")
            let report = try await registry.importFile(at: path, by: .terminal("BR"))
            // The codes as a plain reading of the workbook gives them; headings repeated as rows have none.
            let plain = try String(contentsOfFile: Corpus.path("ssc/brazil-abc-2005-2011.csv"), encoding: .utf8)
            let codes = Set(plain.matches(of: /BRA\/\d\d\/[0-9A-Z]+-[AS]\d+/).map { String($0.output) })
            #expect(codes.count > 1_000)
            let declared = Set(
                try await registry.ledger.items(declaredBy: "BR", inFile: "brazil-abc-2005-2011.xlsx").values
                    .map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
            )
            #expect(codes.subtracting(declared).isEmpty)
            #expect(report.added == declared.count)
            let again = try await registry.importFile(at: path, by: .terminal("BR"))
            #expect(again.entries == 0)
        }
    }

    @Test(
        "Everything together holds when verified, and a copy to PostgreSQL and back exports the same bytes",
        .enabled(if: TestEngine.available.contains(.postgreSQL), "ENCUENTRO_TEST_POSTGRES is not set")
    )
    func copy() async throws {
        try await withRegistry { registry in
            for expected in Self.files {
                _ = try await registry.importFile(at: Corpus.path(expected.file), by: .asTheFileSays(.operatorImport))
            }
            _ = try await registry.importFile(
                at: Corpus.path("ssc/brazil-abc-2005-2011.xlsx"),
                by: .terminal("BR")
            )
            #expect(try await registry.verify().holds)
            let today = try #require(CalendarDay(year: 2026, month: 11, day: 21))
            func exported(_ registry: Registry) async throws -> [String] {
                var digests: [String] = []
                for format in ExportFormat.allCases {
                    var bytes: [UInt8] = []
                    try await registry.export(CatalogueQuery(), as: format, language: .es, today: today) { bytes += $0 }
                    digests.append(Digest.hexadecimal(bytes))
                }
                return digests
            }
            let original = try await exported(registry)
            try await withRegistry(.postgreSQL) { there in
                try await registry.ledger.copy(to: there.ledger)
                #expect(try await exported(there) == original)
                #expect(try await there.verify().holds)
                try await withRegistry { back in
                    try await there.ledger.copy(to: back.ledger)
                    #expect(try await exported(back) == original)
                }
            }
        }
    }
}
