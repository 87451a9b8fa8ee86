import Cooperation
import Localization
import Markup

/// The pages about where cooperation is to go, beside each other.
enum DirectionArea: String, Sendable, CaseIterable {
    case mandates, summits, plans, agenda, meetings, needs, achievements

    func navigation(_ text: Texts, _ links: Links) -> Node {
        nav(.class("sub"), .aria("label", text("section.direction"))) {
            for area in Self.allCases {
                a(.href(area.address(links)), .if(area == self, .aria("current", "page"))) {
                    text("direction.area.\(area.rawValue)")
                }
            }
        }
    }

    /// The way back from what is told of a plan on a page of its own.
    static func crumbs(below plan: ItemID, named name: String, _ text: Texts, _ links: Links) -> [Crumb] {
        [Crumb(text("direction.area.plans"), links.plans()), Crumb(name, links.plan(plan))]
    }

    func address(_ links: Links) -> String {
        switch self {
        case .mandates: links.mandates()
        case .summits: links.summits()
        case .plans: links.plans()
        case .agenda: links.agenda()
        case .meetings: links.meetings()
        case .needs: links.needs()
        case .achievements: links.achievements()
        }
    }
}
