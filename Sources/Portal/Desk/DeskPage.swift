import Cooperation
import Localization
import Markup

/// What waits, the nearest deadline first, one action each; then what one waits for, and what changed.
struct DeskPage: Page {
    let model: DeskModel
    let text: Texts
    let links: Links

    var title: String { model.title }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: model.notice, party: model.party, text: text).node
        p(.class("lead")) { text("desk.lead", ["count": .count(model.waiting.total)]) }
        if !model.tools.isEmpty {
            p(.class("actions")) {
                for tool in model.tools {
                    a(.class(tool.isFirst ? "button" : "button plain"), .href(tool.address)) { tool.label }
                }
            }
        }
        if model.isReadOnly { p(.class("note plain")) { text("desk.readOnly") } }
        otherDesks
        waiting
        mentions
        drafts
        awaited
        silences
        searches
        news
        foot
    }

    @HTMLBuilder private var waiting: Node {
        if model.waiting.total == 0 {
            div(.class("empty")) {
                h2 { text("desk.clear") }
                p { text("desk.clearMeaning") }
            }
        } else {
            h2(.id("espera")) { text("desk.waiting", ["count": .count(model.waiting.total)]) }
            model.waiting.node(text) { [links] page in links.desk(page: page) }
        }
        if !model.over.isEmpty {
            h2(.id("planes")) { text("desk.over") }
            ul(.class("feed")) {
                for plan in model.over {
                    li {
                        a(.href(plan.address)) { plan.title }
                        span(.class("who")) { text("desk.overCount", ["count": .count(plan.count)]) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var mentions: Node {
        if !model.mentions.isEmpty {
            h2(.id("menciones")) { text("comment.desk", ["count": .count(model.mentions.count)]) }
            ul(.class("feed tasks")) { model.mentions.map(\.node) }
        }
    }

    @HTMLBuilder private var drafts: Node {
        if !model.drafts.isEmpty {
            h2(.id("borradores")) { text("draft.yours", ["count": .count(model.drafts.count)]) }
            DraftList(drafts: model.drafts, text: text).node
        }
    }

    @HTMLBuilder private var awaited: Node {
        if !model.awaited.isEmpty {
            h2(.id("esperamos")) { text("desk.awaited", ["count": .count(model.awaitedTotal)]) }
            ul(.class("feed tasks")) { model.awaited.map(\.node) }
            if model.awaitedTotal > model.awaited.count {
                p { a(.href(links.awaited())) { text("desk.awaitedAll", ["count": .count(model.awaitedTotal)]) } }
            }
        }
    }

    @HTMLBuilder private var silences: Node {
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
    }

    @HTMLBuilder private var searches: Node {
        if !model.searches.isEmpty {
            h2(.id("busquedas")) { text("search.title") }
            ul(.class("feed")) { for search in model.searches { li { search.node(text) } } }
            p { a(.href(links.account + "#busquedas")) { text("search.manage") } }
        }
    }

    @HTMLBuilder private var news: Node {
        let news = model.news
        if !news.lines.isEmpty || news.since != nil {
            h2(.id("cambios")) { text("desk.changes") }
            p(.class("quiet")) {
                if let since = news.since {
                    text(
                        news.isWhole ? "desk.changesSince" : "desk.changesSinceMore",
                        ["date": .text(since), "count": .count(news.total)]
                    )
                } else {
                    text("desk.changesLast")
                }
            }
            ol(.class("feed history")) {
                for line in news.lines {
                    li {
                        Markup.time(.datetime(line.line.moment)) { line.line.date }
                        a(.class("plain"), .href(line.line.address)) { line.line.sentence }
                        span(.class("who")) { line.title.node }
                    }
                }
            }
            if news.total > news.lines.count { p { a(.href(news.address)) { text("desk.changesAll") } } }
        }
    }

    /// For those who speak for several parties: how much waits elsewhere, and the way there.
    @HTMLBuilder private var otherDesks: Node {
        for other in model.others {
            form(.method("post"), .action(links.account), .class("note plain")) {
                model.seal.fields
                input(.type("hidden"), .name("accion"), .value("designacion"))
                input(.type("hidden"), .name("designacion"), .value(other.designation))
                text("desk.other", ["party": .text(other.party), "count": .count(other.count)])
                " "
                button(.class("link")) { text("account.actFor", ["party": .text(other.party)]) }
            }
        }
    }

    @HTMLBuilder private var foot: Node {
        p(.class("small quiet")) { text("desk.rule", ["days": .count(Commitment.patience)]) }
        if let address = model.calendarAddress {
            p(.class("small quiet")) {
                a(.href(address)) { text("desk.calendar") }
                " "
                text("desk.calendarMeaning")
            }
        }
    }
}
