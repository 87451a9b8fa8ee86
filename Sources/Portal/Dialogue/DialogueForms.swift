import Cooperation
import Localization
import Markup

/// The forms by which a party says its word on an initiative; each button is one statement.
struct DialogueForms: Sendable {
    let model: DialogueModel
    let text: Texts

    /// The box above the table: in whose name, whose turn it is, what can be done with the whole.
    var whole: Node {
        section(.class("turn"), .aria("labelledby", "su-palabra")) {
            h2(.id("su-palabra")) { text("dialogue.title", ["party": .text(model.party)]) }
            if model.noticeField == nil { notice }
            p { model.turn }
            div(.class("actions")) {
                if !model.whole.isEmpty {
                    opened(nil) { for button in model.whole { node(of: button, plain: false) } }
                }
                a(.class("button plain"), .href(model.declareAddress)) {
                    text(model.hasDeclared ? "dialogue.edit" : "dialogue.declareOwn")
                }
            }
            if !model.hasDeclared {
                details(.class("behind")) {
                    Markup.summary { text("dialogue.objectWhole") }
                    opened(Stance.whole) {
                        div(.class("field")) {
                            label(.for("nota-conjunto")) { text("dialogue.reason") }
                            textarea(.id("nota-conjunto"), .name("nota"), .rows(3), .required)
                        }
                        button(.name(DialogueAct.field), .value(DialogueAct.object.written)) { text("dialogue.object") }
                    }
                }
            }
        }
    }

    /// The buttons of one field, below what stands today.
    @HTMLBuilder func acts(on field: String) -> Node {
        if model.noticeField == field { notice }
        let buttons = model.fields[field] ?? []
        if !buttons.isEmpty || model.more[field] != nil {
            div(.class("acts")) {
                if !buttons.isEmpty {
                    opened(field) { for button in buttons { node(of: button, plain: true) } }
                }
                if let more = model.more[field] {
                    a(.href(more)) {
                        text("dialogue.more")
                        span(.class("unseen")) { ": " + FieldNames(text: text).name(field) }
                    }
                }
            }
        }
    }

    /// Taking back that items told as one are one, for each pair the party can part.
    @HTMLBuilder func separation(_ links: Links) -> Node {
        for other in model.joined {
            form(.method("post"), .action(links.twins())) {
                model.seal.fields
                input(.type("hidden"), .name("una"), .value(model.head.rawValue))
                input(.type("hidden"), .name("otra"), .value(other.item.rawValue))
                input(.type("hidden"), .name("volver"), .value("iniciativa"))
                button(.class("link"), .name("acto"), .value("separar")) {
                    text("dialogue.separate", ["party": .text(other.party), "key": .text(other.key)])
                }
            }
        }
    }

    private var notice: Node { NoticeLine(notice: model.notice, party: model.party, text: text).node }

    private func node(of item: DialogueModel.Button, plain: Bool) -> Node {
        button(.if(plain, .class("link")), .name(DialogueAct.field), .value(item.act.written)) { item.label }
    }

    /// A form on a field, or on the whole, with what every one of them carries.
    private func opened(_ field: String?, @HTMLBuilder content: () -> Node) -> Node {
        form(.method("post"), .action(model.address)) {
            model.seal.fields
            input(.type("hidden"), .name("visto"), .value(String(model.seen)))
            if let field { input(.type("hidden"), .name("campo"), .value(field)) }
            content()
        }
    }
}
