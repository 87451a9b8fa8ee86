import Localization
import Markup

/// One organisation: what it declares, what it takes part in, who belongs to it.
struct OrganisationPage: PicturePage {
    let model: OrganisationModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: OrganisationModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let (links, code) = (visit.links, model.code)
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.organisation(code, as: $0) }
    }

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .countries }
    var crumbs: [Crumb] { [Crumb(text("organisations.title"), links.organisations())] }
    var fileName: String { "organizacion" }
    func address(as form: FileForm) -> String { links.organisation(model.code, as: form) }
    var tables: [PictureTable] {
        [model.told, model.roles, model.sectors, model.members.table, model.memberships.table]
            .filter { !$0.rows.isEmpty }
    }

    private var opening: String {
        text(
            "organisation.opening",
            ["name": .text(model.name), "declares": .count(model.declares), "takes": .count(model.takesPart)]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.standing == nil ? .none : p(.class("note")) { text("organisation.unconfirmed") },
            dl(.class("summary")) { model.lines.map(term) },
            model.outside.node,
            model.told.rows.isEmpty
                ? .none
                : figures.frame(model.told, note: text("organisation.declaresNote")) {
                    PictureBars(table: model.told, number: figures.number).node
                },
            model.roles.rows.isEmpty ? .none : figures.shown(model.roles),
            model.sectors.rows.isEmpty
                ? .none
                : figures.frame(model.sectors) { PictureBars(table: model.sectors, number: figures.number).node },
            membership(model.members),
            membership(model.memberships),
            latest,
        ])
    }

    private func term(_ line: OrganisationModel.Line) -> Node {
        div {
            dt { line.label }
            dd { if let address = line.address { a(.href(address)) { line.value } } else { line.value } }
        }
    }

    private func membership(_ memberships: MembershipsModel) -> Node {
        guard !memberships.table.rows.isEmpty else { return .none }
        return figures.shown(
            memberships.table,
            note: memberships.hasUnconfirmed ? text("picture.unconfirmedNote") : nil,
            source: text("picture.sourceShipped")
        )
    }

    @HTMLBuilder private var latest: Node {
        if !model.latest.isEmpty {
            h2 { text("country.latest") }
            InitiativeTable(rows: model.latest, query: nil, text: text, links: links).node
            p { a(.href(model.list)) { text("country.toList") } }
        }
    }
}
