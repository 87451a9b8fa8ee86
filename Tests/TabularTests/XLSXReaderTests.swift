import Tabular
import TestSupport
import Testing
import XMLStream

@Suite("Reading workbooks")
struct XLSXReaderTests {
    @Test("Shared, rich and inline texts, numbers, truth values, errors and formulas come as they are shown")
    func values() throws {
        // given
        let texts = """
            <si><t>uno</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">dos </t></r><r><t>tres</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>
            <si><t>a_x000D_b_x005F_x0041_</t></si><si><t/></si>
            """
        let sheet = """
            <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c>
            <c r="D2" t="s"><v>3</v></c><c r="E2" t="inlineStr"><is><t>in</t></is></c><c r="F2"><v>54.620000000000005</v></c>
            <c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#REF!</v></c><c r="I2" t="str"><f>A2</f><v>uno</v></c>
            <c r="J2"><f>1+1</f><v>2</v></c><c r="K2" s="9"/><c r="AA2" t="d"><v>2024-02-29T10:20:30</v></c><c r="AB2"><v>x</v></c></row></sheetData>
            """
        // when
        let rows = try Samples.rows(Samples.workbook(sheet: sheet, texts: texts))
        // then
        let row = try #require(rows.first)
        #expect(rows.count == 1)
        #expect(row.number == 2)
        #expect(row[0] == .text("uno"))
        #expect(row[1] == .text("dos tres"))
        #expect(row[2] == .text("a\rb_x0041_"))
        #expect(row[3] == .empty)
        #expect(row[4] == .text("in"))
        #expect(row[5] == .number(54.620000000000005, written: "54.620000000000005"))
        #expect(row[5].plainText == "54.62")
        #expect(row[6] == .boolean(true))
        #expect(row[7] == .error("#REF!"))
        #expect(row.cells.filter(\.isFormula).map(\.column) == [8, 9])
        #expect(row[9].plainText == "2")
        #expect(row[26] == .dateTime(year: 2024, month: 2, day: 29, hour: 10, minute: 20, second: 30))
        #expect(row[27] == .text("x"))
        #expect(row.texts.count == 28)
        #expect(row.texts[10...25].joined().isEmpty)
        #expect(row.texts[26] == "2024-02-29T10:20:30")
    }

    @Test(
        "A number is a day, a time or neither by its format",
        arguments: [
            ("14", "", "1", XLSXValue.date(year: 1900, month: 1, day: 1)),
            ("14", "", "59", .date(year: 1900, month: 2, day: 28)),
            ("14", "", "60", .number(60, written: "60")),
            ("14", "", "61", .date(year: 1900, month: 3, day: 1)),
            ("14", "", "40827.7", .date(year: 2011, month: 10, day: 11)),
            ("14", "", "2958465", .date(year: 9999, month: 12, day: 31)),
            ("14", "", "2958466", .number(2_958_466, written: "2958466")),
            ("14", "", "-1", .number(-1, written: "-1")),
            ("22", "", "45351.5", .dateTime(year: 2024, month: 2, day: 29, hour: 12, minute: 0, second: 0)),
            ("22", "", "45351.999999999", .dateTime(year: 2024, month: 3, day: 1, hour: 0, minute: 0, second: 0)),
            ("20", "", "0.75", .time(hour: 18, minute: 0, second: 0)),
            ("46", "", "1.5", .number(1.5, written: "1.5")),
            ("4", "", "40827", .number(40827, written: "40827")),
            ("164", "dd/mm/yyyy;@", "40827", .date(year: 2011, month: 10, day: 11)),
            ("164", "[$-416]mmm-yy", "40827", .date(year: 2011, month: 10, day: 11)),
            ("164", "[h]:mm", "1.5", .number(1.5, written: "1.5")),
            ("164", "h:mm AM/PM", "0.5", .time(hour: 12, minute: 0, second: 0)),
            ("164", "#,##0.00;[Red]\\(#,##0.00\\)", "40827", .number(40827, written: "40827")),
            ("164", "0 &quot;days&quot;", "40827", .number(40827, written: "40827")),
            ("164", "General \\d", "40827", .number(40827, written: "40827")),
        ]
    )
    func dates(format: String, code: String, number: String, expected: XLSXValue) throws {
        let styles =
            "<numFmts><numFmt numFmtId='164' formatCode='\(code)'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='\(format)'/></cellXfs>"
        let sheet =
            "<sheetData><row r='1'><c r='A1' s='1'><v>\(number)</v></c><c r='B1' s='0'><v>40827</v></c></row></sheetData>"
        let row = try #require(try Samples.rows(Samples.workbook(sheet: sheet, styles: styles)).first)
        #expect(row[0] == expected)
        #expect(row[1] == .number(40827, written: "40827"))
    }

    @Test("The 1904 system counts from another day")
    func system1904() throws {
        let styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
        let sheet =
            "<sheetData><row r='1'><c r='A1' s='0'><v>0</v></c><c r='B1' s='0'><v>39365</v></c></row></sheetData>"
        let bytes = Samples.workbook(sheet: sheet, styles: styles, workbook: "<workbookPr date1904='1'/>")
        let row = try #require(try Samples.rows(bytes).first)
        #expect(row.texts == ["1904-01-01", "2011-10-11"])
    }

