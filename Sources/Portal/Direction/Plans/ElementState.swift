import Cooperation
import Markup

/// Where a promise of a plan stands: delivered when something is linked, never because somebody says so.
enum ElementState: String, Sendable, CaseIterable {
    case done
    /// Its last possible day has passed and nothing is linked.
    case late
    case coming
    /// Permanent, as appropriate, or without a date.
    case undated

    /// nil for what only groups others.
    init?(_ element: Told<PlanElement>, _ graph: DirectionGraph, _ today: CalendarDay?) {
        guard Progress.delivering.contains(element.content.level?.rawValue ?? "") else { return nil }
        if graph.evidence[element.item] != nil {
            self = .done
        } else if graph.isLate(element, on: today) {
            self = .late
        } else {
            self = graph.last(of: element) == nil ? .undated : .coming
        }
    }

    func words(_ text: Texts) -> String { text("plan.state.\(rawValue)") }

    func mark(_ text: Texts) -> Node {
        let shape =
            switch self {
            case .done: "state agreed"
            case .late: "state reserved"
            case .coming: "state pending"
            case .undated: "state one"
            }
        return span(.class(shape)) { words(text) }
    }
}
