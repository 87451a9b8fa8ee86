/// A rectangle of cells; rows count from 1 as in the file, columns from 0.
public struct CellRange: Sendable, Equatable, Hashable {
    /// The first and last row, both within.
    public let rows: ClosedRange<Int>
    /// The first and last column, both within.
    public let columns: ClosedRange<Int>

    /// A rectangle of cells.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// The range of an address like `A1:B2` or `A1`; nil when it is none within a sheet.
    public init?(_ reference: String) {
        let corners = reference.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let first = corners.first, let last = corners.last,
            let start = XLSXColumn.parse(String(first)), let end = XLSXColumn.parse(String(last)),
            start.row <= end.row, start.column <= end.column
        else { return nil }
        self.init(rows: start.row...end.row, columns: start.column...end.column)
    }

    /// Whether the cell lies within.
    public func contains(row: Int, column: Int) -> Bool {
        rows.contains(row) && columns.contains(column)
    }
}
