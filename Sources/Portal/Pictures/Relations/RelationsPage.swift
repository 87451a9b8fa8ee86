import Figures
import Localization
import Markup
import Registry

/// The matrix of providers and recipients and the map of flows, narrowed by years, sector and modality.
struct RelationsPage: PicturePage {
    let model: RelationsModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: RelationsModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let (links, asked) = (visit.links, model.question.asked)
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.relations(asked, as: $0) }
    }

    var title: String {
        guard let pair = model.pair else { return text("relations.title") }
        return text("relations.pairTitle", ["one": .text(pair.names.0), "other": .text(pair.names.1)])
    }
    var abstract: String? { opening }
    var area: Section? { .relations }
    var crumbs: [Crumb] { model.pair == nil ? [] : [Crumb(text("section.relations"), links.relations())] }
    var fileName: String { "relaciones" }
    // Each combination of filters would be a page of its own.
    var isIndexed: Bool { !model.question.asked.isNarrowed }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.relations(model.question.asked, as: form) }

    private var opening: String {
        if let pair = model.pair {
            return text(
                "relations.pairOpening",
                ["one": .text(pair.names.0), "other": .text(pair.names.1), "count": .count(pair.picture.total)]
            )
        }
        guard let strongest = model.strongest else { return text("relations.none") }
        return text(
            "relations.opening",
            [
                "count": .count(model.relations), "from": .text(strongest.from), "to": .text(strongest.to),
                "most": .count(strongest.count),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.pair.map { PairView(pair: $0, text: text, links: links).node } ?? .none,
            model.pair == nil ? .none : h2 { text("relations.all") },
            RelationsForm(model: model, text: text, links: links).node,
            model.table.rows.isEmpty ? nothing : picture,
        ])
    }

    private var nothing: Node {
        div(.class("empty")) {
            h2 { text("relations.nothing") }
            p { text("relations.nothing.meaning") }
            p { a(.href(links.relations())) { text("relations.reset") } }
        }
    }

    /// What is counted, in sentences.
    private var counted: [String] {
        let modalities = model.question.modalities
        return (modalities.contains("bilateral") ? [text("relations.countedBilateral")] : [])
            + (modalities.contains("triangular") ? [text("relations.countedTriangular")] : [])
            + [text("relations.countedRegional")]
    }

    private var picture: Node {
        .group([
            model.flows.isEmpty ? .none : map,
            matrix,
        ])
    }

    private var map: Node {
        figures.frame(
            model.table,
            id: "mapa",
            title: text("relations.map"),
            note: text("relations.mapNote", ["count": .count(model.flows.count)]),
            showsTable: false
        ) {
            FlowMap(
                flows: model.flows,
                names: model.names,
                links: model.countryLinks,
                label: text("relations.map"),
                number: figures.number
            ).node
        }
    }

    private var matrix: Node {
        var notes = counted
        if model.twoWay > 0 { notes.append(text("relations.twoWay", ["count": .count(model.twoWay)])) }
        if model.elsewhere > 0 { notes.append(text("relations.elsewhere", ["count": .count(model.elsewhere)])) }
        let (codes, links) = (model.codes, links)
        let asked = model.question.asked.removingAll(.country).removingAll(.counterpart)
        return figures.frame(model.table, note: notes.joined(separator: " ")) {
            if !codes.isEmpty {
                MatrixFigure(
                    rows: model.heads.map { .init($0.full, full: $0.full, link: $0.link) },
                    columns: model.heads,
                    cells: model.cells,
                    caption: text("relations.matrix"),
                    corner: text("relations.corner"),
                    number: figures.number,
                    cellLink: { links.pair(codes[$0], codes[$1], asked) }
                ).node
            }
        }
    }
}
