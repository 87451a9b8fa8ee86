import Localization
import Markup
import People

/// The letters of the last thirty days, latest first.
struct MailPage: Page {
    struct Row: Sendable {
        let made: Moment
        /// Nil once what the letter said is removed.
        let to: String?
        let language: Language?
        let words: LetterWords?
        let state: QueuedLetter.State
        let attempts: Int
        let trouble: String?
    }

    let rows: [Row]
    let text: Texts
    let language: Language

    var title: String { text("mail.title") }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        p(.class("lead")) { text("mail.lead", ["count": .count(rows.count)]) }
        p { text("mail.meaning") }
        if !rows.isEmpty {
            table(.class("list")) {
                caption(.class("unseen")) { title }
                thead {
                    tr {
                        th(.scope("col")) { text("mail.when") }
                        th(.scope("col")) { text("mail.to") }
                        th(.scope("col")) { text("mail.about") }
                        th(.scope("col")) { text("mail.state") }
                    }
                }
                tbody { rows.map(line) }
            }
        }
    }

    private func line(_ row: Row) -> Node {
        tr {
            td(.data("label", text("mail.when"))) { row.made.node(language) }
            td(.data("label", text("mail.to"))) { row.to ?? text("mail.gone") }
            td(.data("label", text("mail.about"))) { words(row) }
            td(.data("label", text("mail.state"))) {
                state(row.state)
                if row.state == .waiting, row.attempts > 0 {
                    " · " + text("mail.attempts", ["count": .count(row.attempts)])
                }
                if let trouble = row.trouble { span(.class("who")) { trouble } }
            }
        }
    }

    @HTMLBuilder private func words(_ row: Row) -> Node {
        if let words = row.words {
            div(.lang((row.language ?? language).htmlTag)) {
                words.subject
                if row.state == .kept || row.state == .failed {
                    details(.class("behind")) {
                        Markup.summary { text("mail.read") }
                        words.paragraphs.map { paragraph in p { paragraph } }
                        words.lines.map { line in p { "\(line.label): \(line.address)" } }
                        if let action = words.action { p { "\(action.label): \(action.address)" } }
                    }
                }
            }
        } else {
            text("mail.gone")
        }
    }

    private func state(_ state: QueuedLetter.State) -> String {
        switch state {
        case .waiting: text("mail.state.waiting")
        case .kept: text("mail.state.kept")
        case .sent: text("mail.state.sent")
        case .failed: text("mail.state.failed")
        case .dropped: text("mail.state.dropped")
        }
    }
}
