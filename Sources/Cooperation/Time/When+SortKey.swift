extension When {
    /// A text that sorts as a calendar does, by bytes, also inside a database.
    ///
    /// Dated ones come first by their first and then their last day, so that at the same start the more exact leads;
    /// open beginnings stand at their end. Then come dates without a year by month and day, recurrent ones by rhythm,
    /// permanent ones, relative ones by what they lean on, and what is as appropriate.
    public var sortKey: String {
        if lacksYear {
            // Placed in a leap year of their own, behind every real one.
            return "1" + (inYear(2000).map(\.calendarKey) ?? "")
        }
        switch self {
        case .unit, .span, .open, .alternatives, .deliveries:
            return "0" + calendarKey
        case .recurrent(let recurrence):
            let days =
                switch recurrence.step {
                case .day: recurrence.count
                case .week: recurrence.count * 7
                case .month: recurrence.count * 30
                case .year: recurrence.count * 365
                }
            return "2" + CalendarUnit.padded(days, to: 6)
        case .permanent:
            return "3"
        case .relative(let relation, let reference):
            let order =
                switch relation {
                case .before: "1"
                case .during: "2"
                case .after: "3"
                }
            return "4" + reference.text.lowercased() + " " + order
        case .asAppropriate(let reference):
            return "5" + (reference?.text.lowercased() ?? "")
        }
    }

    private var calendarKey: String {
        let dated: [When] =
            switch self {
            case .alternatives(let occasions), .deliveries(let occasions):
                occasions.elements.filter { $0 != .permanent }
            case .unit, .span, .open, .permanent, .asAppropriate, .relative, .recurrent: [self]
            }
        let last = dated.compactMap(\.latest).max()
        let first = dated.compactMap(\.earliest).min() ?? last
        return (first?.iso ?? "9999-12-31") + (last?.iso ?? "9999-12-31")
    }
}
