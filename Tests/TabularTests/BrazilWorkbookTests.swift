import Foundation
import Tabular
import Testing

@Suite(
    "Brazil's list of projects as the ministry published it, against a plain reading of it",
    .enabled(if: Samples.corpus != nil, "ENCUENTRO_CORPUS is not set")
)
struct BrazilWorkbookTests {
    private func path(_ name: String) throws -> String {
        try #require(Samples.corpus) + "/ssc/" + name
    }

    private func workbook() throws -> XLSXWorkbook {
        try XLSXWorkbook(path: path("brazil-abc-2005-2011.xlsx"))
    }

    /// The records of one sheet in the CSV, without the column that names it.
    private func plain(_ sheet: String) throws -> [[String]] {
        var reader = CSVReader(
            bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path("brazil-abc-2005-2011.csv"))))
        )
        #expect(reader.dialect == CSVDialect())
        return try reader.remaining().map(\.fields).filter { $0.first == sheet }.map { $0.dropFirst().map(trimmed) }
    }

    private func trimmed(_ text: String) -> String {
        text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test("The sheets are listed, the internal one as hidden, with their merged cells")
    func sheets() throws {
        let workbook = try workbook()
        #expect(
            workbook.sheets.map(\.name) == ["Mozart Reports", "Dados Básicos de Projetos por P", "Em execução 2011"]
        )
        #expect(workbook.sheets.map(\.isHidden) == [true, false, false])
        #expect(try workbook.mergedRanges(of: 1).isEmpty)
        #expect(try workbook.mergedRanges(of: 2).count == 804)
    }

    @Test("Every project of the list to 2010 has the texts of the CSV, under its country")
    func projects() throws {
        // given
        let workbook = try workbook()
        let expected = try plain("Dados Básicos de Projetos por P")
        // when
        let reader = try workbook.rows(of: 1)
        var country = ""
        var found: [[String]] = []
        while let row = try reader.next() {
            let texts = row.texts.prefix(5).map(trimmed)
            let filled = texts.filter { !$0.isEmpty }
            guard let first = texts.first, !first.isEmpty, first != "Ação" else { continue }
            if filled.count == 1 { country = first } else { found.append([country] + texts) }
        }
        // then
        #expect(expected.count == 1357)
        #expect(found.count == expected.count)
        for (row, record) in zip(found, expected) { #expect(row == record) }
    }

    @Test("Every line of the list of 2011 has the texts and amounts of the CSV, sums as formulas")
    func running() throws {
        // given
        let workbook = try workbook()
        let expected = try plain("Em execução 2011")
        // when
        let reader = try workbook.rows(of: 2)
        var country = ""
        var found: [(texts: [String], hasFormula: Bool)] = []
        while let row = try reader.next() {
            let cells = row.cells.filter { !trimmed($0.value.plainText).isEmpty }
            let texts = cells.map { trimmed($0.value.plainText) }
            guard let first = texts.first, row.number >= 8, texts.prefix(2) != ["Projeto", "Título"] else { continue }
            if texts.count == 1 {
                country = first
            } else {
                found.append(([country] + texts, cells.contains(where: \.isFormula)))
            }
        }
        // then
        #expect(expected.count == 1178)
        #expect(found.count == expected.count)
        for (row, record) in zip(found, expected) {
            if row.hasFormula {
                #expect(record.last?.hasPrefix("=SUM(") == true)
                #expect(Double(row.texts.last ?? "") != nil)
                #expect(row.texts.dropLast() == record.dropLast())
            } else {
                #expect(row.texts == record)
            }
        }
    }
}
