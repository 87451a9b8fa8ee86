import Cooperation
import Localization
import Markup

/// Asks once more before an edition is closed, and says exactly what will never change afterwards.
struct EditionClosingPage: Page {
    let item: ItemID
    let number: String
    let readiness: ReadinessModel
    let scope: String
    /// The last entry it will know.
    let cut: Int64
    let seal: FormSeal
    let text: Texts
    let links: Links

    var title: String { text("editionDesk.closeTitle", ["title": .text(readiness.words.title.text)]) }
    var isIndexed: Bool { false }
    var crumbs: [Crumb] { [Crumb(text("editions.title"), links.editionDesk)] }

    @HTMLBuilder var content: Node {
        h1 { title }
        p(.class("lead")) { text("editionDesk.closeLead") }
        ul {
            li {
                text(
                    "editionDesk.freezesInitiatives",
                    ["count": .count(readiness.total), "agreed": .count(readiness.agreed)]
                )
            }
            li { text("editionDesk.freezesScope", ["scope": .text(scope)]) }
            li { text("editionDesk.freezesEntries", ["cut": .text(text.number(Int(cut)))]) }
            if let method = readiness.words.method { li { method } }
            li { text("editionDesk.freezesSilent", ["count": .count(readiness.silentCountries)]) }
        }
        p { text("editionDesk.closeMeaning") }
        form(.method("post"), .action(links.editionDesk)) {
            seal.fields
            input(.type("hidden"), .name("numero"), .value(number))
            input(.type("hidden"), .name("asiento"), .value(String(cut)))
            div(.class("actions")) {
                button(.name("accion"), .value("cerrar")) { text("editionDesk.closeButton") }
                a(.href(links.editionDesk)) { text("editionDesk.notYet") }
            }
        }
        if !readiness.table.rows.isEmpty {
            h2 { readiness.table.title }
            PictureTableView(table: readiness.table, language: text.language).node
        }
    }
}
