import Figures
import Localization
import Markup
import People
import Registry

/// One's own account: for whom one speaks, how one is written to, how one gets in, and what is kept.
struct AccountPage: Page {
    /// A designation that holds now.
    struct Held: Sendable {
        let id: String
        let party: String
        let role: String
        let from: String
        let to: String?
        let refusal: String?
        let isActing: Bool
    }

    struct Session: Sendable {
        let id: String
        let agent: String
        let address: String
        let seen: String
        let isThis: Bool
    }

    /// What an authenticator application is given, once.
    struct Enrolment: Sendable {
        /// In Base 32, to type.
        let secret: String
        /// `otpauth://…`, which opens the application where it is on this device.
        let address: String
    }

    /// What could not be done, by the form it came from.
    enum Problem: String, Sendable {
        case weakPassword, wrongPassword, throttled, wrongCode, notSure
    }

    let name: String
    let email: String
    let mailLanguage: Language
    let designations: [Held]
    let sessions: [Session]
    /// What they want mail about.
    let topics: Set<MailTopic>
    /// "Los lunes desde las 7:00, hora de America/Bogota".
    let digestTime: String
    let searches: [SearchLine]
    let hasFactor: Bool
    let recoveryCodesLeft: Int
    let enrolment: Enrolment?
    let recoveryCodes: [String]
    let problem: Problem?
    let notice: Notice?
    let seal: FormSeal
    let text: Texts
    let links: Links

