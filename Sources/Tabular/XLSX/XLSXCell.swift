/// One cell that holds something, or a formula whose result the file does not hold.
public struct XLSXCell: Sendable, Equatable {
    /// The column, from 0.
    public let column: Int
    /// What the cell holds; of a formula the result kept in the file, `empty` where none is kept.
    public let value: XLSXValue
    /// Whether the value is the result of a formula.
    public let isFormula: Bool

    /// A cell of a row.
    public init(column: Int, value: XLSXValue, isFormula: Bool = false) {
        self.column = column
        self.value = value
        self.isFormula = isFormula
    }
}
