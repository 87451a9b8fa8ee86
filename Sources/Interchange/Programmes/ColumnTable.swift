import Localization

/// A table of three columns or more that came out of the page cell by cell.
///
/// Cells begin with a tab where the extraction kept it; otherwise blank lines stand between them and a number begins
/// each row. The head comes again on every page.
struct ColumnTable {
    struct Row: Sendable {
        var number = ""
        /// Of its first cell.
        let line: Int
        var cells: [ProgrammeCues.Column: [TextLine]]
        /// Whether it has the cells that the head announces.
        var isWhole = true
        /// How many cells it has.
        var count: Int
    }

    let columns: [ProgrammeCues.Column]
    private let language: Language
    private(set) var rows: [Row] = []
    /// What stands behind the table, where its end is marked.
    private(set) var rest: [TextLine] = []

    /// The table that begins in these lines, with what stands before it; nil where none does.
    static func find(in lines: [TextLine], _ language: Language = .es) -> (before: [TextLine], table: ColumnTable)? {
        guard let (start, end, columns) = head(in: lines) else { return nil }
        return (Array(lines[..<start]), ColumnTable(columns, Array(lines[end...]), language))
    }

    private init(_ columns: [ProgrammeCues.Column], _ lines: [TextLine], _ language: Language) {
        self.language = language
        self.columns = columns
        var body: [TextLine] = []
        var index = 0
        while index < lines.count {
            if let (end, again) = Self.head(in: lines, at: index), again == columns {
                index = end
            } else {
                body.append(lines[index])
                index += 1
            }
        }
        if let end = body.firstIndex(where: \.endsTable) {
            rest = Array(body[(end + 1)...])
            body = Array(body[..<end])
        }
        if body.contains(where: { $0.startsCell && !$0.isBlank }) {
            readCells(body)
        } else {
            readBlocks(body)
        }
    }

    /// The first head among these lines: from where to where, and its columns.
    private static func head(in lines: [TextLine]) -> (start: Int, end: Int, columns: [ProgrammeCues.Column])? {
        for index in lines.indices {
            if let (end, columns) = head(in: lines, at: index) { return (index, end, columns) }
        }
        return nil
    }

    /// Three cells or more in a row that head columns, of which this line is the first.
    static func head(in lines: [TextLine], at start: Int) -> (end: Int, columns: [ProgrammeCues.Column])? {
        guard lines[start].text.utf8.count <= 60, !lines[start].isBlank else { return nil }
        var columns: [ProgrammeCues.Column] = []
        var end = start
        var pending = ""
        for index in lines.indices[start...] where !lines[index].isBlank {
            let text = pending.isEmpty ? lines[index].text : pending + " " + lines[index].text
            // "Lugar y" goes on in the next line.
            let joint = text.split(separator: " ").last.map { MatchKey.of(String($0)) } ?? ""
            if pending.isEmpty, ["y", "e", "and"].contains(joint),
                ProgrammeCues.column(text.dropLast(joint.count).trimmingBlanks) != nil
            {
                pending = text
                continue
            }
            pending = ""
            guard let column = ProgrammeCues.column(text) else { break }
            columns.append(column)
            end = index + 1
        }
        return columns.count >= 3 ? (end, columns) : nil
    }

    private mutating func readCells(_ lines: [TextLine]) {
        let cells = lines.cells
        var index = 0
        while index < cells.count {
            let row = Array(cells[index..<min(index + columns.count, cells.count)])
            index += columns.count
            guard let first = row.flatMap(\.self).first(where: { !$0.isBlank }) else { continue }
            var found = Row(
                line: first.number,
                cells: Dictionary(zip(columns, row), uniquingKeysWith: { $0 + $1 }),
                isWhole: row.count == columns.count,
                count: row.count
            )
            if let both = found.cells.removeValue(forKey: .placeAndDate)?.filter({ !$0.isBlank }) {
                let start = both.indices.first { TaskTable.isDate(both[$0...].map(\.text), language) }
                found.cells[.place] = Array(both[..<(start ?? both.endIndex)])
                found.cells[.date] = start.map { Array(both[$0...]) }
            }
            if let title = found.cells[.title], let opening = title.first,
                let match = opening.text.prefixMatch(of: /(\d{1,3})[.)]\s+/)
            {
                found.number = String(match.output.1)
                let words = String(opening.text[match.range.upperBound...])
                found.cells[.title] = [TextLine(opening, words)] + title.dropFirst()
            }
            rows.append(found)
        }
    }

    private mutating func readBlocks(_ lines: [TextLine]) {
        var blocks: [(number: String, blocks: [[TextLine]])] = []
        for block in lines.blocks {
            let expected = (blocks.last.flatMap { Int($0.number) } ?? 0) + 1
            if let match = block[0].text.prefixMatch(of: /(\d{1,3})[.)]\s+/), let number = Int(match.output.1),
                number >= expected, number <= expected + 2
            {
                let first = TextLine(block[0], String(block[0].text[match.range.upperBound...]))
                blocks.append((String(number), [[first] + block.dropFirst()]))
            } else if !blocks.isEmpty {
                blocks[blocks.count - 1].blocks.append(block)
            }
        }
        rows = blocks.map { row($0.number, $0.blocks) }
    }

    /// A row out of its blocks; place and date share a column in the head and are two blocks below it.
    private func row(_ number: String, _ blocks: [[TextLine]]) -> Row {
        let expected: [ProgrammeCues.Column] = columns.flatMap { $0 == .placeAndDate ? [.place, .date] : [$0] }
        var row = Row(
            number: number,
            line: blocks[0][0].number,
            cells: [:],
            isWhole: blocks.count == expected.count,
            count: blocks.count
        )
        if row.isWhole {
            row.cells = Dictionary(zip(expected, blocks), uniquingKeysWith: { $0 + $1 })
        } else {
            // Only the first and a date at the end can be told apart; the rest stays together.
            row.cells[.title] = blocks[0]
            var middle = blocks.dropFirst()
            if let last = middle.last, TaskTable.isDate(last.map(\.text), language) {
                row.cells[.date] = last
                middle = middle.dropLast()
            }
            row.cells[.objectives] = middle.flatMap(\.self)
        }
        return row
    }
}
