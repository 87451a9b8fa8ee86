import Localization
import Markup

/// Who speaks for one party now.
struct PeopleModel: Sendable {
    struct Row: Sendable {
        let id: String
        let name: String
        let email: String
        let role: String
        let since: String
        let document: String?
        /// Whether the invitation is not accepted yet.
        let waits: Bool
        let canBeEnded: Bool
    }

    let party: String
    let code: String
    let rows: [Row]
    /// What can be given.
    let roles: [(code: String, label: String)]
    /// Whether another party can be chosen.
    let mayChoose: Bool
    let problem: String?
    let seal: FormSeal
    let notice: Notice?
}

/// The people of a party, with what invites another one.
struct PeoplePage: Page {
    let model: PeopleModel
    let text: Texts
    let links: Links

    var title: String { text("people.title", ["party": .text(model.party)]) }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: model.notice, party: model.party, text: text).node
        if let problem = model.problem { p(.class("note problem"), .role("alert"), .id("problema")) { problem } }
        if model.mayChoose { chooser }
        p(.class("lead")) { text("people.lead", ["count": .count(model.rows.count)]) }
        ul(.class("feed tasks")) { model.rows.map(line) }
        h2(.id("invitar")) { text("people.invite") }
        p { text("people.inviteMeaning") }
        invitation
    }

    private func line(_ row: PeopleModel.Row) -> Node {
        li {
            div {
                strong { row.name }
                " · \(row.role)"
                span(.class("who")) { row.email }
                span(.class("who")) {
                    text("account.from", ["from": .text(row.since)])
                    if let document = row.document { " · \(document)" }
                    if row.waits { " · " + text("people.waits") }
                }
            }
            if row.canBeEnded {
                form(.method("post"), .action(links.people(of: nil))) {
                    model.seal.fields
                    if model.mayChoose { input(.type("hidden"), .name("parte"), .value(model.code)) }
                    button(.class("plain"), .name("termina"), .value(row.id)) {
                        text("people.end")
                        span(.class("unseen")) { ": \(row.name), \(row.role)" }
                    }
                }
            }
        }
    }

    private var chooser: Node {
        form(.action(links.people(of: nil))) {
            div(.class("field")) {
                label(.for("otra")) { text("people.party") }
                input(.id("otra"), .name("parte"), .type("text"), .value(model.code), .required)
                span(.class("who")) { text("people.partyHelp") }
            }
            button(.class("plain")) { text("people.show") }
        }
    }

    private var invitation: Node {
        form(.method("post"), .action(links.people(of: nil)), .aria("labelledby", "invitar")) {
            model.seal.fields
            if model.mayChoose { input(.type("hidden"), .name("parte"), .value(model.code)) }
            div(.class("field")) {
                label(.for("nombre")) { text("account.name") }
                input(.id("nombre"), .name("nombre"), .type("text"), .required, .autocomplete("off"))
            }
            div(.class("field")) {
                label(.for("correo")) { text("account.email") }
                input(
                    .id("correo"),
                    .name("correo"),
                    .type("email"),
                    .required,
                    .autocomplete("off"),
                    .if(model.problem != nil, .aria("describedby", "problema"))
                )
            }
            div(.class("field")) {
                label(.for("idioma")) { text("account.mailLanguage") }
                select(.id("idioma"), .name("idioma")) {
                    for language in Language.allCases {
                        option(.value(language.rawValue), .if(language == links.language, .selected)) {
                            language.nativeName
                        }
                    }
                }
            }
            div(.class("field")) {
                label(.for("funcion")) { text("people.role") }
                select(.id("funcion"), .name("funcion")) {
                    for role in model.roles { option(.value(role.code)) { role.label } }
                }
            }
            div(.class("field")) {
                label(.for("documento")) { text("people.document") }
                input(.id("documento"), .name("documento"), .type("text"), .autocomplete("off"))
            }
            button { text("people.send") }
        }
    }
}
