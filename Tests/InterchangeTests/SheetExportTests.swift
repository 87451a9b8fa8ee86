import CanonicalJSON
import Compilation
import Cooperation
import Interchange
import Localization
import Tabular
import Testing

@Suite("Sheets that go out and come back")
struct SheetExportTests {
    private func rows(_ count: Int, seed: UInt64, _ vocabularies: Vocabularies) -> [ExportRow] {
        var initiatives = SeededInitiatives(seed: seed, vocabularies)
        return (0..<count).map { number in
            ExportRow(party: "CL", key: "=K-\(number)", item: "i\(number)", content: initiatives.next())
        }
    }

    private func expectSame(_ result: SheetResult, _ rows: [ExportRow]) {
        #expect(result.rejected.isEmpty)
        #expect(result.remarks.isEmpty)
        #expect(result.readings.map(\.key) == rows.map(\.key))
        for (reading, row) in zip(result.readings, rows) where reading.content != row.content {
            let (read, written) = (reading.content.json.object, row.content.json.object)
            for member in written?.members ?? [] {
                #expect(read?[member.key]?.canonical == member.value.canonical, "\(row.key) \(member.key)")
            }
            for member in read?.members ?? [] where written?[member.key] == nil {
                Issue.record("\(row.key) \(member.key) appeared: \(member.value.canonical)")
            }
        }
    }

    @Test(
        "Any initiative written as CSV comes back as the same declaration under the same key",
        arguments: Language.allCases
    )
    func csv(_ language: Language) throws {
        let vocabularies = try Shipped.vocabularies()
        let rows = rows(150, seed: 7, vocabularies)
        var export = SheetExport(language, vocabularies: vocabularies)

        let bytes = export.csv(rows)

        let reader = SheetReader(csv: bytes, file: "x.csv", party: "CL", vocabularies: vocabularies)
        expectSame(SheetResult(reader), rows)
    }

    @Test("Any initiative written as a workbook comes back as the same declaration", arguments: Language.allCases)
    func xlsx(_ language: Language) throws {
        let vocabularies = try Shipped.vocabularies()
        let rows = rows(100, seed: 11, vocabularies)
        var export = SheetExport(language, vocabularies: vocabularies)

        let bytes = export.xlsx(rows, sheet: "Iniciativas")

        let workbook = try XLSXWorkbook(bytes: bytes)
        expectSame(
            SheetResult(SheetReader(workbook: workbook, file: "x.xlsx", party: "CL", vocabularies: vocabularies)),
            rows
        )
    }

    @Test("Every field of an initiative has its heading in three languages, and no two share one")
    func headings() throws {
        let vocabularies = try Shipped.vocabularies()
        for language in Language.allCases {
            let headings = SheetExport(language, vocabularies: vocabularies).headings
            #expect(Set(headings).count == headings.count)
            for field in Initiative.fields where field.form != .localizedText {
                #expect(!headings.contains(field.name) || language == .en, "\(field.name)")
            }
        }
    }

    @Test("What another party said stays out when an export is imported")
    func otherParty() throws {
        let vocabularies = try Shipped.vocabularies()
        var export = SheetExport(.es, vocabularies: vocabularies)
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        let bytes = export.csv(["CL", "CO"].map { ExportRow(party: $0, key: "1", item: "a", content: content) })

        let result = SheetResult(SheetReader(csv: bytes, file: "x.csv", party: "CL", vocabularies: vocabularies))

        #expect(result.readings.map(\.place.row) == [2])
        #expect(result.rejected.map { $0.1.map(\.cause) } == [[.otherParty]])
    }

    @Test("People read names and roles in the cells, not codes")
    func readable() throws {
        let vocabularies = try Shipped.vocabularies()
        var export = SheetExport(.es, vocabularies: vocabularies)
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        content.participants = [Participation("BR", "provider"), Participation("PY", "recipient")]
        content.modality = "bilateral"

        let cells = export.cells(ExportRow(party: "BR", key: "1", item: "a", content: content))

        #expect(cells.contains(.text("Brasil (Oferente); Paraguay (Receptor)")))
        #expect(cells.contains(.text("Cooperación sur-sur bilateral")))
    }
}
