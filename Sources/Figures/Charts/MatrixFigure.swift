import Markup

/// A table of rows against columns whose cells are shaded by their number.
///
/// It is a real table: the number stands in every cell, the shade only helps to find it.
public struct MatrixFigure: Sendable {
    /// The head of a row or column.
    public struct Head: Sendable, Hashable {
        /// What stands in the head: a short name or code.
        public let short: String
        /// The whole name.
        public let full: String
        /// Where the head leads.
        public let link: String?

        /// A head by its short and whole name.
        public init(_ short: String, full: String, link: String? = nil) {
            self.short = short
            self.full = full
            self.link = link
        }
    }

    /// The heads of the rows, from top to bottom.
    public var rows: [Head]
    /// The heads of the columns, from left to right.
    public var columns: [Head]
    /// The number of each row and column; `nil` where there is none.
    public var cells: [[Double?]]
    /// What the table shows; also the name of its scrolling region.
    public var caption: String
    /// What stands in the corner: what rows are, and what columns are.
    public var corner: String
    /// How numbers are written.
    public var number: NumberText
    /// Where a cell leads, by its row and column.
    public var cellLink: @Sendable (_ row: Int, _ column: Int) -> String?

    /// A matrix by its heads and numbers.
    public init(
        rows: [Head],
        columns: [Head],
        cells: [[Double?]],
        caption: String,
        corner: String,
        number: @escaping NumberText = plainNumberText,
        cellLink: @escaping @Sendable (_ row: Int, _ column: Int) -> String? = { _, _ in nil }
    ) {
        self.rows = rows
        self.columns = columns
        self.cells = cells
        self.caption = caption
        self.corner = corner
        self.number = number
        self.cellLink = cellLink
    }

    /// The table in a region that scrolls sideways; the heads of the rows stay in sight.
    public var node: Node {
        let scale = ShadeScale(values: cells.joined().compactMap { $0 }.filter { $0 > 0 })
        return div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", caption)) {
            table(.class("matrix")) {
                Markup.caption(.class("unseen")) { self.caption }
                thead {
                    tr {
                        th(.scope("col"), .class("corner")) { corner }
                        for column in columns { th(.scope("col")) { name(of: column) } }
                    }
                }
                tbody {
                    for (index, row) in rows.enumerated() {
                        tr {
                            th(.scope("row")) { name(of: row) }
                            for column in columns.indices { cell(index, column, scale) }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ row: Int, _ column: Int, _ scale: ShadeScale) -> Node {
        guard row < cells.count, column < cells[row].count, let value = cells[row][column] else { return td() }
        return td(.class(value > 0 ? "s\(scale.shade(of: value))" : "zero")) {
            // The heads name the link (WCAG 2.4.4 allows the context of a table); a label each would double the bytes.
            if let link = cellLink(row, column) {
                a(.href(link)) { number(value) }
            } else {
                number(value)
            }
        }
    }

    private func name(of head: Head) -> Node {
        let word = head.short == head.full ? Node.text(head.short) : abbr(.title(head.full)) { head.short }
        guard let link = head.link else { return word }
        return a(.href(link), .if(head.short != head.full, .aria("label", head.full))) { word }
    }
}
