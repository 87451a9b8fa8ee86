extension CalendarUnit {
    /// The first day of the stretch, nil without a year.
    public var earliest: CalendarDay? {
        year.map { first(in: $0) }
    }

    /// The last day of the stretch, itself included, nil without a year.
    public var latest: CalendarDay? {
        year.map { last(in: $0) }
    }

    /// The first day if the year were this one.
    func first(in year: Int) -> CalendarDay {
        let (month, day): (Int, Int) =
            switch part {
            case .wholeYear: (1, 1)
            case .thirdOfYear(let third): (third.rawValue * 4 - 3, 1)
            case .semester(let number): (number * 6 - 5, 1)
            case .quarter(let number): (number * 3 - 2, 1)
            case .month(let month): (month, 1)
            case .thirdOfMonth(let third, let month): (month, third.rawValue * 10 - 9)
            case .halfMonth(let half, let month): (month, half == .first ? 1 : 16)
            case .week(.last, let month): (month, CalendarDay.daysIn(month: month, year: year) - 6)
            case .week(let week, let month): (month, week.rawValue * 7 - 6)
            case .day(let day, let month): (month, day)
            }
        return CalendarDay(knownYear: year, month: month, day: day)
    }

    /// The last day if the year were this one.
    func last(in year: Int) -> CalendarDay {
        func endOf(_ month: Int) -> (Int, Int) { (month, CalendarDay.daysIn(month: month, year: year)) }
        let (month, day): (Int, Int) =
            switch part {
            case .wholeYear: (12, 31)
            case .thirdOfYear(let third): endOf(third.rawValue * 4)
            case .semester(let number): endOf(number * 6)
            case .quarter(let number): endOf(number * 3)
            case .month(let month): endOf(month)
            case .thirdOfMonth(.end, let month): endOf(month)
            case .thirdOfMonth(let third, let month): (month, third.rawValue * 10)
            case .halfMonth(.first, let month): (month, 15)
            case .halfMonth(.second, let month): endOf(month)
            case .week(.last, let month): endOf(month)
            case .week(let week, let month): (month, week.rawValue * 7)
            case .day(let day, let month): (month, day)
            }
        return CalendarDay(knownYear: year, month: month, day: day)
    }

    /// The month of a stretch within one month, nil for longer ones.
    public var month: Int? {
        switch part {
        case .wholeYear, .thirdOfYear, .semester, .quarter: nil
        case .month(let month), .thirdOfMonth(_, let month), .halfMonth(_, let month), .week(_, let month),
            .day(_, let month):
            month
        }
    }
}
