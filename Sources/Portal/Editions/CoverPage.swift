import Localization
import Markup

/// The cover of a closed edition: what it holds, how it is cited, what was said of its initiatives since.
struct CoverPage: Page {
    let model: CoverModel
    let text: Texts
    let links: Links

    init(_ model: CoverModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
    }

    var title: String { model.words.title.text }
    var abstract: String? { model.sentence }
    var crumbs: [Crumb] { [Crumb(text("editions.title"), links.editions())] }

    var content: Node {
        .group([
            Headline(sentence: model.sentence).node,
            FactList(facts: model.facts.map { ($0.label, $0.value) }).node,
            model.words.method.map { words in p { words } } ?? .none,
            h2 { text("edition.contents") },
            list(model.contents),
            model.countries.isEmpty ? .none : countries,
            h2 { text("edition.since") },
            corrections,
            h2 { text("edition.cite") },
            p(.class("note plain")) { model.citation },
        ])
    }

    @HTMLBuilder private var countries: Node {
        h2(.id("informes-de-pais")) { text("report.countries") }
        list(model.countries)
    }

    private func list(_ lines: [CoverModel.Line]) -> Node {
        ul(.class("columns")) { for line in lines { li { a(.href(line.address)) { line.label } } } }
    }

    @HTMLBuilder private var corrections: Node {
        if model.corrections.isEmpty {
            p { text("edition.unchanged") }
        } else {
            p { text("edition.corrected", ["count": .count(model.correctionCount)]) }
            ul(.class("feed")) { for line in model.corrections { li { a(.href(line.address)) { line.label } } } }
        }
    }
}
