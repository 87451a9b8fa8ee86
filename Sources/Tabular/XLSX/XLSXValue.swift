/// What a cell holds.
public enum XLSXValue: Sendable, Equatable {
    /// Nothing, or an empty text.
    case empty
    /// Text, rich text without its formats.
    case text(String)
    /// A number, and how the file writes it.
    case number(Double, written: String)
    /// True or false.
    case boolean(Bool)
    /// A number the cell's format shows as a day, in the Gregorian calendar.
    case date(year: Int, month: Int, day: Int)
    /// A number the cell's format shows as a day with a time, without time zone.
    case dateTime(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int)
    /// A number below one that the cell's format shows as a time of day.
    case time(hour: Int, minute: Int, second: Int)
    /// An error such as `#REF!` or `#DIV/0!`.
    case error(String)

    /// The value as text: numbers with a point and up to the 15 digits a spreadsheet shows, dates
    /// after ISO 8601, `TRUE` and `FALSE`, errors as they are, nothing for an empty cell.
    public var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number, _): SpreadsheetNumber.text(number)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .date(let year, let month, let day): Self.day(year, month, day)
        case .dateTime(let year, let month, let day, let hour, let minute, let second):
            Self.day(year, month, day) + "T" + Self.clock(hour, minute, second)
        case .time(let hour, let minute, let second): Self.clock(hour, minute, second)
        case .error(let code): code
        }
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String {
        padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    }

    private static func clock(_ hour: Int, _ minute: Int, _ second: Int) -> String {
        padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2)
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
