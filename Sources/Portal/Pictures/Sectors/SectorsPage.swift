import Figures
import Localization
import Markup

/// The areas of action and their sectors.
struct SectorsPage: PicturePage {
    let model: SectorsModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: SectorsModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.sectors(as: $0) }
    }

    var title: String { text("section.sectors") }
    var abstract: String? { opening }
    var area: Section? { .sectors }
    var fileName: String { "sectores" }
    var tables: [PictureTable] { [model.sectors, model.areas, model.years].filter { !$0.rows.isEmpty } }
    func address(as form: FileForm) -> String { links.sectors(as: form) }

    private var opening: String {
        guard let greatest = model.greatest else { return text("sectors.none") }
        return text(
            "sectors.opening",
            [
                "sector": .text(greatest.name), "count": .count(greatest.count),
                "all": .text(text.number(model.withSector)),
            ]
        )
    }

    private var key: BarsFigure.Key { .init(solid: text("sectors.agreed"), rest: text("sectors.rest")) }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.outside.node,
            figures.frame(model.areas) { BarsFigure(model.areaBars, key: key, number: figures.number).node },
            model.multiples.isEmpty ? .none : years,
            figures.frame(
                model.sectors,
                note: model.hasUnconfirmed ? text("sectors.unconfirmed") : nil
            ) { BarsFigure(model.sectorBars, key: key, number: figures.number).node },
        ])
    }

    private var years: Node {
        let span = model.years.columns.dropFirst(2).map(\.label)
        return figures.frame(
            model.years,
            subtitle: text("sectors.yearsUnit", ["from": .text(span.first ?? ""), "to": .text(span.last ?? "")]),
            indicator: "by-year"
        ) { SmallMultiples(model.multiples, number: figures.number).node }
    }
}
