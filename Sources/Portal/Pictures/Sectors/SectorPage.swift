import Localization
import Markup
import Registry

/// One sector or area: who gives and receives, over time, and what it corresponds to elsewhere.
struct SectorPage: PicturePage {
    let model: SectorModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: SectorModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let (links, code) = (visit.links, model.code)
        figures = PictureFigures(visit, recordedAt: model.theme.recordedAt) { links.sector(code, as: $0) }
    }

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .sectors }
    var crumbs: [Crumb] {
        [Crumb(text("section.sectors"), links.sectors())] + (model.area.map { [Crumb($0.name, $0.address)] } ?? [])
    }
    var fileName: String { "sector-" + model.code }
    func address(as form: FileForm) -> String { links.sector(model.code, as: form) }
    var tables: [PictureTable] { view.tables + [model.crosswalk, model.markers].filter { !$0.rows.isEmpty } }

    private var opening: String {
        text(
            "theme.opening",
            [
                "name": .text(model.name), "count": .count(model.theme.total), "agreed": .count(model.theme.agreed),
                "share": .text(model.theme.agreedShare),
            ]
        )
    }

    private var view: ThemeView {
        let query = InitiativeQuery().adding(model.code, to: model.isArea ? .area : .sector)
        return ThemeView(model: model.theme, figures: figures, list: links.initiatives(query))
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.isUnconfirmed ? p(.class("note")) { text("sector.unconfirmed") } : .none,
            view.node,
            model.crosswalk.rows.isEmpty
                ? .none
                : figures.shown(
                    model.crosswalk,
                    note: text("sector.crosswalkNote"),
                    indicator: "crosswalk",
                    source: text("sector.ownSource")
                ),
            model.markers.rows.isEmpty
                ? .none
                : figures.shown(
                    model.markers,
                    note: text("sector.markersNote"),
                    indicator: "markers",
                    source: text("sector.ownSource")
                ),
            view.latest,
            p(.class("quiet small")) { text("sector.source", ["source": .text(model.source)]) },
        ])
    }
}
