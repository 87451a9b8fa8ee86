import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Markup

/// The mandates and parts of plans that an initiative answers, with what these answer in turn, and the figures published
/// about it.
struct ItemAnswers: Sendable {
    struct Line: Sendable, Hashable {
        let item: ItemID
        let kind: String
        let title: TitleText
        let address: String
        /// Of a part of a plan, the plan and the mandates that it or what it stands below takes up.
        var above: [Line] = []
    }

    let answered: [Line]
    let figures: [Line]

    static let none = ItemAnswers(answered: [], figures: [])

    static func read(_ items: [ItemID], _ visit: Visit) async throws -> ItemAnswers {
        let own = Set(items)
        let links = try await visit.ledger.links([.fulfils, .partOf], of: items).filter { $0.verdict == .confirmed }
        let answers = links.filter { $0.relation == .fulfils && own.contains($0.item) }
        let parts = links.filter { $0.relation == .partOf && own.contains($0.other) }
        var answered = try await lines(answers.map(\.other), visit)
        // Most answer nothing, and a mandate has nothing above it: then the graph is not asked.
        if !answered.isEmpty {
            let graph = try await visit.direction()
            for index in answered.indices {
                answered[index].above = try await lines(above(answered[index].item, graph), visit)
            }
        }
        return ItemAnswers(
            answered: answered,
            figures: try await lines(parts.map(\.item), visit)
        )
    }

    private static func lines(_ items: [ItemID], _ visit: Visit) async throws -> [Line] {
        guard !items.isEmpty else { return [] }
        let places = Dictionary(items.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return try await visit.ledger.contents(of: items).sorted {
            places[$0.head, default: .max] < places[$1.head, default: .max]
        }
        .map { content in
            let title = try content.content["title"].map { try LocalizedText(json: $0) } ?? LocalizedText()
            return Line(
                item: content.head,
                kind: DirectionWords.kind(content.kind.name, visit.text, visit.labels),
                title: TitleText(title, visit.language, untitled: content.head.rawValue),
                address: visit.links.item(content.head, kind: content.kind.name)
            )
        }
    }

    private static func above(_ item: ItemID, _ graph: DirectionGraph) -> [ItemID] {
        var mandates: [ItemID] = []
        var place: ItemID? = graph.place(of: item)
        while let here = place, mandates.isEmpty {
            mandates = graph.targets(of: here, "mandates")
            place = graph.target(of: here, "parent")
        }
        return (graph.root(of: item).map { [$0] } ?? []) + mandates
    }

    func node(_ text: Texts) -> Node {
        .group([list(text("item.answers"), answered), list(text("item.figures"), figures)])
    }

    @HTMLBuilder private func list(_ head: String, _ lines: [Line]) -> Node {
        if !lines.isEmpty {
            h2 { head }
            ul(.class("feed")) {
                for line in lines {
                    li {
                        node(of: line)
                        if !line.above.isEmpty {
                            ul {
                                for line in line.above { li { node(of: line) } }
                            }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func node(of line: Line) -> Node {
        span(.class("tag")) { line.kind }
        " "
        line.title.link(to: line.address)
    }
}
