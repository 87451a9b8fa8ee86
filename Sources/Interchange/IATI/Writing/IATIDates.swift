import Cooperation

/// The dates of an initiative as IATI takes them: single days, nothing that has happened after today.
struct IATIDates {
    /// A day with the date it stands for.
    struct Entry {
        let day: CalendarDay
        let told: When?
        /// IATI wants a start; where none is told another day stands for it and says so.
        var isAssumed = false
    }

    private(set) var plannedStart: Entry?
    private(set) var start: Entry?
    private(set) var plannedEnd: Entry?
    private(set) var end: Entry?

    init(_ content: Initiative, measures: [Measure], today: CalendarDay, recorded: CalendarDay) {
        plannedStart = content.plannedStart.flatMap { Self.first($0) }
        plannedEnd = content.plannedEnd.flatMap { Self.last($0) }
        // What is told to have begun or ended after today is planned, as far as IATI goes (ruleset 11.1.4, 11.1.5).
        if let entry = content.start.flatMap({ Self.first($0) }) {
            if entry.day <= today { start = entry } else if plannedStart == nil { plannedStart = entry }
        }
        if let entry = content.end.flatMap({ Self.last($0) }) {
            if entry.day <= today { end = entry } else if plannedEnd == nil { plannedEnd = entry }
        }
        if start == nil, plannedStart == nil {
            // Ruleset 6.11.1 wants a start.
            let known =
                content.approved?.earliest ?? measures.compactMap { $0.period?.earliest }.min() ?? plannedEnd?.day
                ?? end?.day ?? recorded
            let day = min(known, plannedEnd?.day ?? known)
            plannedStart = Entry(day: day, told: nil, isAssumed: true)
        }
        // Ruleset 11.1.2 and 11.1.3: an end before its start stays in the declaration only.
        if let from = plannedStart, let to = plannedEnd, to.day < from.day { plannedEnd = nil }
        if let from = start, let to = end, to.day < from.day { end = nil }
    }

    /// The span money without a date of its own belongs to.
    var span: (from: CalendarDay, to: CalendarDay)? {
        guard let from = start ?? plannedStart else { return nil }
        let to = (end ?? plannedEnd)?.day ?? from.day
        return (from.day, max(from.day, to))
    }

    private static func first(_ when: When) -> Entry? {
        (when.earliest ?? when.latest).map { Entry(day: $0, told: when) }
    }

    private static func last(_ when: When) -> Entry? {
        (when.latest ?? when.earliest).map { Entry(day: $0, told: when) }
    }
}

extension IATIActivityWriter {
    mutating func write(_ dates: IATIDates) {
        for (type, entry) in [("1", dates.plannedStart), ("2", dates.start), ("3", dates.plannedEnd), ("4", dates.end)]
        {
            guard let entry else { continue }
            let isExact = entry.told == When(entry.day)
            out.empty(
                "activity-date",
                [
                    "type": type,
                    "iso-date": entry.day.iso,
                    "css:cuando": isExact ? nil : entry.told?.code,
                    "css:supuesto": entry.isAssumed ? "1" : nil,
                ]
            )
        }
    }
}