    var title: String { text("account.title") }
    var isIndexed: Bool { false }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: notice, party: name, text: text).node
        if let problem {
            p(.class("note problem"), .role("alert")) { text("account.problem.\(problem.rawValue)") }
        }
        p(.class("lead")) { "\(name) · \(email)" }
        if !recoveryCodes.isEmpty { codes }
        if let enrolment { enrol(enrolment) }
        held
        if enrolment == nil { factor }
        kept
        mail
        ways
        data
    }

    // MARK: For whom

    @HTMLBuilder private var held: Node {
        h2(.id("designaciones")) { text("account.designations") }
        if designations.isEmpty { p { text("refusal.noDesignation") } }
        ul(.class("feed tasks")) {
            for item in designations {
                li {
                    div {
                        strong { item.party }
                        " · \(item.role)"
                        span(.class("who")) {
                            item.to.map { text("account.fromTo", ["from": .text(item.from), "to": .text($0)]) }
                                ?? text("account.from", ["from": .text(item.from)])
                        }
                        if let refusal = item.refusal { span(.class("who")) { strong { refusal } } }
                    }
                    if item.isActing {
                        span(.class("state agreed")) { text("account.acting") }
                    } else if item.refusal == nil {
                        act("designacion") {
                            input(.type("hidden"), .name("designacion"), .value(item.id))
                            button(.class("plain")) {
                                text("account.actFor", ["party": .text(item.party)])
                                span(.class("unseen")) { " (\(item.role))" }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: Second factor

    private var codes: Node {
        div(.class("note done"), .role("status"), .id("codigos")) {
            h2 { text("account.recoveryCodes") }
            p { text("account.recoveryMeaning") }
            ul(.class("codes")) { for code in recoveryCodes { li { code } } }
        }
    }

    private func enrol(_ enrolment: Enrolment) -> Node {
        section(.class("turn"), .aria("labelledby", "activar")) {
            h2(.id("activar")) { text("account.enrol") }
            p { text("account.enrolMeaning") }
            QRCode(enrolment.address)?.node(label: text("account.qr")) ?? .none
            p {
                code { grouped(enrolment.secret) }
                " "
                a(.href(enrolment.address)) { text("account.openInApp") }
            }
            act("confirmar-factor") {
                div(.class("field")) {
                    label(.for("codigo")) { text("account.codeLabel") }
                    input(
                        .id("codigo"),
                        .name("codigo"),
                        .type("text"),
                        .inputmode("numeric"),
                        .required,
                        .autocomplete("one-time-code")
                    )
                }
                button { text("account.confirm") }
            }
        }
    }

    /// In groups of four, as it is copied by hand.
    private func grouped(_ secret: String) -> String {
        secret.enumerated().map { $0 > 0 && $0.isMultiple(of: 4) ? " \($1)" : "\($1)" }.joined()
    }

    @HTMLBuilder private var factor: Node {
        h2(.id("segundo-factor")) { text("account.code") }
        if hasFactor {
            p { text("account.factorOn", ["count": .count(recoveryCodesLeft)]) }
            div(.class("actions")) {
                act("codigos") { button(.class("plain")) { text("account.newCodes") } }
                act("segundo-factor") { button(.class("plain")) { text("account.newDevice") } }
            }
        } else {
            p { text("account.factorOff") }
            act("segundo-factor") { button { text("account.turnOn") } }
        }
    }

    // MARK: Searches and mail

    @HTMLBuilder private var kept: Node {
        h2(.id("busquedas")) { text("search.title") }
        if searches.isEmpty {
            p {
                text("search.none")
                " "
                a(.href(links.initiatives())) { text("section.initiatives") }
            }
        }
        ul(.class("feed")) {
            for search in searches {
                li {
                    search.node(text)
                    form(.method("post"), .action(links.savedSearches), .class("row filters")) {
                        seal.fields
                        input(.type("hidden"), .name("busqueda"), .value(search.id))
                        div(.class("field")) {
                            label(.for("nombre-\(search.id)")) { text("search.name") }
                            input(
                                .id("nombre-\(search.id)"),
                                .name("nombre"),
                                .type("text"),
                                .value(search.name),
                                .maxlength(100)
                            )
                        }
                        div(.class("field")) {
                            label(.for("aviso-\(search.id)")) { text("search.alert") }
                            SavedSearch.Alert.select("aviso-\(search.id)", chosen: search.alert, text)
                        }
                        div(.class("field")) {
                            button(.class("plain"), .name("accion"), .value("cambiar")) {
                                text("account.save")
                                span(.class("unseen")) { ": " + search.name }
                            }
                        }
                        div(.class("field")) {
                            button(.class("link"), .name("accion"), .value("borrar")) {
                                text("search.forget")
                                span(.class("unseen")) { ": " + search.name }
                            }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var mail: Node {
        h2(.id("avisos")) { text("account.mail") }
        act("avisos") {
            fieldset {
                legend { text("account.mailWhich") }
                for topic in MailTopic.allCases where topic.canBeLeft {
                    div(.class("choice")) {
                        input(
                            .type("checkbox"),
                            .id("aviso-de-\(topic.rawValue)"),
                            .name("aviso"),
                            .value(topic.rawValue),
                            .if(topics.contains(topic), .checked)
                        )
                        label(.for("aviso-de-\(topic.rawValue)")) {
                            strong { topic.name(text) }
                            ": "
                            topic.meaning(text)
                            if topic == .digest { " " + digestTime }
                        }
                    }
                }
            }
            p(.class("hint")) { text("account.mailAlways") }
            button(.class("plain")) { text("account.save") }
        }
    }

    // MARK: Name, password, sessions

    @HTMLBuilder private var ways: Node {
        h2(.id("datos")) { text("account.details") }
        act("datos") {
            div(.class("field")) {
                label(.for("nombre")) { text("account.name") }
                input(
                    .id("nombre"),
                    .name("nombre"),
                    .type("text"),
                    .value(name),
                    .autocomplete("name"),
                    .maxlength(200)
                )
            }
            div(.class("field")) {
                label(.for("idioma")) { text("account.mailLanguage") }
                select(.id("idioma"), .name("idioma")) {
                    for language in Language.allCases {
                        option(.value(language.rawValue), .if(language == mailLanguage, .selected)) {
                            language.nativeName
                        }
                    }
                }
            }
            button(.class("plain")) { text("account.save") }
        }
        h2(.id("contrasena")) { text("account.changePassword") }
        act("contrasena") {
            div(.class("field")) {
                label(.for("anterior")) { text("account.oldPassword") }
                input(
                    .id("anterior"),
                    .name("anterior"),
                    .type("password"),
                    .autocomplete("current-password"),
                    .required
                )
            }
            div(.class("field")) {
                label(.for("nueva")) { text("account.newPassword") }
                p(.class("hint"), .id("nueva-ayuda")) { text("account.newPasswordLead") }
                input(
                    .id("nueva"),
                    .name("nueva"),
                    .type("password"),
                    .autocomplete("new-password"),
                    .required,
                    .aria("describedby", "nueva-ayuda")
                )
            }
            button(.class("plain")) { text("account.setPassword") }
        }
        h2(.id("sesiones")) { text("account.sessions") }
        ul(.class("feed tasks")) {
            for session in sessions {
                li {
                    div {
                        session.agent
                        span(.class("who")) {
                            [session.address, text("account.seen", ["date": .text(session.seen)])]
                                .filter { !$0.isEmpty }.joined(separator: " · ")
                        }
                    }
                    if session.isThis {
                        span(.class("state agreed")) { text("account.thisSession") }
                    } else {
                        act("cerrar-sesion") {
                            input(.type("hidden"), .name("sesion"), .value(session.id))
                            button(.class("plain")) {
                                text("account.endSession")
                                span(.class("unseen")) { ": \(session.agent), \(session.seen)" }
                            }
                        }
                    }
                }
            }
        }
        if sessions.count > 1 { act("cerrar-otras") { button(.class("link")) { text("account.endOthers") } } }
    }

    // MARK: What is kept

    @HTMLBuilder private var data: Node {
        h2(.id("lo-guardado")) { text("account.kept") }
        p { text("account.keptMeaning") }
        p { a(.href(links.accountData)) { text("account.export") } }
        details(.class("behind")) {
            Markup.summary { text("account.erase") }
            p { text("account.eraseMeaning") }
            act("borrar") {
                div(.class("choice")) {
                    input(.type("checkbox"), .id("seguro"), .name("seguro"), .value("1"))
                    label(.for("seguro")) { text("account.eraseSure") }
                }
                button(.class("plain")) { text("account.eraseButton") }
            }
        }
    }

    /// A form of this page, with the name of its act.
    private func act(_ name: String, @HTMLBuilder content: () -> Node) -> Node {
        form(.method("post"), .action(links.account)) {
            seal.fields
            input(.type("hidden"), .name("accion"), .value(name))
            content()
        }
    }
}
