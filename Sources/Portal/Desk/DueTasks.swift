import Cooperation

/// Something a plan promises, nothing linked that delivers it, and a party responsible.
struct DueTask: Sendable {
    let item: ItemID
    /// The plan or meeting it belongs to.
    let root: ItemID?
    let when: When?
    /// The last day it can mean.
    let last: CalendarDay

    /// The first moment after that day: milliseconds since 1 January 1970 UTC.
    var lateFrom: Int64 { Moment.start(of: last) + 86_400_000 }
}

/// What is due of plans and programmes of work from one party.
struct DueTasks: Sendable {
    /// A plan whose time is over, with how much of it nobody has linked anything to.
    struct Over: Sendable, Hashable {
        let plan: ItemID
        let count: Int
    }

    /// The nearest first, of plans whose time is not over.
    var dated: [DueTask] = []
    var over: [Over] = []

    init(_ tasks: [DueTask], _ graph: DirectionGraph, today: CalendarDay?) {
        var counts: [ItemID: Int] = [:]
        for task in tasks {
            if let root = task.root, let end = graph.plan(root)?.plan.period?.latest, let today, end < today {
                counts[root, default: 0] += 1
            } else {
                dated.append(task)
            }
        }
        over = counts.sorted { $0.key < $1.key }.map { Over(plan: $0.key, count: $0.value) }
    }
}

extension DirectionGraph {
    /// What has a last day and nothing that delivers it, by who is responsible; the nearest first.
    ///
    /// Where an element names nobody, whoever is named above it is responsible, up to the plan itself.
    func dueTasks() -> [PartyCode: [DueTask]] {
        var due: [PartyCode: [DueTask]] = [:]
        for element in elements.values {
            guard Self.promising.contains(element.content.level?.rawValue ?? ""), evidence[element.item] == nil,
                let last = last(of: element)
            else { continue }
            let task = DueTask(item: element.item, root: root(of: element.item), when: element.content.when, last: last)
            for party in Set(responsible(for: element).compactMap(\.party)) { due[party, default: []].append(task) }
        }
        return due.mapValues { $0.sorted { ($0.last, $0.item) < ($1.last, $1.item) } }
    }

    private static let promising = Progress.delivering.union(["action"])

    private func responsible(for element: Told<PlanElement>) -> [Institution] {
        var element = element
        // Plans are a few levels deep; what goes round in a circle ends here too.
        for _ in 0..<12 {
            if !element.content.responsible.isEmpty { return element.content.responsible }
            guard let parent = target(of: element.item, "parent").flatMap({ elements[$0] }) else { break }
            element = parent
        }
        return root(of: element.item).flatMap { plan($0) }?.plan.responsible ?? []
    }
}

extension Visit {
    /// What is due from a party, of the graph as it is kept.
    func due(of party: PartyCode) async throws -> DueTasks {
        let graph = try await direction()
        let tasks = try await kept("due") { graph.dueTasks() }
        return DueTasks(tasks[party] ?? [], graph, today: today)
    }
}
