/// What can be written into a cell.
public enum XLSXOutputValue: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text, which stays text whatever it looks like; at most 32,767 UTF-16 units, the rest is cut.
    case text(String)
    /// A number; infinity and not-a-number are written as the error `#NUM!`.
    case number(Double)
    /// A whole number; beyond 15 digits it is written as text, since a spreadsheet would round it.
    case integer(Int)
    /// A day in the Gregorian calendar; one before March 1900, or that does not exist, as text.
    case date(year: Int, month: Int, day: Int)
}
