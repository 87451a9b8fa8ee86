import Cooperation
import Tabular

/// What one cell of an export holds: the same in CSV and in a workbook.
public enum ExportCell: Sendable, Equatable {
    case empty
    case text(String)
    case number(Quantity)
    case day(CalendarDay)

    /// The cell in CSV: plain decimals with a point, days after ISO 8601.
    public var csv: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let quantity): quantity.text
        case .day(let day): When(day).code
        }
    }

    /// The cell in a workbook; numbers beyond the 15 digits a spreadsheet keeps are written as text.
    public var xlsx: XLSXOutputValue {
        switch self {
        case .empty: return .empty
        case .text(let text): return .text(text)
        case .number(let quantity):
            guard quantity.units.magnitude < 1_000_000_000_000_000 else { return .text(quantity.text) }
            guard quantity.places > 0 else { return .integer(Int(quantity.units)) }
            return Double(quantity.text).map { .number($0) } ?? .text(quantity.text)
        case .day(let day): return .date(year: day.year, month: day.month, day: day.day)
        }
    }
}
