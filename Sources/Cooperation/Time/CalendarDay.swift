/// A day of the Gregorian calendar, extended to all years 1…9999, without hour or time zone.
public struct CalendarDay: Sendable, Hashable {
    // Eight bytes less than three Int; a registry keeps millions of these.
    private let storedYear: Int16
    private let storedMonth: UInt8
    private let storedDay: UInt8

    /// The year, 1…9999.
    public var year: Int { Int(storedYear) }

    /// The month, 1…12.
    public var month: Int { Int(storedMonth) }

    /// The day of the month, 1…31.
    public var day: Int { Int(storedDay) }

    /// The day with these numbers, or nil when the calendar has no such day (31 February, month 13, year 0).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.daysIn(month: month, year: year) else { return nil }
        storedYear = Int16(year)
        storedMonth = UInt8(month)
        storedDay = UInt8(day)
    }

    /// For numbers already known to be a day.
    init(knownYear year: Int, month: Int, day: Int) {
        storedYear = Int16(truncatingIfNeeded: year)
        storedMonth = UInt8(truncatingIfNeeded: month)
        storedDay = UInt8(truncatingIfNeeded: day)
    }

    /// Whether the year has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// How many days the month has, 28…31; month 1…12.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDay: Comparable {
    /// The order of the calendar.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        left.rank < right.rank
    }

    /// Year, month and day side by side in one number: ordered as the calendar, not evenly spaced.
    private var rank: Int { year << 9 | month << 5 | day }
}
