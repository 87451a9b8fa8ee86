import Cooperation
import Localization
import Markup

/// What waits, the longest waiting first, one action each; then what one waits for, and what changed.
struct DeskPage: Page {
    let model: DeskModel
    let text: Texts
    let links: Links

    var title: String { text("desk.title", ["party": .text(model.party)]) }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        if let notice = model.notice {
            p(.class("note done"), .role("status")) { text("done.\(notice.rawValue)", ["party": .text(model.party)]) }
        }
        p(.class("lead")) { summary }
        if model.canDeclare || model.isSecretariat || model.readsMail || model.designates {
            p(.class("actions")) {
                if model.canDeclare {
                    a(.class("button"), .href(links.declare())) { text("desk.declare") }
                    a(.class("button plain"), .href(links.upload)) { text("desk.upload") }
                }
                if model.isSecretariat { a(.class("button plain"), .href(links.board)) { text("desk.board") } }
                if model.designates {
                    a(.class("button plain"), .href(links.people(of: nil))) { text("desk.people") }
                }
                if model.readsMail { a(.class("button plain"), .href(links.mail)) { text("desk.mail") } }
            }
        }
        if !model.canAnswer { p(.class("note plain")) { text("desk.readOnly") } }
        if model.toValidate > 0 {
            h2(.id("validar")) { text("desk.validate", ["count": .count(model.toValidate)]) }
            p {
                text("desk.validateMeaning")
                if let oldest = model.oldestToValidate {
                    " "
                    text("desk.oldest", ["date": .text(oldest)])
                }
            }
            p { a(.class("button"), .href(links.validate)) { text("desk.toValidate") } }
        }
        tasks("responder", "desk.answers", model.answers)
        if !model.twins.isEmpty {
            tasks("parecidas", "desk.twins", model.twins, count: model.twinCount)
            if model.twinCount > model.twins.count { p { a(.href(links.twins())) { text("twins.all") } } }
        }
        if model.isClear { clear }
        if !model.drafts.isEmpty {
            h2(.id("borradores")) { text("draft.yours", ["count": .count(model.drafts.count)]) }
            DraftList(drafts: model.drafts, text: text).node
        }
        tasks("espera", "desk.awaited", model.awaited)
        if !model.silences.isEmpty {
            h2(.id("silencios")) { text("desk.silences") }
            ul(.class("feed")) {
                for silence in model.silences {
                    li {
                        a(.href(silence.address)) {
                            text("desk.silence", ["party": .text(silence.party), "count": .count(silence.count)])
                        }
                    }
                }
            }
        }
        if !model.changes.isEmpty {
            h2(.id("cambios")) { text("desk.changes") }
            ol(.class("feed history")) {
                for (line, title) in zip(model.changes, model.changeTitles) {
                    li {
                        Markup.time(.datetime(line.moment)) { line.date }
                        a(.class("plain"), .href(line.address)) { line.sentence }
                        span(.class("who")) { title }
                    }
                }
            }
        }
        p(.class("small quiet")) { text("desk.rule", ["days": .count(Commitment.patience)]) }
        if let address = model.calendarAddress {
            p(.class("small quiet")) {
                a(.href(address)) { text("desk.calendar") }
                " "
                text("desk.calendarMeaning")
            }
        }
    }

    private var summary: String {
        if model.isClear { return text("desk.leadClear") }
        return text(
            "desk.lead",
            [
                "validate": .count(model.toValidate), "answers": .count(model.answers.count),
                "twins": .count(model.twinCount),
            ]
        )
    }

    private var clear: Node {
        div(.class("empty")) {
            h2 { text("desk.clear") }
            p { text("desk.clearMeaning") }
        }
    }

    @HTMLBuilder private func tasks(_ id: String, _ key: String, _ tasks: [DeskModel.Task], count: Int? = nil) -> Node {
        if !tasks.isEmpty {
            h2(.id(id)) { text(key, ["count": .count(count ?? tasks.count)]) }
            ul(.class("feed tasks")) {
                for task in tasks {
                    li {
                        div {
                            task.title.link(to: task.address)
                            span(.class("who")) { task.what }
                            span(.class("who")) {
                                task.since
                                if task.isDue { strong { " · " + text("desk.due") } }
                            }
                        }
                        a(.class("button plain"), .href(task.address)) {
                            task.action
                            span(.class("unseen")) { ": " + task.title.text }
                        }
                    }
                }
            }
        }
    }
}
