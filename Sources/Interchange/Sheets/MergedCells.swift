import Tabular

/// Gives every row of a merge the value of its first cell, as rows of one sheet come by.
///
/// Only merges over several rows count, and of those the first column: a country written once beside five initiatives
/// is the country of all five. A cell merged over several columns is layout and stays where it is.
struct MergedCells {
    /// Merges over several rows, the last in the sheet first.
    private var ahead: [CellRange]
    /// Merges that the row before was in, by their column, with what their first cell says.
    private var open: [Int: (range: CellRange, cell: SheetCell?)] = [:]

    init(_ ranges: [CellRange]) {
        ahead = ranges.filter { $0.rows.count > 1 }.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
    }

    /// The row with what merges from above say, where its own cells say nothing.
    mutating func filled(_ row: SheetRow) -> SheetRow {
        guard !ahead.isEmpty || !open.isEmpty else { return row }
        var row = row
        open = open.filter { $0.value.range.rows.contains(row.number) }
        while let next = ahead.last, next.rows.lowerBound <= row.number {
            ahead.removeLast()
            // A merge whose first row says nothing at all has nothing to hand on.
            guard next.rows.lowerBound == row.number else { continue }
            open[next.columns.lowerBound] = (next, row.cell(next.columns.lowerBound))
        }
        for (column, merge) in open {
            row.merged[column] = merge.range.rows
            if let cell = merge.cell, row.cell(column) == nil { row.put(cell, in: column) }
        }
        return row
    }
}
