import Figures
import Localization
import Markup
import Registry

/// A country's profile: as provider, recipient and both; with whom, in what, and against the region.
struct CountryPage: PicturePage {
    let model: CountryModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    /// - Parameter address: Where its numbers stand as files, where it is part of another page.
    init(_ model: CountryModel, _ visit: Visit, address: (@Sendable (FileForm) -> String)? = nil) {
        self.model = model
        text = visit.text
        links = visit.links
        let (links, code) = (visit.links, model.code)
        figures = PictureFigures(
            visit,
            recordedAt: model.recordedAt,
            address: address ?? { links.country(code, as: $0) }
        )
    }

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .countries }
    var crumbs: [Crumb] { [Crumb(text("section.countries"), links.countries())] }
    var fileName: String { "pais-" + model.code }
    func address(as form: FileForm) -> String { links.country(model.code, as: form) }
    var tables: [PictureTable] {
        [
            model.partners.table, model.sectors.table, model.goals.table, model.modalityTable, model.states.table,
            model.diversification, model.trios, model.size.table, model.size.burden, model.coverage.table,
            model.seriesTable, model.memberships.table,
        ].filter { !$0.rows.isEmpty }
    }

    private var opening: String {
        guard let share = model.agreedShare else { return text("country.openingNone", ["country": .text(model.name)]) }
        return text(
            "country.opening",
            [
                "country": .text(model.name), "count": .count(model.total), "agreed": .count(model.agreed),
                "share": .text(share),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.total > 0 ? profile : empty,
            publishedSeries,
            model.memberships.table.rows.isEmpty ? .none : memberships,
            latest,
        ])
    }

    private var empty: Node {
        div(.class("empty")) {
            h2 { text("country.empty") }
            p { text("country.empty.meaning", ["country": .text(model.name)]) }
            model.outside.node
        }
    }

    /// What its initiatives add up to, figure by figure.
    var profile: Node {
        .group([
            roles,
            model.outside.node,
            figures.frame(model.states.table, indicator: "agreed-share") {
                StackedShare(model.states.parts, label: text("picture.agreement")).node
            },
            partners,
            model.trios.rows.isEmpty ? .none : figures.shown(model.trios),
            sectors,
            goals,
            figures.frame(model.modalityTable) { bars(model.modalityTable) },
            model.diversification.rows.isEmpty
                ? .none : figures.shown(model.diversification, note: text("country.herfindahlNote")),
            model.size.table.rows.isEmpty
                ? .none
                : figures.shown(model.size.table, note: text("size.note"), indicator: "duration"),
            model.size.burden.rows.isEmpty
                ? .none
                : figures.shown(model.size.burden, note: text("size.burdenNote"), indicator: "burden-sharing"),
            figures.shown(model.coverage.table, note: text("coverage.note"), indicator: "coverage"),
        ])
    }

    private var roles: Node {
        dl(.class("summary")) {
            for role in model.roles {
                div {
                    dt { role.label }
                    dd(.class("n")) {
                        if role.count > 0 { a(.href(role.address)) { text.number(role.count) } } else { "0" }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var partners: Node {
        if !model.partners.table.rows.isEmpty {
            figures.frame(model.partners.table, note: text("country.partnersNote")) {
                BarsFigure(
                    model.partners.bars,
                    key: .init(solid: text("country.provides"), rest: text("country.receivesOrBoth")),
                    number: figures.number
                ).node
            }
        }
    }

    @HTMLBuilder private var sectors: Node {
        if model.sectors.table.rows.isEmpty {
            missing(text("country.noSectors"))
        } else {
            figures.frame(
                model.sectors.table,
                note: model.sectors.speciality.map {
                    text("country.speciality", ["sector": .text($0.sector), "index": .text($0.index)])
                }
            ) { BarsFigure(model.sectors.bars, number: figures.number).node }
        }
    }

    @HTMLBuilder private var goals: Node {
        if model.goals.table.rows.isEmpty {
            missing(text("country.noGoals"))
        } else {
            figures.frame(model.goals.table) {
                GoalsFigure(goals: model.goals, text: text, number: figures.number).node
            }
        }
    }

    private func missing(_ words: String) -> Node { p(.class("note plain")) { words } }

    private func bars(_ table: PictureTable) -> Node { PictureBars(table: table, number: figures.number).node }

    @HTMLBuilder private var publishedSeries: Node {
        if let lines = model.series {
            figures.frame(
                model.seriesTable,
                subtitle: text("countries.seriesUnit"),
                source: text("countries.seriesSource"),
                note: text("country.seriesNote"),
                indicator: "participations"
            ) {
                lines.node
            }
        }
    }

    private var memberships: Node {
        figures.shown(
            model.memberships.table,
            note: model.memberships.hasUnconfirmed ? text("picture.unconfirmedNote") : nil,
            source: text("picture.sourceShipped")
        )
    }

    @HTMLBuilder private var latest: Node {
        if !model.latest.isEmpty {
            h2 { text("country.latest") }
            InitiativeTable(rows: model.latest, query: nil, text: text, links: links).node
            p {
                a(.href(links.initiatives(InitiativeQuery().adding(model.code, to: .country)))) {
                    text("country.toList")
                }
            }
        }
    }
}