    @Test(
        "Numbers are shown with 15 digits and without exponent where they are of common size",
        arguments: [
            ("0", "0"), ("1.0", "1"), ("-12.50", "-12.5"), ("1E-3", "0.001"),
            ("123456789012345678", "123456789012346000"),
            ("0.30000000000000004", "0.3"), ("9.9999999999999999E+22", "1E23"), ("1.25e-10", "1.25E-10"),
            ("0.99999999999999989", "1"), ("1e5", "100000"),
        ]
    )
    func numbers(written: String, shown: String) throws {
        let bytes = Samples.workbook(sheet: "<sheetData><row><c><v>\(written)</v></c></row></sheetData>")
        #expect(try Samples.rows(bytes).first?.texts == [shown])
    }

    @Test("Rows and cells without an address follow the one before; cells out of order are put in order")
    func addresses() throws {
        let sheet = """
            <sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c><c r="A5"><v>5</v></c></row>
            <row><c r="b6"><v>6</v></c></row></sheetData>
            """
        let rows = try Samples.rows(Samples.workbook(sheet: sheet))
        #expect(rows.map(\.number) == [1, 5, 6])
        #expect(rows.map(\.texts) == [["1", "2"], ["5", "", "3", "4"], ["", "6"]])
    }

    @Test(
        "Addresses that cannot be are clear errors",
        arguments: [
            (
                "<row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>1</v></c><c r='A1'><v>2</v></c></row>",
                XLSXError.duplicateCell("A1", sheet: "Hoja", row: 1)
            ),
            ("<row r='3'><c r='A4'><v>1</v></c></row>", .misplacedCell("A4", sheet: "Hoja", row: 3)),
            ("<row r='3'><c r='XFE3'><v>1</v></c></row>", .invalidReference("XFE3", sheet: "Hoja", row: 3)),
            ("<row r='3'><c r='3A'><v>1</v></c></row>", .invalidReference("3A", sheet: "Hoja", row: 3)),
            (
                "<row r='3'><c r='A99999999999999999999'><v>1</v></c></row>",
                .invalidReference("A99999999999999999999", sheet: "Hoja", row: 3)
            ),
            ("<row r='0'/>", .invalidReference("0", sheet: "Hoja", row: 1)),
            ("<row r='99999999999999999999'/>", .invalidReference("99999999999999999999", sheet: "Hoja", row: 1)),
            (
                "<row r='1'><c r='B1' t='s'><v>7</v></c></row>",
                .missingSharedText(index: "7", cell: "B1", sheet: "Hoja")
            ),
            (
                "<row r='1'><c r='B1' t='s'><v>-1</v></c></row>",
                .missingSharedText(index: "-1", cell: "B1", sheet: "Hoja")
            ),
        ]
    )
    func brokenAddresses(rows: String, expected: XLSXError) {
        #expect(throws: expected) { try Samples.rows(Samples.workbook(sheet: "<sheetData>\(rows)</sheetData>")) }
    }

    @Test("Merged ranges are listed, hidden sheets marked, prefixed and strict files read")
    func structure() throws {
        let sheet =
            "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>"
        let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        for namespace in [strict, "http://schemas.openxmlformats.org/spreadsheetml/2006/main"] {
            let workbook = try XLSXWorkbook(bytes: Samples.workbook(sheet: sheet, mainNamespace: namespace))
            #expect(workbook.sheets.map(\.name) == ["Hoja"])
            #expect(workbook.sheets.map(\.isHidden) == [false])
            #expect(try workbook.mergedRanges(of: 0) == [CellRange(rows: 1...2, columns: 0...2)])
            #expect(try workbook.rows(of: 0).next()?.texts == ["1"])
            #expect(throws: XLSXError.noSuchSheet(1)) { try workbook.rows(of: 1) }
        }
    }

    @Test("A formula without a kept result is told from one that gives the empty text")
    func uncalculated() throws {
        let sheet = """
            <sheetData><row r='1'><c r='A1'><f>1+1</f><v></v></c><c r='B1' t='str'><f>""</f><v></v></c>
            <c r='C1'><f>1+1</f><v>2</v></c><c r='D1' t='e'><v></v></c><c r='E1'><f>A1</f></c></row></sheetData>
            """
        let cells = try #require(try Samples.rows(Samples.workbook(sheet: sheet)).first).cells
        #expect(cells.map(\.column) == [0, 2, 3, 4])
        #expect(cells.map(\.value) == [.empty, .number(2, written: "2"), .error(""), .empty])
        #expect(cells.map(\.isFormula) == [true, true, false, true])
    }

