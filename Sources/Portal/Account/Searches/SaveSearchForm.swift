import Markup
import People
import Registry

/// The form under a narrowed list by which whoever is signed in keeps it under a name.
struct SaveSearchForm: Sendable {
    let query: InitiativeQuery
    /// What it is called where nothing else is written: the filters, as people read them.
    let name: String
    let seal: FormSeal
    let text: Texts
    let links: Links

    var node: Node {
        details(.class("behind")) {
            summary { text("search.save") }
            form(.method("post"), .action(links.savedSearches), .class("row filters")) {
                seal.fields
                input(.type("hidden"), .name("consulta"), .value(query.with { $0.page = 1 }.written))
                div(.class("field")) {
                    label(.for("nombre-busqueda")) { text("search.name") }
                    input(
                        .id("nombre-busqueda"),
                        .name("nombre"),
                        .type("text"),
                        .value(name),
                        .maxlength(100),
                        .required
                    )
                }
                div(.class("field")) {
                    label(.for("aviso-busqueda")) { text("search.alert") }
                    SavedSearch.Alert.select("aviso-busqueda", chosen: .weekly, text)
                }
                div(.class("field")) {
                    button(.class("plain"), .name("accion"), .value("guardar")) { text("search.keep") }
                }
            }
        }
    }
}
