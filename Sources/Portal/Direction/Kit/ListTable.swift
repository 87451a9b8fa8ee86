import Localization
import Markup

/// A table that is read as cards on a phone: each row leads on from its first cell.
struct ListTable {
    let table: PictureTable
    let language: Language
    /// Columns that only the files carry.
    var hidden: Set<String> = []
    /// A mark in the place of a cell's words, by row and the key of the column.
    var mark: (_ row: Int, _ key: String) -> Node? = { _, _ in nil }

    var node: Node {
        let columns = table.columns.enumerated().filter {
            $0.offset >= table.codes && !hidden.contains($0.element.key)
        }
        return Markup.table(.class("list")) {
            caption(.class("unseen")) { table.title }
            thead {
                tr {
                    for (_, column) in columns {
                        th(.scope("col"), .if(column.isNumber, .class("n"))) { column.label }
                    }
                }
            }
            tbody {
                for (number, row) in table.rows.enumerated() {
                    tr {
                        for (place, (index, column)) in columns.enumerated() {
                            cell(row, number, row.cells[index], column, isFirst: place == 0)
                        }
                    }
                }
            }
        }
    }

    private func cell(
        _ row: PictureTable.Row,
        _ number: Int,
        _ cell: PictureCell,
        _ column: PictureTable.Column,
        isFirst: Bool
    ) -> Node {
        let words = cell == .none || cell == .text("") ? "" : cell.words(language)
        if isFirst { return th(.scope("row")) { if let link = row.link { a(.href(link)) { words } } else { words } } }
        let content = mark(number, column.key) ?? (words.isEmpty ? Node.none : span { words })
        return td(.data("label", column.label), .if(column.isNumber, .class("n"))) { content }
    }
}
