import Cooperation
import Ledger
import Localization
import Markup

/// Who says what a page shows, after which source, with the way to everything that was said.
struct SayingLine: Sendable {
    let sentence: String
    let isUnconfirmed: Bool
    let history: String

    init(_ view: ItemView, source: String, standing: Code<Confirmation>?, _ visit: Visit) {
        let parties = view.settlement.declaredBy.map { visit.labels.partner($0.rawValue) }
        sentence = visit.text(
            "programme.saying",
            [
                "party": .text(ListFormat.joined(parties, visit.language)),
                "source": .text(source.isEmpty ? visit.text("programme.unknown") : source),
            ]
        )
        isUnconfirmed = standing?.rawValue == Term.Standing.unconfirmed.rawValue
        history = visit.links.history(of: view.head)
    }

    func node(_ text: Texts) -> Node {
        .group([
            h2 { text("programme.whoSays") },
            isUnconfirmed ? p(.class("note")) { text("direction.unconfirmed") } : .none,
            p { sentence },
            p { a(.href(history)) { text("programme.history") } },
        ])
    }
}
