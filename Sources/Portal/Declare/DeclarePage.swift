import Cooperation
import Localization
import Markup

/// The form of an initiative, from its field list, in the order one tells it.
struct DeclarePage: Page {
    let party: String
    let form: DeclareController.Form
    let inputs: FormInputs
    let alike: AlikePanel
    let goals: GoalSuggestions
    let status: DraftStatus
    let notice: Notice?
    /// For how long a draft is kept; nil where there are no accounts.
    let draftDays: Int?
    /// Bytes of a file that may be attached, and how many; nil where there are no accounts.
    let attaching: (size: Int, count: Int)?
    let seal: FormSeal
    let text: Texts
    let links: Links

    private var kind: AnyKind { DeclareController.kind }
    private var subject: DeclareSubject? { form.subject }

    var title: String {
        guard let subject else { return text("declare.title", ["party": .text(party)]) }
        return text(subject.isOwn ? "declare.titleEdit" : "declare.titleOwn", ["party": .text(party)])
    }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] {
        [Crumb(text("desk.title", ["party": .text(party)]), links.desk)]
            + (subject.map { [Crumb($0.title.text, links.initiative($0.item))] } ?? [])
    }

    @HTMLBuilder var content: Node {
        h1 { title }
        if let subject { p(.class("lead")) { subject.title.node } }
        NoticeLine(notice: notice, party: party, text: text).node
        p { text("declare.lead", ["party": .text(party)]) }
        drafts
        news
        inputs.summary { input in
            input == DeclareController.files
                ? text("attach.label")
                : input == "codigo"
                    ? text("declare.code") : FieldNames(text: text).heading(String(input.prefix { $0 != "." }))
        }
        if form.isLookedOver, inputs.problems.isEmpty {
            p(.class("note done"), .role("status")) { text("declare.sound") }
        }
        Markup.form(
            .class("declare"),
            .method("post"),
            .action(links.declare()),
            .enctype("multipart/form-data"),
            .data("guard", ""),
            .data("drafts", text("draft.failed")),
            .flag("novalidate")
        ) {
            seal.fields
            if let subject {
                input(.type("hidden"), .name("sobre"), .value(subject.item.rawValue))
                if let seen = subject.seen { input(.type("hidden"), .name("visto"), .value(String(seen))) }
            }
            // A press of Enter looks the form over and declares nothing.
            button(
                .class("unseen"),
                .name(DeclareController.button),
                .value("revisar"),
                .tabindex(-1),
                .aria("hidden", "true")
            ) {
                text("declare.lookOver")
            }
            for group in FormGroup.all {
                node(of: group)
                // Beside the title, where it is being typed.
                if group.name == "what" { alike.node }
            }
            if subject == nil { inputs.code(help: "declare.codeHelp") }
            div(.class("actions")) {
                button(.name(DeclareController.button), .value("declarar")) {
                    text("declare.button", ["party": .text(party)])
                }
                button(.class("plain"), .name(DeclareController.button), .value("guardar")) { text("draft.keep") }
                button(.class("plain"), .name(DeclareController.button), .value("revisar")) { text("declare.lookOver") }
                status.node
                alike.notice
            }
        }
        inputs.suggestions(for: kind.fields)
    }

    /// What was begun before, where this is no draft itself.
    @HTMLBuilder private var drafts: Node {
        if !form.drafts.isEmpty, let draftDays {
            details(.class("behind"), .id("borradores"), .if(form.drafts.count <= 3, .open)) {
                Markup.summary { text("draft.yours", ["count": .count(form.drafts.count)]) }
                DraftList(drafts: form.drafts, text: text, removing: (seal, links.drafts)).node
                p(.class("small quiet")) { text("draft.meaning", ["days": .count(draftDays)]) }
            }
        }
    }

    /// What was said about the initiative since the draft was saved.
    @HTMLBuilder private var news: Node {
        if !form.news.isEmpty {
            div(.class("note"), .id("novedades")) {
                h2 { text("draft.news", ["count": .count(form.news.count)]) }
                ul {
                    for line in form.news.suffix(8) {
                        li {
                            Markup.time(.datetime(line.moment)) { line.date }
                            ": "
                            a(.href(line.address)) { line.sentence }
                        }
                    }
                }
                p { text("draft.newsMeaning") }
            }
        }
    }

    private func node(of group: FormGroup) -> Node {
        let further = group.further.compactMap { kind[$0] }
        let isOpen = further.contains { field in
            inputs.values.names.contains {
                $0 == field.name || $0.hasPrefix(field.name + ".") && !$0.hasSuffix(".currency")
            }
                || inputs.problems.contains { $0.input.hasPrefix(field.name) }
        }
        return fieldset(.class("framed"), .id("grupo-\(group.name)")) {
            legend { text("declare.group.\(group.name)") }
            for field in group.fields.compactMap({ kind[$0] }) {
                inputs.node(of: field)
                if field.name == "sdg" { goals.node }
            }
            if group.fields.contains("documents"), let attaching {
                AttachmentInput(inputs: inputs, size: attaching.size, count: attaching.count, text: text).node
            }
            if !further.isEmpty { inputs.folded(further, isOpen: isOpen) }
        }
    }
}
