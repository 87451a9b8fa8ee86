extension When {
    /// Whether every day the other can mean is one that this can mean; false for what has no place in the calendar.
    ///
    /// A permanent date contains every dated one.
    public func contains(_ other: When) -> Bool {
        let inner = other.extents
        let outer = Extent.merged(extents)
        return !inner.isEmpty && inner.allSatisfy { part in outer.contains { $0.contains(part) } }
    }

    /// Whether some day can be meant by both; false for what has no place in the calendar.
    public func overlaps(_ other: When) -> Bool {
        let others = other.extents
        return extents.contains { part in others.contains { $0.overlaps(part) } }
    }

    /// Whether one could be a coarser telling of the other, as "marzo de 2022" is of "15 de marzo de 2022".
    ///
    /// A date without its year is compared in the year of the other. Dates that differ in kind (permanent and a day)
    /// are not compatible, with one exception: what is permanent may have been told as open-ended since some day.
    public static func compatible(_ left: When, _ right: When) -> Bool {
        if left == right { return true }
        switch (left, right) {
        case (.permanent, .open(let edge, _)), (.open(let edge, _), .permanent):
            return edge == .since || edge == .after
        case (.permanent, _), (_, .permanent):
            return false
        case (.asAppropriate(let one), .asAppropriate(let other)):
            return one == nil || other == nil
        default:
            break
        }
        switch (left.lacksYear, right.lacksYear) {
        case (true, false):
            return right.years.contains { year in left.inYear(year).map { compatible($0, right) } ?? false }
        case (false, true):
            return compatible(right, left)
        case (true, true):
            guard let left = left.inYear(2000), let right = right.inYear(2000) else { return false }
            return compatible(left, right)
        case (false, false):
            return left.contains(right) || right.contains(left)
        }
    }

    /// The years that a year-less telling may belong to: those of the first and last day, and the one before the first
    /// for spans that pass the turn of the year.
    private var years: Set<Int> {
        var years: Set<Int> = []
        for year in [earliest?.year, latest?.year].compactMap(\.self) {
            years.insert(year)
            years.insert(year - 1)
        }
        return years.filter { (1...9999).contains($0) }
    }

    /// Each stretch of days it may mean.
    private var extents: [Extent] {
        switch self {
        case .unit(let unit):
            guard let first = unit.earliest, let last = unit.latest else { return [] }
            return [Extent(first: first.dayNumber, last: last.dayNumber)]
        case .span(let span):
            guard let first = span.from.earliest, let last = span.to.latest else { return [] }
            return [Extent(first: first.dayNumber, last: last.dayNumber)]
        case .open(let edge, let unit):
            guard let first = unit.earliest, let last = unit.latest else { return [] }
            switch edge {
            case .since: return [Extent(first: first.dayNumber, last: .max)]
            case .after: return [Extent(first: last.dayNumber + 1, last: .max)]
            case .until: return [Extent(first: .min, last: last.dayNumber)]
            case .before: return [Extent(first: .min, last: first.dayNumber - 1)]
            }
        case .alternatives(let occasions), .deliveries(let occasions):
            return occasions.elements.flatMap(\.extents)
        case .permanent:
            return [Extent(first: .min, last: .max)]
        case .asAppropriate, .relative, .recurrent:
            return []
        }
    }
}

/// A stretch of day numbers, both ends included.
private struct Extent {
    let first: Int
    let last: Int

    func contains(_ other: Extent) -> Bool { first <= other.first && other.last <= last }

    func overlaps(_ other: Extent) -> Bool { first <= other.last && other.first <= last }

    /// Stretches that touch become one, so that two weeks side by side contain what lies across both.
    static func merged(_ extents: [Extent]) -> [Extent] {
        var merged: [Extent] = []
        for extent in extents.sorted(by: { $0.first < $1.first }) {
            if let previous = merged.last, previous.last == .max || extent.first <= previous.last + 1 {
                merged[merged.count - 1] = Extent(first: previous.first, last: max(previous.last, extent.last))
            } else {
                merged.append(extent)
            }
        }
        return merged
    }
}
