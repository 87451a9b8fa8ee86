import Cooperation
import Figures
import Localization
import Markup

/// Everything that has a date in one year: as a timeline, and month by month as a list.
struct AgendaPage: PicturePage {
    let model: AgendaModel
    let text: Texts
    let links: Links

    private var words: DirectionWords { model.words }

    var title: String { text("direction.area.agenda") + " " + String(model.year) }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] {
        model.plan.map {
            [
                Crumb(text("direction.area.plans"), links.plans()),
                Crumb(words.title($0.plan.title), links.plan($0.item)),
            ]
        } ?? []
    }
    var fileName: String { "agenda-\(model.year)" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.agenda(model.query, as: form) }

    private var opening: String {
        text("agenda.opening", ["year": .text(String(model.year)), "count": .count(model.number)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.agenda.navigation(text, links),
            years,
            p(.class("count")) {
                if model.plan != nil {
                    a(.href(links.agenda(AgendaQuery(year: model.year)))) { text("agenda.everything") }
                }
                span(.class("forms")) {
                    a(.href(links.calendar(model.query))) { text("agenda.calendar") }
                    FileLinks(files: files, text: text).node
                }
            },
            model.number == 0 && model.undated.isEmpty ? DirectionEmpty(text: text).node : timeline,
            div(.id("meses")) { model.months.map(month) },
            list(text("agenda.lasting"), model.lasting),
            list(text("agenda.undated"), model.undated),
        ])
    }

    /// The years that hold something, each with its number; long ago in tens.
    @HTMLBuilder private var years: Node {
        if model.years.count > 1 {
            nav(.class("years-of"), .aria("label", text("agenda.years"))) {
                for (year, count) in model.years {
                    a(
                        .href(links.agenda(AgendaQuery(year: year, plan: model.query.plan))),
                        .if(year == model.year, .aria("current", "page")),
                        .title(text("agenda.entries", ["count": .count(count)]))
                    ) { String(year) }
                }
            }
        }
    }

    private var timeline: Node {
        .group([
            h2(.id("linea")) { text("agenda.timeline") },
            p { a(.href("#meses")) { text("agenda.toMonths") } },
            .group(
                model.groups.enumerated().map { index, group in
                    .group([
                        h3 { group.title },
                        group.timeline.node(id: "linea-\(index)"),
                    ])
                }
            ),
            p(.class("quiet small")) { text("agenda.key") },
        ])
    }

    private func month(_ month: AgendaModel.Month) -> Node {
        list(month.name, month.entries)
    }

    @HTMLBuilder private func list(_ head: String, _ entries: [AgendaEntry]) -> Node {
        if !entries.isEmpty {
            h2 { head }
            ul(.class("feed dates")) {
                for entry in entries {
                    li {
                        span(.class("when")) { entry.when.words(text.language) }
                        span {
                            words.link(entry.item)
                            span(.class("second")) {
                                [
                                    entry.group.flatMap { words.graph.named($0) }.map { words.title($0.title) }
                                        ?? words.kind(entry.kind), words.places(entry.places),
                                ].filter { !$0.isEmpty }.joined(separator: " · ")
                            }
                        }
                    }
                }
            }
        }
    }
}
