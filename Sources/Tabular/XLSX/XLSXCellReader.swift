import XMLStream

/// Makes cells of the elements of a sheet, with the workbook's texts and formats.
struct XLSXCellReader {
    let sheet: String
    let sharedTexts: [String]
    let formats: [XLSXNumberFormat]
    let uses1904: Bool

    /// The cells of a row that hold something, and formulas without a result, by column.
    func cells(of row: XMLNode, number: Int) throws(XLSXError) -> [XLSXCell] {
        var cells: [XLSXCell] = []
        var column = -1
        var isInOrder = true
        for node in row.children where node.localName == "c" {
            let previous = column
            column = try self.column(of: node, after: previous, row: number)
            isInOrder = isInOrder && column > previous
            let (value, isFormula) = try value(of: node, column: column, row: number)
            guard let value else {
                cells.append(XLSXCell(column: column, value: .empty, isFormula: true))
                continue
            }
            if value != .empty { cells.append(XLSXCell(column: column, value: value, isFormula: isFormula)) }
        }
        guard !isInOrder else { return cells }
        cells.sort { $0.column < $1.column }
        for (left, right) in zip(cells, cells.dropFirst()) where left.column == right.column {
            throw .duplicateCell(reference(left.column, number), sheet: sheet, row: number)
        }
        return cells
    }

    /// The column a cell says it stands in; one that does not say stands after the one before it.
    private func column(of node: XMLNode, after previous: Int, row: Int) throws(XLSXError) -> Int {
        guard let address = node.attribute("r") else {
            guard previous + 1 < XLSXColumn.limit else { throw .invalidReference("", sheet: sheet, row: row) }
            return previous + 1
        }
        guard let place = XLSXColumn.parse(address) else {
            throw .invalidReference(address, sheet: sheet, row: row)
        }
        guard place.row == row else { throw .misplacedCell(address, sheet: sheet, row: row) }
        return place.column
    }

    /// What a cell holds; nil for a formula that nobody has calculated yet.
    private func value(of node: XMLNode, column: Int, row: Int) throws(XLSXError) -> (XLSXValue?, isFormula: Bool) {
        var written: String?
        var inline: String?
        var isFormula = false
        node.forEachChild { child in
            switch child.localName {
            case "v": written = child.text
            case "f": isFormula = true
            case "is": inline = XLSXText.joined(child)
            default: break
            }
        }
        if let inline { return (inline.isEmpty ? .empty : .text(inline), isFormula) }
        let type = node.attribute("t")
        guard let written, !written.isEmpty else {
            // A formula may well give the empty text, but then its cell says that it holds a text.
            return (isFormula && type != "str" ? nil : type == "e" ? .error("") : .empty, isFormula)
        }
        switch type {
        case "s":
            guard let index = Int(Self.trimmed(written)), sharedTexts.indices.contains(index) else {
                throw .missingSharedText(index: written, cell: reference(column, row), sheet: sheet)
            }
            return (sharedTexts[index].isEmpty ? .empty : .text(sharedTexts[index]), isFormula)
        case "str", "inlineStr": return (.text(XLSXText.unescaped(written)), isFormula)
        case "b": return (.boolean(["1", "true"].contains(Self.trimmed(written))), isFormula)
        case "e": return (.error(Self.trimmed(written)), isFormula)
        case "d": return (Self.isoDate(Self.trimmed(written)) ?? .text(written), isFormula)
        default: return (number(Self.trimmed(written), style: node.attribute("s")), isFormula)
        }
    }

    /// A number in the cell's format; what is no number after all is given as the text it is.
    private func number(_ written: String, style: String?) -> XLSXValue {
        guard let number = Double(written), number.isFinite else { return .text(written) }
        guard let style, let index = Int(style), formats.indices.contains(index) else {
            return .number(number, written: written)
        }
        return formats[index].value(number, written: written, uses1904: uses1904)
    }

    private func reference(_ column: Int, _ row: Int) -> String {
        XLSXColumn.letters(column) + String(row)
    }

    /// A day, or a day with a time, as ISO 8601 writes them; fractions of seconds are cut off.
    private static func isoDate(_ text: String) -> XLSXValue? {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard let day = parts.first?.split(separator: "-").map({ Int($0) }), day.count == 3,
            let year = day[0], let month = day[1], let dayOfMonth = day[2],
            (0...9999).contains(year), (1...12).contains(month), (1...31).contains(dayOfMonth)
        else { return nil }
        guard parts.count == 2 else { return .date(year: year, month: month, day: dayOfMonth) }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":").map { Int($0) }
        guard clock.count >= 2, let hour = clock[0], let minute = clock[1] else { return nil }
        let second = clock.count > 2 ? clock[2] ?? 0 : 0
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return .dateTime(year: year, month: month, day: dayOfMonth, hour: hour, minute: minute, second: second)
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        let bytes = text.utf8.drop { $0 <= 0x20 }
        return String(decoding: bytes.reversed().drop { $0 <= 0x20 }.reversed(), as: UTF8.self)
    }
}
