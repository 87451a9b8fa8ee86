import Cooperation
import Localization
import Markup

/// What waits for validation, twenty at a time: recognise one, or those ticked, or open one to answer it.
struct ValidatePage: Page {
    let model: ValidateModel
    let text: Texts
    let links: Links

    var title: String { text("validate.title", ["party": .text(model.party)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(model.party)]), links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: model.notice, party: model.party, text: text).node
        p(.class("lead")) { text("validate.lead", ["count": .count(model.total)]) }
        filter
        if model.rows.isEmpty {
            div(.class("empty")) {
                h2 { text("validate.none") }
                p { a(.href(links.desk)) { text("validate.toDesk") } }
            }
        } else {
            p(.class("small quiet")) { text("validate.keys") }
            form(.class("queue"), .method("post"), .action(links.validate), .data("queue", "")) {
                model.seal.fields
                input(.type("hidden"), .name("visto"), .value(String(model.seen)))
                ol(.class("feed")) { for row in model.rows { node(of: row) } }
                if model.canAnswer {
                    div(.class("actions")) { button { text("validate.chosen") } }
                }
            }
            PageLinks(
                current: model.page,
                last: model.last,
                text: text,
                address: { [links, model] in links.validate(words: model.words, teller: model.teller, page: $0) }
            ).node
        }
    }

    private var filter: Node {
        form(.class("row filters"), .action(links.validate), .data("submit", "change")) {
            div(.class("field")) {
                label(.for("q")) { text("validate.words") }
                input(.id("q"), .name("q"), .type("search"), .value(model.words))
            }
            div(.class("field")) {
                label(.for("declara")) { text("validate.teller") }
                select(.id("declara"), .name("declara")) {
                    option(.value("")) { text("validate.anyTeller") }
                    for teller in model.tellers {
                        option(.value(teller.code), .if(teller.code == model.teller, .selected)) {
                            "\(teller.name) (\(text.number(teller.count)))"
                        }
                    }
                }
            }
            div(.class("field")) { button(.class("plain")) { text("validate.filter") } }
        }
    }

    private func node(of row: ValidateModel.Row) -> Node {
        let id = "i-\(row.item.rawValue)"
        return li(.class("task"), .tabindex(-1)) {
            if model.canAnswer {
                input(.type("checkbox"), .id(id), .name("iniciativa"), .value(row.item.rawValue))
            }
            div {
                label(.for(id)) {
                    span(.if(row.title.foreign != nil, .lang(row.title.foreign?.htmlTag ?? ""))) { row.title.text }
                }
                for line in row.lines { span(.class("who")) { line } }
                div(.class("acts")) {
                    if model.canAnswer {
                        button(.class("link"), .name("una"), .value(row.item.rawValue)) {
                            text("validate.recognise")
                            span(.class("unseen")) { ": " + row.title.text }
                        }
                    }
                    a(.href(row.address)) {
                        text("validate.open")
                        span(.class("unseen")) { ": " + row.title.text }
                    }
                }
            }
        }
    }
}
