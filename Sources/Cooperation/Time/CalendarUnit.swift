/// One stretch of the calendar that people name with one phrase: a day, a week, half a month, a year.
///
/// The year may be missing, when a plan says "Enero" and its cover says which year; `year` is then nil.
public struct CalendarUnit: Sendable, Hashable {
    /// The first, middle or last third of a month or a year ("inicios", "mediados", "fines de").
    public enum Third: Int, Sendable, Hashable, CaseIterable {
        case beginning = 1
        case middle, end
    }

    /// A week of a month as plans count them: the first has the days 1–7, the fourth 22–28, the last the last seven.
    public enum Week: Int, Sendable, Hashable, CaseIterable {
        case first = 1
        case second, third, fourth, last
    }

    /// Half a month: the first to the 15th, or the 16th to the end ("quincena").
    public enum Half: Int, Sendable, Hashable, CaseIterable {
        case first = 1
        case second
    }

    /// Which part of a year is meant; months are 1…12.
    public enum Part: Sendable, Hashable {
        case wholeYear
        case thirdOfYear(Third)
        /// 1…2.
        case semester(Int)
        /// 1…4.
        case quarter(Int)
        case month(Int)
        case thirdOfMonth(Third, month: Int)
        case halfMonth(Half, month: Int)
        case week(Week, month: Int)
        case day(Int, month: Int)
    }

    /// The year, 1…9999, or nil when it was left to the context.
    public let year: Int?

    /// The part of the year.
    public let part: Part

    /// The stretch, or nil when the calendar has none such: month 13, 30 February, a whole year without its number.
    public init?(year: Int?, _ part: Part) {
        if let year, !(1...9999).contains(year) { return nil }
        switch part {
        case .wholeYear:
            guard year != nil else { return nil }
        case .thirdOfYear:
            break
        case .semester(let number):
            guard (1...2).contains(number) else { return nil }
        case .quarter(let number):
            guard (1...4).contains(number) else { return nil }
        case .month(let month), .thirdOfMonth(_, let month), .halfMonth(_, let month), .week(_, let month):
            guard (1...12).contains(month) else { return nil }
        case .day(let day, let month):
            // Without a year 29 February is possible: 2000 was a leap year.
            guard CalendarDay(year: year ?? 2000, month: month, day: day) != nil else { return nil }
        }
        self.year = year
        self.part = part
    }

    /// A known day.
    public init(_ day: CalendarDay) {
        year = day.year
        part = .day(day.day, month: day.month)
    }

    /// The same stretch in a given year, or nil for 29 February in a year that has none.
    public func inYear(_ year: Int?) -> CalendarUnit? {
        CalendarUnit(year: year, part)
    }
}
