/// Why a text is no date: what was found and what was expected, for others to put into sentences.
public enum WhenProblem: Error, Sendable, Hashable {
    /// What could have stood there.
    public enum Expectation: String, Sendable, Hashable, CaseIterable {
        case date, month, year, endOfSpan, reference
    }

    /// Nothing was written.
    case empty

    /// Nothing was understood from here on, where one of these was expected.
    case notUnderstood(found: String, expected: Expectation)

    /// Something was begun and not finished ("finales de" without a month); `after` is what was written.
    case missing(Expectation, after: String)

    /// A month outside 1…12.
    case noSuchMonth(Int)

    /// A day its month does not have; the year is nil when it was left out.
    case noSuchDay(day: Int, month: Int, year: Int?)

    /// A year outside 1…9999.
    case noSuchYear(Int)

    /// A quarter, semester, half-month or week with a number it cannot have.
    case noSuchPart(found: Int, allowed: ClosedRange<Int>)

    /// The second date comes before the first.
    case reversed(from: CalendarUnit, to: CalendarUnit)

    /// Dates that cannot stand in one list, some with and some without a year.
    case mixedYears
}
