/// How exactly a date is known, from the finest to none.
public enum WhenPrecision: Int, Sendable, Hashable, Comparable, CaseIterable {
    case day, week, thirdOfMonth, halfMonth, month, quarter, thirdOfYear, semester, year
    /// No place in the calendar: permanent, as appropriate, relative, recurrent.
    case undated

    /// Finer comes first.
    public static func < (left: WhenPrecision, right: WhenPrecision) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension CalendarUnit {
    /// How exactly the stretch is known.
    public var precision: WhenPrecision {
        switch part {
        case .wholeYear: .year
        case .thirdOfYear: .thirdOfYear
        case .semester: .semester
        case .quarter: .quarter
        case .month: .month
        case .thirdOfMonth: .thirdOfMonth
        case .halfMonth: .halfMonth
        case .week: .week
        case .day: .day
        }
    }
}

extension When {
    /// How exactly it is known: of several units the coarsest.
    public var precision: WhenPrecision {
        switch self {
        case .unit(let unit), .open(_, let unit):
            unit.precision
        case .span(let span):
            max(span.from.precision, span.to.precision)
        case .alternatives(let occasions), .deliveries(let occasions):
            occasions.elements.map(\.precision).max() ?? .undated
        case .permanent, .asAppropriate, .relative, .recurrent:
            .undated
        }
    }
}
