import Figures
import Localization
import Markup

/// What a sector's and a goal's page have in common: agreement, who gives and receives, the years, the latest.
struct ThemeView {
    let model: ThemeModel
    let figures: PictureFigures
    /// The whole list of the theme.
    let list: String

    private var text: Texts { figures.text }

    var node: Node {
        .group([
            model.outside.node,
            model.total == 0 ? empty : picture,
        ])
    }

    private var empty: Node {
        div(.class("empty")) {
            h2 { text("theme.empty") }
            p { text("theme.empty.meaning") }
        }
    }

    private var picture: Node {
        .group([
            figures.frame(model.states.table, indicator: "agreed-share") {
                StackedShare(model.states.parts, label: text("picture.agreement")).node
            },
            model.who.rows.isEmpty ? .none : who,
            model.line.map { line in figures.frame(model.years) { line.node } } ?? .none,
            bars(model.sectors, least: 2),
            bars(model.goals, least: 2),
            bars(model.modalities, least: 1),
        ])
    }

    private var who: Node {
        figures.frame(model.who) {
            div(.class("beside")) {
                if !model.providers.isEmpty {
                    div {
                        p(.class("eyebrow")) { text("theme.providers") }
                        BarsFigure(model.providers, number: figures.number).node
                    }
                }
                if !model.recipients.isEmpty {
                    div {
                        p(.class("eyebrow")) { text("theme.recipients") }
                        BarsFigure(model.recipients, number: figures.number).node
                    }
                }
            }
        }
    }

    private func bars(_ table: PictureTable, least: Int) -> Node {
        guard table.rows.count >= least else { return .none }
        return figures.frame(table) { PictureBars(table: table, number: figures.number).node }
    }

    /// The initiatives of the theme that were spoken of last.
    @HTMLBuilder var latest: Node {
        if !model.latest.isEmpty {
            h2 { text("country.latest") }
            InitiativeTable(rows: model.latest, query: nil, text: text, links: figures.links).node
            p { a(.href(list)) { text("country.toList") } }
        }
    }

    var tables: [PictureTable] {
        [model.states.table, model.who, model.years, model.sectors, model.goals, model.modalities]
            .filter { !$0.rows.isEmpty }
    }
}
