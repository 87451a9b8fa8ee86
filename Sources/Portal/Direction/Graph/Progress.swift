import Cooperation

/// How much of what a plan promises has been delivered; counted from what was linked, never typed in.
struct Progress: Sendable, Hashable {
    /// Tasks, results and events with something linked that delivers them.
    let done: Int
    /// Those without, whose last possible day has passed.
    let late: Int
    let total: Int

    /// The levels that promise something that can be delivered.
    static let delivering: Set<String> = [
        "task", "result", "event", "special-activity", "conclusion", "recommendation",
    ]

    /// What stands below an item, and the item itself where it is such a promise.
    init(of item: ItemID, in graph: DirectionGraph, today: CalendarDay?) {
        let own = graph.elements[item].map { [$0] } ?? []
        let promises = (own + graph.descendants(of: item)).filter {
            Self.delivering.contains($0.content.level?.rawValue ?? "")
        }
        total = promises.count
        done = promises.count { graph.evidence[$0.item] != nil }
        late = promises.count { graph.isLate($0, on: today) }
    }
}

extension DirectionGraph {
    /// Whether an element's last possible day has passed and nothing that delivers it is linked.
    func isLate(_ element: Told<PlanElement>, on today: CalendarDay?) -> Bool {
        guard evidence[element.item] == nil, let today, let last = last(of: element) else { return false }
        return last < today
    }

    /// The last day an element can mean; for "after X" the end of the plan's period.
    func last(of element: Told<PlanElement>) -> CalendarDay? {
        if let last = element.content.when?.latest { return last }
        guard case .relative? = element.content.when else { return nil }
        return root(of: element.item).flatMap { plan($0) }?.plan.period?.latest
    }
}
