import Markup

/// The numbers behind a figure as a table that can be read without seeing the figure.
public struct DataTable: Sendable, Hashable {
    /// A column by its head.
    public struct Column: Sendable, Hashable {
        /// What the column holds.
        public let head: String
        /// Whether it holds numbers, which are set flush right.
        public let isNumber: Bool

        /// A column of words.
        public static func words(_ head: String) -> Column { Column(head: head, isNumber: false) }
        /// A column of numbers.
        public static func numbers(_ head: String) -> Column { Column(head: head, isNumber: true) }
    }

    /// What the table shows; also the name of its scrolling region.
    public let caption: String
    /// The columns; the first names the rows.
    public let columns: [Column]
    /// The cells as they are read, row by row.
    public let rows: [[String]]

    /// A table by its parts; rows that are too short are read as if their last cells were empty.
    public init(caption: String, columns: [Column], rows: [[String]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    /// The table in a region that scrolls sideways and can be reached with the keyboard.
    public var node: Node {
        div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", caption)) {
            table(.class("data")) {
                Markup.caption { self.caption }
                thead {
                    tr { for column in columns { th(.scope("col"), numberClass(column)) { column.head } } }
                }
                tbody { for row in rows { tr { cells(of: row) } } }
            }
        }
    }

    private func cells(of row: [String]) -> [Node] {
        columns.enumerated().map { index, column in
            let text = index < row.count ? row[index] : ""
            return index == 0 ? th(.scope("row")) { text } : td(numberClass(column)) { text }
        }
    }

    private func numberClass(_ column: Column) -> Attribute { .if(column.isNumber, .class("n")) }
}
