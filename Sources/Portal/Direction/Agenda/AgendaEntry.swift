import Cooperation

/// Something with a date: a summit, a meeting, a task or an event of a plan, an instrument.
struct AgendaEntry: Sendable {
    let item: ItemID
    let title: LocalizedText
    let kind: String
    let when: When
    /// Where the date stands, with what it hangs on.
    let stretches: [Stretch]
    /// The plan or process it belongs to.
    let group: ItemID?
    let places: [Location]
    let isDone: Bool

    /// The first day of it in a year; nil for what lasts all the time, has no bound there or may fall on any day of it.
    func first(in year: Int) -> CalendarDay? {
        stretches.filter { $0.shape != .band && $0.touches(year: year) && !$0.covers(year: year) }
            .compactMap(\.from).filter { $0.year == year }.min()
    }

    func touches(year: Int) -> Bool { stretches.contains { $0.touches(year: year) } }
}

extension Stretch {
    fileprivate func covers(year: Int) -> Bool {
        (from.map { ($0.year, $0.month, $0.day) } ?? (.min, 1, 1)) <= (year, 1, 1)
            && (year, 12, 31) <= (to.map { ($0.year, $0.month, $0.day) } ?? (.max, 12, 31))
    }
}

extension DirectionGraph {
    /// Everything that has a place in time, summits and meetings first.
    func agenda(of plan: ItemID? = nil) -> [AgendaEntry] {
        var entries: [AgendaEntry] = []
        func add(_ item: ItemID, _ title: LocalizedText, _ kind: Kind, _ when: When?, _ places: [Location] = []) {
            guard let when else { return }
            let anchor = target(of: item, "anchor").flatMap { elements[$0]?.content.when }
            let root = self.root(of: item)
            var stretches = when.stretches(anchor: anchor)
            // A plan's task that lasts lasts as long as the plan; what follows something ends with it at the latest.
            if let period = root.flatMap({ self.plan($0) })?.plan.period {
                stretches = stretches.map { stretch in
                    guard stretch.shape == .band || stretch.shape == .hung else { return stretch }
                    let to = stretch.to ?? period.latest
                    return Stretch(
                        stretch.shape,
                        from: stretch.from ?? period.earliest,
                        to: to.flatMap { to in stretch.from.map { max(to, $0) } ?? to }
                    )
                }
            }
            entries.append(
                AgendaEntry(
                    item: item,
                    title: title,
                    kind: kind.name,
                    when: when,
                    stretches: stretches,
                    group: root,
                    places: places,
                    isDone: evidence[item] != nil
                )
            )
        }
        if plan == nil {
            for told in summits {
                add(told.item, told.content.title, Summit.kind, told.content.held, told.content.places)
            }
            for told in meetings {
                add(told.item, told.content.title, Meeting.kind, told.content.held, told.content.places)
            }
        }
        for told in plans where plan == nil || told.item == plan {
            for element in descendants(of: told.item) where Self.isDated(element) {
                add(element.item, element.content.title, PlanElement.kind, element.content.when, element.content.places)
            }
        }
        return entries
    }

    /// What happens at a time; what is only promised for a period is not on the agenda.
    private static func isDated(_ element: Told<PlanElement>) -> Bool {
        ["task", "event", "special-activity", "action"].contains(element.content.level?.rawValue ?? "")
    }
}
