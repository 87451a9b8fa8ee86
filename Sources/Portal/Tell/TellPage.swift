import Cooperation
import Localization
import Markup
import Registry

/// The form of a kind, from its list of fields.
struct TellPage: Page {
    let sheet: TellSheet
    let inputs: FormInputs
    let isLookedOver: Bool

    private var subject: TellSubject { sheet.subject }
    private var words: DirectionWords { DirectionWords(sheet.visit.visit, sheet.graph) }
    private var text: Texts { inputs.text }
    private var links: Links { sheet.visit.visit.links }
    private var party: String { inputs.labels.speaker(sheet.visit.pen.party) }
    private var kindName: String { words.kind(sheet.kind.kind.name) }

    var title: String {
        text(subject.item == nil ? "tell.new" : "tell.correct", ["kind": .text(kindName), "party": .text(party)])
    }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] {
        [Crumb(text("desk.title", ["party": .text(party)]), links.desk), Crumb(text("tell.title"), links.tell())]
    }

    @HTMLBuilder var content: Node {
        h1 { title }
        if let around = subject.around ?? subject.twin {
            p(.class("lead")) { words.link(around) }
        }
        if subject.twin != nil { p { text("tell.asOwnMeaning", ["party": .text(party)]) } }
        inputs.summary { input in
            switch input {
            case "codigo": text("declare.code")
            case "motivo": text("tell.reason")
            default: FieldNames(text: text, kind: sheet.wordsKind).heading(String(input.prefix { $0 != "." }))
            }
        }
        if isLookedOver, inputs.problems.isEmpty { p(.class("note done"), .role("status")) { text("declare.sound") } }
        form(.class("declare"), .method("post"), .action(links.tell()), .data("guard", ""), .flag("novalidate")) {
            sheet.visit.seal.fields
            place
            // A press of Enter looks the form over and declares nothing.
            button(
                .class("unseen"),
                .name(TellController.button),
                .value("revisar"),
                .tabindex(-1),
                .aria("hidden", "true")
            ) {
                text("declare.lookOver")
            }
            fieldset(.class("framed")) {
                legend { kindName }
                for field in subject.form.fields { inputs.node(of: field) }
                further
            }
            if subject.item == nil, subject.twin == nil, subject.form.kind.kind != FollowUp.kind {
                inputs.code(help: "tell.codeHelp")
            }
            div(.class("actions")) {
                button(.name(TellController.button), .value("declarar")) {
                    text("declare.button", ["party": .text(party)])
                }
                button(.class("plain"), .name(TellController.button), .value("revisar")) { text("declare.lookOver") }
            }
            if subject.item != nil { withdrawal }
        }
        inputs.suggestions(for: subject.form.fields + subject.form.further)
    }

    /// What the form is about, for the way back.
    @HTMLBuilder private var place: Node {
        if let item = subject.item {
            input(.type("hidden"), .name("sobre"), .value(item.rawValue))
        } else {
            input(.type("hidden"), .name("clase"), .value(sheet.kind.kind.name))
            if let twin = subject.twin { input(.type("hidden"), .name("como"), .value(twin.rawValue)) }
            if let around = subject.around {
                let name = subject.form.kind.kind == FollowUp.kind ? "acerca" : "bajo"
                input(.type("hidden"), .name(name), .value(around.rawValue))
            }
        }
    }

    @HTMLBuilder private var further: Node {
        let fields = subject.form.further
        if !fields.isEmpty {
            let isOpen = inputs.problems.contains { problem in fields.contains { problem.input.hasPrefix($0.name) } }
            inputs.folded(fields, isOpen: isOpen)
        }
    }

    /// Taking it back asks for a reason, and says how much goes with it.
    private var withdrawal: Node {
        let below = subject.item.map { sheet.graph.descendants(of: $0).count } ?? 0
        let problem = inputs.problems.first { $0.input == "motivo" }
        return details(.class("behind"), .if(problem != nil, .open)) {
            Markup.summary { text("tell.withdraw") }
            p { text("tell.withdrawMeaning", ["count": .count(below)]) }
            div(.class("field")) {
                label(.for("motivo")) { text("tell.reason") }
                if let problem {
                    p(.class("error"), .id("motivo-error")) { ProblemWords(text: text).sentence(problem.cause) }
                }
                input(.id("motivo"), .name("motivo"), .type("text"), .maxlength(2_000))
            }
            button(.class("plain"), .name(TellController.button), .value("retirar")) {
                text("tell.withdrawButton", ["party": .text(party)])
            }
        }
    }
}

/// What can be begun, and what the party tells already.
struct TellChoicePage: Page {
    let party: String
    let notice: Notice?
    let own: [ItemID]
    let words: DirectionWords

    private var text: Texts { words.text }

    var title: String { text("tell.title") }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(party)]), words.links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: notice, party: party, text: text).node
        p(.class("lead")) { text("tell.lead", ["party": .text(party)]) }
        h2 { text("tell.begin") }
        ul(.class("feed")) {
            for form in Tellable.beginnings {
                li { a(.href(words.links.tell(new: form.kind.kind))) { words.kind(form.kind.kind.name) } }
            }
        }
        h2 { text("tell.own") }
        if own.isEmpty {
            p(.class("quiet")) { text("tell.ownNone", ["party": .text(party)]) }
        } else {
            ul(.class("feed")) { own.map { item in li { words.link(item) } } }
        }
        p(.class("actions")) { a(.class("button plain"), .href(words.links.upload)) { text("tell.upload") } }
    }
}
