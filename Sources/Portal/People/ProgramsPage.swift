import Cooperation
import Localization
import Markup
import Registry

/// What speaks for one party by itself now.
struct ProgramsModel: Sendable {
    /// A token that holds.
    struct Row: Sendable {
        let id: String
        let label: String
        let role: String
        let rights: [String]
        let since: String
        let until: String?
        /// When it was used last; nil where it never was.
        let used: String?
    }

    let party: String
    let rows: [Row]
    /// What a program can be given the use of.
    let designations: [(id: String, label: String)]
    /// The designation of whoever looks.
    let own: String
    let problem: String?
    /// The token just given, shown this once.
    let secret: String?
    let seal: FormSeal
    let notice: Notice?
}

/// The programs of a party, with what gives another one a token.
struct ProgramsPage: Page {
    /// What can be given, in the order it is asked for.
    static let rights = [Right.declare, .answer, .join, .withdraw].filter(Accounts.grantable.contains)

    let model: ProgramsModel
    let text: Texts
    let links: Links

    var title: String { text("programs.title", ["party": .text(model.party)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(model.party)]), links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: model.notice, party: model.party, text: text).node
        if let problem = model.problem { p(.class("note problem"), .role("alert"), .id("problema")) { problem } }
        if let secret = model.secret {
            div(.class("note done"), .role("status")) {
                p { text("programs.given") }
                p { code { secret } }
            }
        }
        p(.class("lead")) { text("programs.lead", ["count": .count(model.rows.count)]) }
        ul(.class("feed tasks")) { model.rows.map(line) }
        p(.class("small")) {
            text("programs.how")
            " "
            a(.href(links.api)) { text("api.title") }
        }
        h2(.id("dar")) { text("programs.give") }
        p { text("programs.meaning") }
        giving
    }

    private func line(_ row: ProgramsModel.Row) -> Node {
        li {
            div {
                strong { row.label }
                " · \(row.role)"
                span(.class("who")) { ListFormat.joined(row.rights, text.language) }
                span(.class("who")) {
                    text("account.from", ["from": .text(row.since)])
                    if let until = row.until { " · " + text("programs.until", ["until": .text(until)]) }
                    " · "
                    row.used.map { text("programs.used", ["used": .text($0)]) } ?? text("programs.unused")
                }
            }
            form(.method("post"), .action(links.programs)) {
                model.seal.fields
                button(.class("plain"), .name("anula"), .value(row.id)) {
                    text("programs.revoke")
                    span(.class("unseen")) { ": \(row.label)" }
                }
            }
        }
    }

    private var giving: Node {
        form(.method("post"), .action(links.programs), .aria("labelledby", "dar")) {
            model.seal.fields
            div(.class("field")) {
                label(.for("nombre")) { text("programs.name") }
                input(.id("nombre"), .name("nombre"), .type("text"), .required, .maxlength(100), .autocomplete("off"))
            }
            fieldset {
                legend { text("programs.may") }
                for right in Self.rights {
                    div(.class("choice")) {
                        input(
                            .type("checkbox"),
                            .name("derecho"),
                            .value(right.rawValue),
                            .id("derecho-\(right.rawValue)"),
                            .if(right == .declare, .checked)
                        )
                        label(.for("derecho-\(right.rawValue)")) { text("programs.\(right.rawValue)") }
                    }
                }
            }
            div(.class("field")) {
                label(.for("designacion")) { text("programs.under") }
                select(.id("designacion"), .name("designacion")) {
                    for one in model.designations {
                        option(.value(one.id), .if(one.id == model.own, .selected)) { one.label }
                    }
                }
            }
            div(.class("field")) {
                label(.for("plazo")) { text("programs.term") }
                select(.id("plazo"), .name("plazo")) {
                    for (value, days) in ProgramsController.terms {
                        option(.value(value), .if(value == "365", .selected)) {
                            text("programs.days", ["count": .count(days)])
                        }
                    }
                    option(.value("")) { text("programs.noTerm") }
                }
            }
            button { text("programs.do") }
        }
    }
}
