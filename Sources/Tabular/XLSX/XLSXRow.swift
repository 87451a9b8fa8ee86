/// One row with the cells that hold something, or should.
public struct XLSXRow: Sendable, Equatable {
    /// The number of the row as in the file, from 1.
    public let number: Int
    /// The cells that are not empty, and formulas without a result, by column.
    public let cells: [XLSXCell]

    /// A row; the cells must be in the order of their columns.
    public init(number: Int, cells: [XLSXCell]) {
        self.number = number
        self.cells = cells
    }

    /// What the cell in this column, from 0, holds; `empty` where there is none.
    public subscript(column: Int) -> XLSXValue {
        cells.first { $0.column == column }?.value ?? .empty
    }

    /// The values as plain text from the first column to the last that is not empty, gaps as "".
    public var texts: [String] {
        var texts: [String] = []
        for cell in cells {
            while texts.count < cell.column { texts.append("") }
            texts.append(cell.value.plainText)
        }
        return texts
    }
}
