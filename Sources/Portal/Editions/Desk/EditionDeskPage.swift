import Cooperation
import Localization
import Markup

/// The editions of one publisher: those that are open with what is missing, those that are closed with their reports.
struct EditionDeskPage: Page {
    /// How ready an open edition is.
    struct Readiness: Sendable {
        let total: Int
        let agreed: Int
        let silent: Int

        init(_ model: ReadinessModel) {
            total = model.total
            agreed = model.agreed
            silent = model.silentCountries
        }
    }

    struct Row: Sendable {
        let item: ItemID
        let title: TitleText
        let number: String
        let scope: String
        let due: String?
        let closed: String?
        /// Nil once it is closed.
        let readiness: Readiness?
    }

    let party: String
    let rows: [Row]
    let draft: EditionDraft
    let problem: String?
    let notice: Notice?
    let seal: FormSeal
    let text: Texts
    let links: Links

    var title: String { text("editionDesk.title", ["party": .text(party)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("desk.title", ["party": .text(party)]), links.desk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        NoticeLine(notice: notice, party: party, text: text).node
        if let problem { p(.class("note problem"), .role("alert"), .id("problema")) { problem } }
        p(.class("lead")) { text("editionDesk.lead", ["count": .count(rows.count { $0.readiness != nil })]) }
        ul(.class("feed tasks")) { rows.map(line) }
        h2(.id("abrir")) { text("editionDesk.open") }
        p { text("editionDesk.openMeaning") }
        opening
    }

    private func line(_ row: Row) -> Node {
        li(.id(row.item.rawValue)) {
            div {
                row.title.link(to: links.edition(row.item))
                " · \(row.number)"
                span(.class("who")) { row.scope }
                if let readiness = row.readiness {
                    span(.class("who")) {
                        text(
                            "editionDesk.ready",
                            [
                                "count": .count(readiness.total), "agreed": .count(readiness.agreed),
                                "silent": .count(readiness.silent),
                            ]
                        )
                    }
                    span(.class("who")) {
                        row.due.map { text("editionDesk.due", ["day": .text($0)]) } ?? text("editions.open")
                    }
                    a(.href(links.edition(row.item))) { text("readiness.table") }
                } else {
                    span(.class("who")) { text("editionDesk.closed", ["day": .text(row.closed ?? "")]) }
                    let inside = Links(language: links.language, space: links.space, edition: row.item)
                    a(.href(inside.report())) {
                        text("report.region")
                        span(.class("unseen")) { ": " + row.title.text }
                    }
                    " · "
                    a(.href(links.edition(row.item) + "#informes-de-pais")) {
                        text("report.countries")
                        span(.class("unseen")) { ": " + row.title.text }
                    }
                }
            }
            if row.readiness != nil {
                a(.class("button plain"), .href(links.closing(row.item))) {
                    text("editionDesk.close")
                    span(.class("unseen")) { ": " + row.title.text }
                }
            }
        }
    }

    private var opening: Node {
        form(.method("post"), .action(links.editionDesk), .aria("labelledby", "abrir")) {
            seal.fields
            for language in Language.allCases {
                field("titulo.\(language.rawValue)", text("editionDesk.name") + " (\(language.nativeName))") { id in
                    input(
                        .id(id),
                        .name(id),
                        .type("text"),
                        .lang(language.htmlTag),
                        .value(draft.title[language]?.text ?? ""),
                        .maxlength(300)
                    )
                }
            }
            field("numero", text("editions.number"), help: "editionDesk.numberHelp") { id in
                input(
                    .id(id),
                    .name(id),
                    .type("text"),
                    .value(draft.number),
                    .required,
                    .maxlength(20),
                    .aria("describedby", "\(id)-ayuda")
                )
            }
            field("alcance", text("editionDesk.scope"), help: "editionDesk.scopeHelp") { id in
                input(
                    .id(id),
                    .name(id),
                    .type("text"),
                    .value(draft.scope),
                    .maxlength(2_000),
                    .aria("describedby", "\(id)-ayuda")
                )
            }
            field("plazo", text("editionDesk.cutOff"), help: "editionDesk.cutOffHelp") { id in
                input(
                    .id(id),
                    .name(id),
                    .type("date"),
                    .value(draft.dueText),
                    .aria("describedby", "\(id)-ayuda")
                )
            }
            for language in Language.allCases {
                field("metodo.\(language.rawValue)", text("editionDesk.method") + " (\(language.nativeName))") { id in
                    textarea(.id(id), .name(id), .lang(language.htmlTag), .rows(2)) {
                        draft.method[language]?.text ?? ""
                    }
                }
            }
            button(.name("accion"), .value("abrir")) { text("editionDesk.openButton") }
        }
    }

    private func field(_ id: String, _ name: String, help: String? = nil, _ control: (String) -> Node) -> Node {
        div(.class("field")) {
            label(.for(id)) { name }
            if let help { p(.class("hint"), .id("\(id)-ayuda")) { text(help) } }
            control(id)
        }
    }
}
