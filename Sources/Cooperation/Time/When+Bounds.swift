extension When {
    /// The first day it can mean; nil without a year, without a lower bound, or without a place in the calendar.
    public var earliest: CalendarDay? {
        switch self {
        case .unit(let unit):
            unit.earliest
        case .span(let span):
            span.from.earliest
        case .open(.since, let unit):
            unit.earliest
        case .open(.after, let unit):
            unit.latest?.adding(days: 1)
        case .open(.until, _), .open(.before, _):
            nil
        case .alternatives(let occasions), .deliveries(let occasions):
            occasions.elements.contains(.permanent) ? nil : occasions.elements.compactMap(\.earliest).min()
        case .permanent, .asAppropriate, .relative, .recurrent:
            nil
        }
    }

    /// The last day it can mean, itself included; nil as for ``earliest``.
    public var latest: CalendarDay? {
        switch self {
        case .unit(let unit):
            unit.latest
        case .span(let span):
            span.to.latest
        case .open(.until, let unit):
            unit.latest
        case .open(.before, let unit):
            unit.earliest?.adding(days: -1)
        case .open(.since, _), .open(.after, _):
            nil
        case .alternatives(let occasions), .deliveries(let occasions):
            occasions.elements.contains(.permanent) ? nil : occasions.elements.compactMap(\.latest).max()
        case .permanent, .asAppropriate, .relative, .recurrent:
            nil
        }
    }

    /// Whether it names a place in the calendar but leaves the year to the context.
    public var lacksYear: Bool {
        switch self {
        case .unit(let unit), .open(_, let unit):
            unit.year == nil
        case .span(let span):
            span.from.year == nil
        case .alternatives(let occasions), .deliveries(let occasions):
            occasions.elements.contains(where: \.lacksYear)
        case .permanent, .asAppropriate, .relative, .recurrent:
            false
        }
    }

    /// The same with the missing year filled in; itself when no year is missing, nil when that year lacks the day.
    public func inYear(_ year: Int) -> When? {
        guard lacksYear else { return self }
        switch self {
        case .unit(let unit):
            return unit.inYear(year).map(When.unit)
        case .span(let span):
            return span.inYear(year).map(When.span)
        case .open(let edge, let unit):
            return unit.inYear(year).map { .open(edge, $0) }
        case .alternatives(let occasions):
            return occasions.inYear(year).map(When.alternatives)
        case .deliveries(let occasions):
            return occasions.inYear(year).map(When.deliveries)
        case .permanent, .asAppropriate, .relative, .recurrent:
            return self
        }
    }
}

extension Occasions {
    /// The same dates in a given year.
    func inYear(_ year: Int) -> Occasions? {
        let placed = elements.compactMap { $0.inYear(year) }
        return placed.count == elements.count ? Occasions(placed) : nil
    }
}
