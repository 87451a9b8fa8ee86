import XMLStream

/// Writes a workbook row by row; `take()` lets it be streamed while it is made.
///
/// Text is always an inline string, so nothing that is written can become a formula. The same
/// values give the same bytes.
public struct XLSXWriter {
    /// How long a text in a cell may be, in UTF-16 units.
    public static let textLimit = 32_767

    private static let rowsPerPiece = 64

    private var archive = ZIPWriter()
    private var sheet = XMLWriter()
    private var sheetNames = XLSXSheetNames()
    private var options = XLSXSheetOptions()
    private var isSheetOpen = false
    private var row = 0

    /// Begins a workbook.
    public init() {}

    /// Begins a sheet and ends the one before it.
    ///
    /// A name a spreadsheet would refuse is made acceptable: at most 31 characters, without
    /// `[ ] : * ? / \`, unlike the others.
    public mutating func beginSheet(name: String, options: XLSXSheetOptions = XLSXSheetOptions()) {
        endSheet()
        self.options = options
        let number = sheetNames.add(name)
        isSheetOpen = true
        row = 0
        archive.begin("xl/worksheets/sheet\(number).xml")
        sheet = XMLWriter(indentation: 0)
        sheet.open("worksheet", ["xmlns": XLSXParts.mainNamespace])
        if options.hasHeaderRow {
            sheet.open("sheetViews")
            sheet.open("sheetView", ["workbookViewId": "0"])
            sheet.element(
                "pane",
                ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"]
            )
            sheet.close()
            sheet.close()
        }
        if !options.columnWidths.isEmpty {
            sheet.open("cols")
            for (index, width) in options.columnWidths.prefix(XLSXColumn.limit).enumerated() {
                let number = String(index + 1)
                let bounded = width.isFinite ? min(max(width, 1), 255) : 10
                sheet.element(
                    "col",
                    ["min": number, "max": number, "width": SpreadsheetNumber.text(bounded), "customWidth": "1"]
                )
            }
            sheet.close()
        }
        sheet.open("sheetData")
    }

    /// Writes the next row; without a sheet one is begun.
    ///
    /// After 1,048,576 rows a further sheet of the same name with a number is begun; values beyond
    /// column 16,384 are left out, since no sheet can hold them.
    public mutating func writeRow(_ values: [XLSXOutputValue]) {
        if !isSheetOpen { beginSheet(name: "Sheet1") }
        if row == XLSXColumn.rowLimit { beginSheet(name: sheetNames.last, options: options) }
        row += 1
        let number = String(row)
        let style: String? = row == 1 && options.hasHeaderRow ? XLSXParts.boldStyle : nil
        sheet.open("row", ["r": number])
        for (column, value) in values.prefix(XLSXColumn.limit).enumerated() where value != .empty {
            write(value, at: XLSXColumn.letters(column) + number, style: style)
        }
        sheet.close()
        if row.isMultiple(of: Self.rowsPerPiece) { archive.write(sheet.take()) }
    }

    /// Hands over what is ready since the last call.
    public mutating func take() -> [UInt8] {
        archive.take()
    }

    /// Ends the workbook and hands over the rest; one without sheets gets an empty one.
    public mutating func finish() -> [UInt8] {
        if sheetNames.names.isEmpty { beginSheet(name: "Sheet1") }
        endSheet()
        for (name, content) in XLSXParts.all(sheetNames: sheetNames.names) { archive.add(name, content) }
        return archive.finish()
    }

    private mutating func endSheet() {
        guard isSheetOpen else { return }
        isSheetOpen = false
        archive.write(sheet.finish())
        archive.end()
    }

    private mutating func write(_ value: XLSXOutputValue, at reference: String, style: String?) {
        switch value {
        case .empty:
            return
        case .text(let text):
            writeText(text, at: reference, style: style)
        case .number(let number):
            sheet.open("c", ["r": reference, "s": style, "t": number.isFinite ? nil : "e"])
            sheet.element("v", [:], number.isFinite ? Self.written(number) : "#NUM!")
            sheet.close()
        case .integer(let number):
            guard number.magnitude < 1_000_000_000_000_000 else {
                return writeText(String(number), at: reference, style: style)
            }
            sheet.open("c", ["r": reference, "s": style])
            sheet.element("v", [:], String(number))
            sheet.close()
        case .date(let year, let month, let day):
            guard let serial = SpreadsheetDay.serial(year: year, month: month, day: day) else {
                let text = XLSXValue.date(year: year, month: month, day: day).plainText
                return writeText(text, at: reference, style: style)
            }
            sheet.open("c", ["r": reference, "s": XLSXParts.dateStyle])
            sheet.element("v", [:], String(serial))
            sheet.close()
        }
    }

    private mutating func writeText(_ text: String, at reference: String, style: String?) {
        sheet.open("c", ["r": reference, "s": style, "t": "inlineStr"])
        sheet.open("is")
        sheet.element("t", ["xml:space": "preserve"], XLSXText.escaped(Self.bounded(text)))
        sheet.close()
        sheet.close()
    }

    private static func bounded(_ text: String) -> String {
        // UTF-8 has at least as many units as UTF-16 has, so most texts need no second look.
        guard text.utf8.count > textLimit, text.utf16.count > textLimit else { return text }
        var kept = ""
        var length = 0
        for character in text {
            length += character.utf16.count
            guard length <= textLimit else { break }
            kept.append(character)
        }
        return kept
    }

    /// The shortest text that reads back as the same number.
    private static func written(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
