import Figures
import Markup

/// A table with codes, names and counts as bars.
struct PictureBars {
    let table: PictureTable
    let number: NumberText
    var limit = 16

    var node: Node {
        BarsFigure(
            table.rows.prefix(limit).compactMap { row in
                let cells = row.cells.dropFirst(table.codes)
                guard case .text(let name)? = cells.first, case .count(let count)? = cells.dropFirst().first else {
                    return nil
                }
                return BarsFigure.Bar(name, Double(count), link: row.link)
            },
            number: number
        ).node
    }
}
