import Cooperation
import Markup

/// How far a mandate has come, told by what answers it.
enum MandateState: String, Sendable, CaseIterable {
    /// Something was linked that delivers it, or a task of a plan that it asks for.
    case answered
    /// A plan, an activity or a meeting takes it up; nothing has been delivered yet.
    case planned
    /// Nobody has taken it up.
    case open

    init(of mandate: ItemID, in graph: DirectionGraph) {
        let plans = graph.sources(of: mandate, "mandates")
        let isDelivered = plans.contains { plan in
            graph.evidence[plan] != nil || graph.descendants(of: plan).contains { graph.evidence[$0.item] != nil }
        }
        if graph.evidence[mandate] != nil || isDelivered {
            self = .answered
        } else {
            self = plans.isEmpty ? .open : .planned
        }
    }

    func words(_ text: Texts) -> String { text("mandate.state.\(rawValue)") }

    func mark(_ text: Texts) -> Node {
        let shape =
            switch self {
            case .answered: "state agreed"
            case .planned: "state pending"
            case .open: "state one"
            }
        return span(.class(shape)) { words(text) }
    }
}
