import Localization
import Markup

/// A table of figures as part of the page, its rows leading on.
struct PictureTableView {
    let table: PictureTable
    let language: Language

    var node: Node {
        let columns = table.columns.dropFirst(table.codes)
        return div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", table.title)) {
            Markup.table(.class("data")) {
                caption(.class("unseen")) { table.title }
                thead {
                    tr {
                        for column in columns { th(.scope("col"), .if(column.isNumber, .class("n"))) { column.label } }
                    }
                }
                tbody { for row in table.rows { tr { cells(row, Array(columns)) } } }
            }
        }
    }

    private func cells(_ row: PictureTable.Row, _ columns: [PictureTable.Column]) -> [Node] {
        zip(columns, row.cells.dropFirst(table.codes)).enumerated().map { index, pair in
            let words = pair.1.words(language)
            guard index == 0 else { return td(.if(pair.0.isNumber, .class("n"))) { words } }
            return th(.scope("row")) {
                if let link = row.link { a(.href(link)) { words } } else { words }
            }
        }
    }
}
