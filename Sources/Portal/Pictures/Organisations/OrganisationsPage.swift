import Localization
import Markup

/// The parties that are no countries and speak or take part.
struct OrganisationsPage: PicturePage {
    let model: OrganisationsModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: OrganisationsModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.organisations(as: $0) }
    }

    var title: String { text("organisations.title") }
    var abstract: String? { opening }
    var area: Section? { .countries }
    var crumbs: [Crumb] { [Crumb(text("section.countries"), links.countries())] }
    var fileName: String { "organizaciones" }
    var tables: [PictureTable] { [model.active, model.silent].filter { !$0.rows.isEmpty } }
    func address(as form: FileForm) -> String { links.organisations(as: form) }

    private var opening: String {
        text(
            "organisations.opening",
            ["count": .count(model.active.rows.count), "speaking": .count(model.speaking)]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.active.rows.isEmpty
                ? .none
                : figures.shown(model.active, note: text("organisations.note"), indicator: "organisations"),
            model.silent.rows.isEmpty
                ? .none : figures.shown(model.silent, source: text("picture.sourceShipped")),
        ])
    }
}
