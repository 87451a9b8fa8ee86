import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Markup

/// The mandates and parts of plans that an initiative answers, and the figures published about it.
struct ItemAnswers: Sendable {
    struct Line: Sendable, Hashable {
        let kind: String
        let title: TitleText
        let address: String
    }

    let answered: [Line]
    let figures: [Line]

    static let none = ItemAnswers(answered: [], figures: [])

    static func read(_ items: [ItemID], _ visit: Visit) async throws -> ItemAnswers {
        let own = Set(items)
        let answers = try await visit.ledger.links(.fulfils, of: items).filter {
            own.contains($0.item) && $0.verdict == .confirmed
        }
        let parts = try await visit.ledger.links(.partOf, of: items).filter {
            own.contains($0.other) && $0.verdict == .confirmed
        }
        return ItemAnswers(
            answered: try await lines(answers.map(\.other), visit),
            figures: try await lines(parts.map(\.item), visit)
        )
    }

    private static func lines(_ items: [ItemID], _ visit: Visit) async throws -> [Line] {
        guard !items.isEmpty else { return [] }
        return try await visit.ledger.contents(of: items).map { content in
            let title = try content.content["title"].map { try LocalizedText(json: $0) } ?? LocalizedText()
            return Line(
                kind: DirectionWords.kind(content.kind.name, visit.text, visit.labels),
                title: TitleText(title, visit.language, untitled: content.head.rawValue),
                address: visit.links.item(content.head, kind: content.kind.name)
            )
        }
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
                        span(.class("tag")) { line.kind }
                        " "
                        line.title.link(to: line.address)
                    }
                }
            }
        }
    }
}
