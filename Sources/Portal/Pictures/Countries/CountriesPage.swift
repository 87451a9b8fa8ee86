import Figures
import Localization
import Markup

/// All countries with initiatives: the map, the published series, and who takes part in what role.
struct CountriesPage: PicturePage {
    let model: CountriesModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: CountriesModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.countries(as: $0) }
    }

    var title: String { text("countries.title") }
    var abstract: String? { opening }
    var area: Section? { .countries }
    var fileName: String { "paises" }
    var tables: [PictureTable] {
        [model.membersTable, model.othersTable, model.seriesTable].filter { !$0.rows.isEmpty }
    }
    func address(as form: FileForm) -> String { links.countries(as: form) }

    private var opening: String {
        text("countries.opening", ["active": .count(model.active), "initiatives": .count(model.initiatives)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.outside.node,
            map,
            model.series?.multiples ?? .none,
            others,
        ])
    }

    private var map: Node {
        figures.frame(
            model.membersTable,
            summary: model.greatest.map {
                text("countries.mapSummary", ["country": .text($0.name), "count": .count($0.count)])
            } ?? "",
            note: text("countries.rolesNote"),
            showsTable: false
        ) {
            ChoroplethMap(
                values: model.mapValues,
                names: model.names,
                links: model.mapLinks,
                label: text("countries.map"),
                noData: text("countries.none"),
                number: figures.number
            ).node
            PictureTableView(table: model.membersTable, language: text.language).node
        }
    }

    @HTMLBuilder private var others: Node {
        if model.others > 0 {
            figures.shown(model.othersTable, note: text("countries.othersNote"))
            p { a(.href(links.organisations())) { text("countries.toOrganisations") } }
        }
    }
}
