import Compilation
import Cooperation
import Interchange
import Localization
import Tabular
import TestSupport
import Testing

@Suite("Workbooks of ministries")
struct WorkbookReaderTests {
    private func read(
        _ sheets: [(name: String, xml: String)],
        mapping: SheetMapping = SheetMapping()
    ) throws -> SheetResult {
        let workbook = try XLSXWorkbook(bytes: SampleWorkbook.bytes(sheets))
        let vocabularies = try Shipped.vocabularies()
        return SheetResult(
            SheetReader(workbook: workbook, file: "l.xlsx", party: "CL", vocabularies: vocabularies, mapping: mapping)
        )
    }

    private func read(_ rows: [[String]], merged: [String] = []) throws -> SheetResult {
        try read([("Hoja", SampleWorkbook.sheet(rows, merged: merged))])
    }

    @Test("A cell merged over several rows is said by each of them")
    func mergedDown() throws {
        let result = try read(
            [
                ["Código", "Título", "Receptor", "Sector"], ["1", "Agua", "Perú", "Salud"], ["2", "Suelo"],
                ["3", "Aire", "", "Energía"],
            ],
            merged: ["C2:C4", "D2:D3"]
        )
        #expect(result.readings.map { $0.content.participants.map(\.code) } == [["PE"], ["PE"], ["PE"]])
        #expect(result.readings.map(\.content.sector) == ["salud", "salud", "energia"])
        #expect(result.rejected.isEmpty)
    }

    @Test("Rows that share a merged code are one initiative, whose other rows only add to it")
    func mergedCode() throws {
        let result = try read(
            [
                ["Código", "Título", "Receptor", "Presupuesto (USD)"], ["1", "Agua", "Perú", "<c><v>900</v></c>"],
                ["", "", "Bolivia"], ["2", "Suelo", "Cuba"],
            ],
            merged: ["A2:A3", "B2:B3", "D2:D3"]
        )
        #expect(result.readings.map(\.key) == ["1", "2"])
        #expect(result.readings.first?.content.participants.map(\.code) == ["PE", "BO"])
        #expect(result.readings.first?.content.budget == Money(minorUnits: 90_000, currency: "USD"))
        #expect(result.readings.flatMap(\.problems).isEmpty)
        #expect(result.tally.joined == 1)
    }

    @Test("An amount merged over several initiatives is nobody's own: it is not counted for each, but told and kept")
    func mergedAmount() throws {
        let result = try read(
            [["Código", "Título", "Presupuesto (USD)"], ["1", "Agua", "<c><v>900</v></c>"], ["2", "Suelo"]],
            merged: ["C2:C3"]
        )
        #expect(result.readings.map(\.content.budget) == [nil, nil])
        #expect(result.warnings(.jointAmount).map(\.expected) == ["2–3", "2–3"])
        #expect(
            result.readings.map { $0.content.remarks[.es]?.text }
                == Array(repeating: "Presupuesto (USD) (2–3): 900", count: 2)
        )
    }

    @Test("Headings over two rows, merged down and across, are read as one")
    func mergedHeadings() throws {
        let result = try read(
            [["Código", "Título", "Fechas"], ["", "", "Inicio", "Fin"], ["1", "Agua", "2020", "2021"]],
            merged: ["A1:A2", "B1:B2", "C1:D1"]
        )
        #expect(result.readings.map(\.content.start?.code) == ["2020"])
        #expect(result.readings.map(\.content.end?.code) == ["2021"])
    }

    @Test("Errors and formulas nobody calculated are told with their column; in the code they keep the row out")
    func faults() throws {
        let result = try read([
            ["Código", "Título", "Sector", "Estado"],
            ["1", "Agua", "<c><f>B9</f></c>", "<c t='e'><v>#FIELD!</v></c>"],
            ["<c><f>A1</f><v/></c>", "Suelo"], ["<c><f>A9</f></c>", "<c><f>B9</f></c>"],
        ])
        #expect(result.readings.map(\.key) == ["1"])
        let problems = try #require(result.readings.first?.problems)
        #expect(problems.map(\.cause) == [.uncalculatedCell, .errorCell])
        #expect(problems.map(\.column) == ["Sector", "Estado"])
        #expect(problems.last?.found == "#FIELD!")
        #expect(result.rejected.map(\.0.row) == [3, 4])
        #expect(result.rejected.allSatisfy { $0.1.contains { $0.cause == .uncalculatedCell && $0.severity == .error } })
    }

    @Test("A damaged sheet is told before what stands behind it, by name and without the reader's own words")
    func damaged() throws {
        let good = SampleWorkbook.sheet([["Código", "Título"], ["2", "Suelo"]])
        let cut = "<sheetData><row><c t='inlineStr'><is><t>Código</t></is></c></row><row><c r='??'/></row></sheetData>"
        var steps: [String] = []
        let workbook = try XLSXWorkbook(bytes: SampleWorkbook.bytes([("Mala", cut), ("Buena", good)]))
        var reader = SheetReader(
            workbook: workbook,
            file: "l.xlsx",
            party: "CL",
            vocabularies: try Shipped.vocabularies()
        )
        while let step = reader.next() {
            switch step {
            case .reading(let reading): steps.append(reading.key)
            case .telling(let telling): Issue.record("unexpected \(telling)")
            case .rejected: steps.append("rejected")
            case .remark(let problem):
                steps.append(problem.cause.rawValue)
                #expect(problem.place == Place(file: "l.xlsx", sheet: "Mala", row: 2))
                #expect(problem.found == "??")
            }
        }
        #expect(steps == ["damaged-file", "2"])
    }

    @Test("A mapping that names a sheet or a column that is not there is told so, with the sheets there are")
    func mappingInVain() throws {
        let sheets = [
            ("Uno", SampleWorkbook.sheet([["Código", "Nombre corto"], ["1", "Agua"]])),
            ("Dos", SampleWorkbook.sheet([])),
        ]
        let absent = try read(sheets, mapping: SheetMapping(parsing: Array(#"{"sheet":"Tres"}"#.utf8)))
        #expect(absent.remarks.map(\.cause) == [.missingSheet])
        #expect(absent.remarks.first?.expected == "Uno | Dos")
        let slip = try read(
            sheets,
            mapping: SheetMapping(parsing: Array(#"{"columns":{"nombre CORTO":"title","Nombre largo":""}}"#.utf8))
        )
        #expect(slip.readings.map(\.key) == ["1"])
        #expect(slip.remarks.map(\.cause) == [.missingColumn])
        #expect(slip.remarks.first?.found == "Nombre largo")
    }
}
