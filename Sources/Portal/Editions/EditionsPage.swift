import Localization
import Markup

/// All editions: the closed ones to be cited, the open ones to be made ready.
struct EditionsPage: PicturePage {
    let model: EditionsModel
    let text: Texts
    let links: Links

    init(_ model: EditionsModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
    }

    var title: String { text("editions.title") }
    var abstract: String? { text("editions.meaning") }
    var fileName: String { "ediciones" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.editions(as: form) }

    var content: Node {
        .group([
            h1 { text("editions.opening", ["count": .count(model.closed)]) },
            p(.class("lead")) { text("editions.meaning") },
            model.table.rows.isEmpty
                ? div(.class("empty")) {
                    h2 { text("editions.none") }
                    p { text("editions.none.meaning") }
                    pre(.tabindex(0)) { code { "encuentro edition open 2026 --as SEGIB --title \"Informe 2026\"" } }
                }
                : .group([
                    PictureTableView(table: model.table, language: text.language).node,
                    p(.class("count")) { FileLinks(files: files, text: text).node },
                ]),
        ])
    }
}
