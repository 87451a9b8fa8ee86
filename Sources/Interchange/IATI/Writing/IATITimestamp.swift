import Cooperation

/// Points in time as `xsd:dateTime` has them.
enum IATITimestamp {
    private static let dayLength: Int64 = 86_400_000

    /// The day in UTC; nil outside the years 1–9999.
    static func day(_ milliseconds: Int64) -> CalendarDay? {
        let whole = milliseconds / dayLength - (milliseconds % dayLength < 0 ? 1 : 0)
        return CalendarDay(dayNumber: Int(whole))
    }

    /// `2024-11-01T12:30:00Z`; the beginning of the given day where the number lies after it or outside the calendar.
    static func text(_ milliseconds: Int64, notAfter last: CalendarDay) -> String {
        guard let day = day(milliseconds), day <= last else { return "\(last.iso)T00:00:00Z" }
        let rest = Int(((milliseconds % dayLength) + dayLength) % dayLength / 1000)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
