import Foundation
import Tabular
import Testing

@Suite("Writing workbooks")
struct XLSXWriterTests {
    private static let rows: [[XLSXOutputValue]] = [
        [.text("país"), .text("año"), .text("monto")],
        [.text("=1+1"), .integer(2024), .number(1234.5)],
        [.empty, .text(" a\r\n\tb & <c> \"d\" 👩🏽‍🌾 "), .number(-0.1)],
        [.date(year: 2024, month: 2, day: 29), .integer(-9_007_199_254_740_993), .number(.nan)],
        [],
        [.text("_x000D_"), .text("x\u{0}y"), .date(year: 2023, month: 2, day: 29)],
    ]

    private static func workbook() -> [UInt8] {
        var writer = XLSXWriter()
        writer.beginSheet(name: "Iniciativas [2024]: todas", options: XLSXSheetOptions(columnWidths: [20, 8.5]))
        for row in rows { writer.writeRow(row) }
        writer.beginSheet(name: "iniciativas -2024-- TODAS", options: XLSXSheetOptions(hasHeaderRow: false))
        writer.writeRow([.text("b")])
        return writer.finish()
    }

    @Test("What is written is read back: texts as texts, numbers as numbers, days as days")
    func roundTrip() throws {
        let rows = try Samples.rows(Self.workbook())
        #expect(rows.map(\.number) == [1, 2, 3, 4, 6])
        #expect(rows[0].texts == ["país", "año", "monto"])
        #expect(
            rows[1].cells.map(\.value) == [
                .text("=1+1"), .number(2024, written: "2024"), .number(1234.5, written: "1234.5"),
            ]
        )
        #expect(rows.allSatisfy { $0.cells.allSatisfy { !$0.isFormula } })
        #expect(rows[2][1].plainText.unicodeScalars.elementsEqual(" a\r\n\tb & <c> \"d\" 👩🏽‍🌾 ".unicodeScalars))
        #expect(rows[2][2] == .number(-0.1, written: "-0.1"))
        #expect(
            rows[3].cells.map(\.value) == [
                .date(year: 2024, month: 2, day: 29), .text("-9007199254740993"), .error("#NUM!"),
            ]
        )
        #expect(rows[4].cells.map(\.value) == [.text("_x000D_"), .text("xy"), .text("2023-02-29")])
    }

    @Test("Sheet names are made acceptable and unlike each other")
    func names() throws {
        let workbook = try XLSXWorkbook(bytes: Self.workbook())
        #expect(workbook.sheets.map(\.name) == ["Iniciativas -2024-- todas", "iniciativas -2024-- TODAS (2)"])
        var writer = XLSXWriter()
        for _ in 0..<3 { writer.beginSheet(name: String(repeating: "ñ", count: 40)) }
        writer.beginSheet(name: "''")
        let long = try XLSXWorkbook(bytes: writer.finish()).sheets.map(\.name)
        #expect(long.map(\.utf16.count) == [31, 31, 31, 6])
        #expect(Set(long).count == 4)
    }

    @Test("The same rows give the same bytes, taken at once or on the way")
    func streaming() {
        var writer = XLSXWriter()
        var collected: [UInt8] = []
        var whole = XLSXWriter()
        for row in 0..<500 {
            writer.writeRow([.integer(row)])
            whole.writeRow([.integer(row)])
            collected += writer.take()
        }
        collected += writer.finish()
        #expect(collected == whole.finish())
        #expect(Self.workbook() == Self.workbook())
    }

    @Test("A workbook without sheets has an empty one; a text too long is cut between characters")
    func bounds() throws {
        var empty = XLSXWriter()
        #expect(try XLSXWorkbook(bytes: empty.finish()).sheets.map(\.name) == ["Sheet1"])
        var writer = XLSXWriter()
        writer.writeRow([.text(String(repeating: "👩🏽‍🌾", count: 10_000))])
        let text = try #require(try Samples.rows(writer.finish()).first?.texts.first)
        #expect(text == String(repeating: "👩🏽‍🌾", count: XLSXWriter.textLimit / "👩🏽‍🌾".utf16.count))
    }

    @Test(
        "Python's openpyxl opens what is written and sees the same",
        .enabled(if: OpenPyXL.command != nil, "openpyxl is not installed")
    )
    func openpyxl() throws {
        // given
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("written-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(Self.workbook()).write(to: file)
        let script = """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            print(book.sheetnames)
            sheet = book.worksheets[0]
            print(sheet.freeze_panes, sheet['A1'].font.b, sheet['A2'].font.b, sheet.column_dimensions['A'].width)
            print([(c.value, c.data_type) for c in sheet[2]])
            print(sheet['A4'].value, sheet['B3'].value.replace(chr(13), ''), sheet['C4'].value)
            print(book.worksheets[1].freeze_panes, book.worksheets[1]['A1'].value)
            """
        // when
        let output = try OpenPyXL.run(script, file.path)
        // then
        #expect(
            output == """
                ['Iniciativas -2024-- todas', 'iniciativas -2024-- TODAS (2)']
                A2 True False 20.0
                [('=1+1', 's'), (2024, 'n'), (1234.5, 'n')]
                2024-02-29 00:00:00  a
                \tb & <c> "d" 👩🏽‍🌾  #NUM!
                None b

                """
        )
    }
}
