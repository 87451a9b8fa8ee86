/// How a sheet is set out.
public struct XLSXSheetOptions: Sendable, Equatable {
    /// Widths of the columns from the first, in characters; columns beyond have the usual width.
    public var columnWidths: [Double]
    /// Whether the first row is bold and stays in view when the sheet is scrolled.
    public var hasHeaderRow: Bool

    /// A sheet with a header row and columns of the usual width.
    public init(columnWidths: [Double] = [], hasHeaderRow: Bool = true) {
        self.columnWidths = columnWidths
        self.hasHeaderRow = hasHeaderRow
    }
}
