extension CalendarDay {
    /// Days since 1 January 1970, negative before.
    public var dayNumber: Int {
        // Count years from 1 March, so that the leap day is the last of its year and month lengths follow a line.
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// The day with this number (see ``dayNumber``), or nil outside the years 1…9999.
    public init?(dayNumber: Int) {
        guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
        let days = dayNumber + 719_468
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            knownYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday; the offset keeps the remainder positive for every year.
        Weekday(rawValue: (dayNumber + 719_162) % 7 + 1) ?? .monday
    }

    /// The day so many days later (earlier when negative), or nil outside the years 1…9999.
    public func adding(days: Int) -> CalendarDay? {
        let (number, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CalendarDay(dayNumber: number)
    }

    /// How many days from this day to the other, negative when the other comes first.
    public func days(until other: CalendarDay) -> Int {
        other.dayNumber - dayNumber
    }
}
