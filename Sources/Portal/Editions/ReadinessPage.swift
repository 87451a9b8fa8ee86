import Localization
import Markup

/// An edition before it is closed: whose word is missing, country by country.
struct ReadinessPage: Page {
    let model: ReadinessModel
    let text: Texts
    let links: Links

    init(_ model: ReadinessModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
    }

    var title: String { model.words.title.text }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("editions.title"), links.editions())] }

    var content: Node {
        .group([
            Headline(
                sentence: text(
                    "readiness.opening",
                    [
                        "title": .text(model.words.title.text), "count": .count(model.total),
                        "agreed": .count(model.agreed),
                    ]
                )
            ).node,
            p(.class("lead")) { text("readiness.meaning", ["publisher": .text(model.words.publisher)]) },
            model.words.method.map { words in p { words } } ?? .none,
            model.table.rows.isEmpty
                ? div(.class("empty")) { p { text("theme.empty.meaning") } }
                : .group([
                    h2 { model.table.title },
                    PictureTableView(table: model.table, language: text.language).node,
                ]),
        ])
    }
}
