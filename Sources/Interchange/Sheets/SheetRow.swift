/// What a cell of a workbook holds instead of a value.
enum CellFault: Sendable, Hashable {
    /// The error its formula left, such as `#REF!`.
    case error(String)
    /// A formula whose result the file does not hold.
    case uncalculated
}

/// One cell with all that is known of it.
struct SheetCell: Sendable {
    let text: String
    let isNumeric: Bool
    let fault: CellFault?
}

/// One row of a sheet as texts, whatever the file was.
struct SheetRow: Sendable {
    /// The row of the sheet or the line of the file, from 1.
    let number: Int
    /// By column, from 0.
    private(set) var texts: [String]
    /// The columns whose cells were numbers in the file, whose text is a plain decimal with a point.
    private(set) var numeric: Set<Int>
    /// The columns whose cells hold an error or a formula nobody calculated.
    private(set) var faults: [Int: CellFault]
    /// The rows over which a cell of this row is merged, by column.
    var merged: [Int: ClosedRange<Int>] = [:]

    init(number: Int, texts: [String], numeric: Set<Int> = [], faults: [Int: CellFault] = [:]) {
        self.number = number
        self.texts = texts
        self.numeric = numeric
        self.faults = faults
    }

    /// What the cell in that column says; empty where there is none.
    subscript(column: Int) -> String { column < texts.count ? texts[column] : "" }

    /// The cell in that column; nil where it is empty.
    func cell(_ column: Int) -> SheetCell? {
        let (text, fault) = (self[column], faults[column])
        guard !text.isEmpty || fault != nil else { return nil }
        return SheetCell(text: text, isNumeric: numeric.contains(column), fault: fault)
    }

    /// Puts a cell where none was.
    mutating func put(_ cell: SheetCell, in column: Int) {
        while texts.count <= column { texts.append("") }
        texts[column] = cell.text
        if cell.isNumeric { numeric.insert(column) }
        faults[column] = cell.fault
    }

    var isBlank: Bool {
        faults.isEmpty
            && texts.allSatisfy { text in
                text.isEmpty || text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
            }
    }

    /// The one cell that says something; nil where there are none or several.
    var onlyText: String? {
        guard faults.isEmpty else { return nil }
        var found: String?
        for text in texts where !SheetText.trimmed(text).isEmpty {
            guard found == nil else { return nil }
            found = SheetText.trimmed(text)
        }
        return found
    }
}
