import Cooperation
import Localization
import Markup

/// One field: what each side says, and everything a party can say to it, one form each.
struct FieldPage: Page {
    let model: FieldModel
    let field: AnyField
    let inputs: FormInputs
    let note: String
    let text: Texts
    let links: Links

    var title: String { "\(model.name) · \(model.title.text)" }
    var area: Section? { .initiatives }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] {
        [
            Crumb(text("section.initiatives"), links.initiatives()),
            Crumb(model.title.text, links.initiative(model.item) + "#dato-\(field.name)"),
        ]
    }

    @HTMLBuilder var content: Node {
        h1 { model.name }
        p(.class("lead")) {
            text(model.canAnswer ? "dialogue.fieldLead" : "dialogue.fieldRead", ["party": .text(model.party)])
        }
        inputs.summary { input in
            input == "nota-objetar"
                ? text("dialogue.reason") : FieldNames(text: text).heading(String(input.prefix { $0 != "." }))
        }
        dl(.class("words")) {
            for side in model.sides {
                div {
                    dt { side.heading }
                    dd {
                        if side.words.isEmpty { span(.class("quiet")) { text("item.silent") } }
                        for word in side.words {
                            phrase(word.spoken)
                            if let source = word.source { span(.class("who")) { source.label } }
                            if let note = word.note {
                                span(.class("who said")) { text("item.quote", ["note": .text(note)]) }
                            }
                        }
                    }
                }
            }
            div(.class("now")) {
                dt { text("item.today") }
                dd {
                    phrase(model.today.spoken)
                    span(.class("how")) { span(.class(model.today.mark)) { model.today.state } }
                }
            }
        }
        if model.canAnswer { answers }
        if let comments = model.comments {
            CommentForms(model: comments, text: text, links: links, isFieldPage: true).page(field.name)
        }
    }

    @HTMLBuilder private var answers: Node {
        if !model.buttons.isEmpty {
            h2 { text("dialogue.choose") }
            opened {
                div(.class("actions")) {
                    for item in model.buttons {
                        button(.name(DialogueAct.field), .value(item.act.written)) { item.label }
                    }
                }
            }
        }
        h2 { text("dialogue.propose") }
        opened {
            inputs.node(of: field)
            noteField("nota-proponer", "dialogue.note")
            button(.name(DialogueAct.field), .value(DialogueAct.propose.written)) { text("dialogue.proposeButton") }
        }
        if model.canLetDiffer {
            h2 { text("dialogue.letDifferTitle") }
            p { text("dialogue.letDifferMeaning") }
            opened {
                noteField("nota-diferir", "dialogue.differNote")
                button(.name(DialogueAct.field), .value(DialogueAct.differ.written)) { text("dialogue.letDiffer") }
            }
        }
        h2 { text("dialogue.objectTitle") }
        p { text("dialogue.objectMeaning") }
        opened {
            noteField("nota-objetar", "dialogue.reason", isRequired: true)
            button(.class("plain"), .name(DialogueAct.field), .value(DialogueAct.object.written)) {
                text("dialogue.object")
            }
        }
        inputs.suggestions(for: [field])
    }

    private func phrase(_ spoken: Spoken) -> Node {
        let words =
            spoken.parts.count > 1 && !spoken.isProse
            ? Node.group(spoken.parts.map { part in span(.class("part")) { part } }) : .text(spoken.line)
        guard let foreign = spoken.foreign else { return words }
        return span(.class("original"), .lang(foreign.htmlTag)) { words }
    }

    private func noteField(_ id: String, _ key: String, isRequired: Bool = false) -> Node {
        let problem = inputs.problems.first { $0.input == id }
        return div(.class("field")) {
            label(.for(id)) { text(key) }
            if let problem {
                p(.class("error"), .id("\(id)-error")) { ProblemWords(text: text).sentence(problem.cause) }
            }
            textarea(
                .id(id),
                .name("nota"),
                .rows(2),
                .if(isRequired, .aria("required", "true")),
                .if(problem != nil, .aria("invalid", "true")),
                .if(problem != nil, .aria("describedby", "\(id)-error"))
            ) { note }
        }
    }

    private func opened(@HTMLBuilder content: () -> Node) -> Node {
        form(.class("one-act"), .method("post"), .action(model.address), .data("guard", "")) {
            model.seal.fields
            input(.type("hidden"), .name("visto"), .value(String(model.seen)))
            input(.type("hidden"), .name("campo"), .value(field.name))
            content()
        }
    }
}