    @Test("Merged ranges are found wherever they stand in a long sheet, and a cut-off archive is found out on the way")
    func mergesFarDown() throws {
        let rows = (1...20_000).map { "<row r='\($0)'><c r='A\($0)'><v>\($0)</v></c></row>" }.joined()
        let sheet = "<sheetData>\(rows)</sheetData><mergeCells count='1'><mergeCell ref='A3:A5'/></mergeCells>"
        let bytes = Samples.workbook(sheet: sheet)
        #expect(try XLSXWorkbook(bytes: bytes).mergedRanges(of: 0) == [CellRange(rows: 3...5, columns: 0...0)])
        // A byte of the sheet's data, far from the parts that opening the workbook reads.
        var damaged = bytes
        damaged[bytes.count - 20_000] ^= 0x55
        let workbook = try XLSXWorkbook(bytes: damaged)
        #expect(throws: XLSXError.self) { try workbook.mergedRanges(of: 0) }
    }

    @Test("A tab that leads nowhere is damage, not a sheet less")
    func tabWithoutSheet() throws {
        let bytes = Samples.workbook(
            sheet: "",
            workbook: "<sheets><sheet name='Perdida' sheetId='9' r:id='s9'/></sheets>"
        )
        let workbook = try XLSXWorkbook(bytes: bytes)
        #expect(workbook.sheets.map(\.name) == ["Perdida", "Hoja"])
        #expect(throws: XLSXError.archive(.missing(entry: ""))) { try workbook.rows(of: 0) }
    }

    @Test("Rows of controls drawn on a sheet are not rows of the sheet")
    func controls() throws {
        let sheet =
            "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><x:anchor xmlns:x='urn:drawing'><x:row>45</x:row></x:anchor>"
        #expect(try Samples.rows(Samples.workbook(sheet: sheet)).map(\.number) == [1])
    }

    @Test("Fifty thousand empty rows give one row")
    func emptyRows() throws {
        let empty = (1...50_000).map { "<row r='\($0)'><c r='A\($0)' s='1'/></row>" }.joined()
        let sheet = "<sheetData>\(empty)<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"
        let rows = try Samples.rows(Samples.workbook(sheet: sheet))
        #expect(rows.map(\.number) == [1_048_576])
        #expect(rows.first?.cells.map(\.column) == [16_383])
    }

    @Test("Files that are no workbooks say what they are")
    func otherFiles() throws {
        #expect(throws: XLSXError.legacyOrEncrypted) {
            try XLSXWorkbook(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        }
        #expect(throws: XLSXError.notAWorkbook) { try XLSXWorkbook(bytes: Samples.bytes("a,b\n1,2\n")) }
        var archive = ZIPWriter()
        archive.add("mimetype", Samples.bytes("application/vnd.oasis.opendocument.spreadsheet"))
        let other = archive.finish()
        #expect(throws: XLSXError.notAWorkbook) { try XLSXWorkbook(bytes: other) }
        #expect(throws: XLSXError.archive(.unreadable(path: "/nowhere.xlsx"))) {
            try XLSXWorkbook(path: "/nowhere.xlsx")
        }
    }

    @Test("A sheet that is cut off gives its rows, then an error with the part")
    func truncatedSheet() throws {
        let bytes = Samples.workbook(sheet: "<sheetData><row r='1'><c><v>1</v></c></row><row r='2'>")
        let reader = try XLSXWorkbook(bytes: bytes).rows(of: 0)
        #expect(try reader.next()?.texts == ["1"])
        for _ in 0..<2 {
            let error = #expect(throws: XLSXError.self) { try reader.next() }
            guard case .part(name: "xl/worksheets/sheet1.xml", .malformed(line: 1, column: _, message: _)) = error
            else {
                Issue.record("unexpected \(String(describing: error))")
                return
            }
        }
    }

    @Test("Mutated workbooks, packed anew or not, are read or refused, never otherwise")
    func fuzz() throws {
        // given
        var generator = SeededGenerator(seed: 5)
        let sheet =
            "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>40827.5</v></c></row><row r='9'><c t='inlineStr'><is><t>x</t></is></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
        let styles =
            "<numFmts><numFmt numFmtId='164' formatCode='dd/mm/yy'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>"
        let sample = Samples.workbook(sheet: sheet, texts: "<si><t>_x0041_</t></si>", styles: styles)
        let original = try ZIPArchive(bytes: sample)
        var read = 0
        var refused = 0
        // when
        for round in 0..<900 {
            var bytes = sample
            if round.isMultiple(of: 3) {
                bytes = Samples.mutated(sample, using: &generator)
            } else {
                let victim = Int.random(in: 0..<original.entries.count, using: &generator)
                var archive = ZIPWriter(level: 1)
                for (index, entry) in original.entries.enumerated() {
                    let content = try original.extract(entry.name)
                    archive.add(entry.name, index == victim ? Samples.mutated(content, using: &generator) : content)
                }
                bytes = archive.finish()
            }
            do {
                let workbook = try XLSXWorkbook(bytes: bytes, limits: ZIPLimits(totalBytes: 1 << 22))
                for sheet in workbook.sheets.indices {
                    _ = try workbook.mergedRanges(of: sheet)
                    let rows = try workbook.rows(of: sheet)
                    while let row = try rows.next() { #expect(row.texts.count <= 16_384) }
                }
                read += 1
            } catch {
                refused += 1
            }
        }
        // then
        #expect(read > 50)
        #expect(refused > 200)
    }
}
