import Cooperation
import Localization
import Markup

/// What every country owes.
struct BoardModel: Sendable {
    struct Row: Sendable {
        let code: String
        let party: String
        let toValidate: Int
        let toAnswer: Int
        let since: String?
        let isDue: Bool
        /// The day of the last reminder.
        let reminded: String?
        let canBeReminded: Bool
    }

    let rows: [Row]
    let seal: FormSeal
    let notice: Notice?
}

/// The secretariat's board: a line for each country, the longest waiting first.
struct BoardPage: Page {
    let model: BoardModel
    let text: Texts
    let links: Links

    var title: String { text("board.title") }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: model.notice, party: "", text: text).node
        p(.class("lead")) { text("board.lead", ["count": .count(model.rows.count)]) }
        p { text("board.meaning") }
        if model.rows.isEmpty {
            div(.class("empty")) { h2 { text("board.none") } }
        } else {
            table(.class("list")) {
                caption(.class("unseen")) { text("board.title") }
                thead {
                    tr {
                        for key in ["country", "validate", "answer", "since", "reminder"] {
                            th(.scope("col")) { text("board.\(key)") }
                        }
                    }
                }
                tbody {
                    for row in model.rows {
                        tr {
                            th(.scope("row")) { a(.href(links.country(row.code))) { row.party } }
                            td(.class("n"), .data("label", text("board.validate"))) { text.number(row.toValidate) }
                            td(.class("n"), .data("label", text("board.answer"))) { text.number(row.toAnswer) }
                            td(.data("label", text("board.since"))) {
                                row.since
                                if row.isDue { strong { " · " + text("desk.due") } }
                            }
                            td(.data("label", text("board.reminder"))) { reminder(row) }
                        }
                    }
                }
            }
        }
        p(.class("small quiet")) { text("desk.rule", ["days": .count(Commitment.patience)]) }
    }

    @HTMLBuilder private func reminder(_ row: BoardModel.Row) -> Node {
        if let date = row.reminded { span(.class("who")) { text("board.reminded", ["date": .text(date)]) } }
        if row.canBeReminded {
            form(.method("post"), .action(links.board)) {
                model.seal.fields
                button(.class("link"), .name("pais"), .value(row.code)) {
                    text("board.remind")
                    span(.class("unseen")) { ": " + row.party }
                }
            }
        }
    }
}
