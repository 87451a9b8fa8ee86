/// From one stretch of the calendar to a later one, both included.
///
/// Both ends have a year or neither has; without years the span may pass the turn of the year ("Noviembre – Febrero").
public struct CalendarSpan: Sendable, Hashable {
    /// Where it begins.
    public let from: CalendarUnit

    /// Where it ends.
    public let to: CalendarUnit

    /// The span, or nil when both ends are the same, the second begins or ends before the first, or one lacks a year.
    public init?(from: CalendarUnit, to: CalendarUnit) {
        guard from != to, (from.year == nil) == (to.year == nil) else { return nil }
        // A leap year stands for the missing one, so that 29 February has its place.
        let fromYear = from.year ?? 2000
        let toYear = to.year ?? 2000
        let start = from.first(in: fromYear)
        let ordered = start <= to.first(in: toYear) && from.last(in: fromYear) <= to.last(in: toYear)
        let passesTurnOfYear = from.year == nil && start.month > to.last(in: toYear).month
        guard ordered || passesTurnOfYear else { return nil }
        self.from = from
        self.to = to
    }

    /// The same span beginning in a given year, nil when an end does not exist there.
    public func inYear(_ year: Int) -> CalendarSpan? {
        guard let from = from.inYear(year) else { return nil }
        if let to = to.inYear(year), let span = CalendarSpan(from: from, to: to) { return span }
        return to.inYear(year + 1).flatMap { CalendarSpan(from: from, to: $0) }
    }
}
