import Cooperation
import Localization
import Markup

/// Statement by statement, the last one first: who said what, when, from which row, and what it changed.
struct HistoryPage: Page {
    let model: HistoryModel
    let text: Texts
    let links: Links

    var title: String { text("history.title", ["title": .text(model.title.text)]) }
    var area: Section? { .initiatives }
    var crumbs: [Crumb] {
        [
            Crumb(text("section.initiatives"), links.initiatives()),
            Crumb(model.title.text, links.initiative(model.item)),
        ]
    }
    var files: [FileLink] {
        [FileForm.csv, .json].map { FileLink($0, links.history(of: model.item, as: $0)) }
    }

    @HTMLBuilder var content: Node {
        h1 { text("history.heading") }
        p(.class("lead")) {
            text("history.count", ["count": .count(model.statements.count)])
            " "
            text("history.meaning")
        }
        p(.class("count")) { FileLinks(files: files, text: text).node }
        ol(.class("feed history full"), .attribute("reversed", "")) {
            for statement in model.statements { node(of: statement) }
        }
    }

    private func node(of statement: HistoryModel.Statement) -> Node {
        let moment = Moment(milliseconds: statement.recordedAt)
        return li(.id(HistoryLine.anchor(statement.sequence))) {
            Markup.time(.datetime(moment.code)) { moment.full(text.language) }
            p { strong { statement.sentence } }
            if let note = statement.note { p(.class("quiet")) { text("item.quote", ["note": .text(note)]) } }
            if statement.isFirst {
                details(.class("behind")) {
                    Markup.summary { text("history.all", ["count": .count(statement.changes.count)]) }
                    ChangeList(changes: statement.changes, text: text).node
                }
            } else if !statement.changes.isEmpty {
                ChangeList(changes: statement.changes, text: text).node
            }
            p(.class("who")) {
                text(
                    "history.under",
                    [
                        "designation": .text(statement.designation), "ordinal": .count(Int(statement.ordinal)),
                        "party": .text(statement.partyName),
                    ]
                )
                if let source = statement.source { " · \(source)" }
                " · "
                abbr(.title(statement.hash)) {
                    text("history.hash", ["hash": .text(String(statement.hash.prefix(12)))])
                }
                " · "
                abbr(.title(statement.previous)) {
                    statement.ordinal == 1
                        ? text("history.noPrevious")
                        : text("history.previous", ["hash": .text(String(statement.previous.prefix(12)))])
                }
            }
        }
    }
}
