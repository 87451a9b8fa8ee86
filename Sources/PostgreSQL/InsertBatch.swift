import SQLStore

/// How the rows of a bulk insert are cut into statements.
enum InsertBatch {
    /// The protocol counts parameters with 16 bits.
    static let parameterLimit = 65_535
    /// Beyond this a longer statement saves nothing.
    static let rowLimit = 1_000

    /// The rows in runs that fit one statement each.
    static func slices(of rows: [[SQLValue]], width: Int) -> [ArraySlice<[SQLValue]>] {
        let size = max(1, min(rowLimit, parameterLimit / max(1, width)))
        return stride(from: 0, to: rows.count, by: size).map { rows[$0..<min($0 + size, rows.count)] }
    }

    /// For `replace`, the last row of each key: PostgreSQL refuses to update a row twice in one statement
    /// (SQLSTATE 21000), and in SQLite the last one wins.
    static func lastOfEachKey(
        _ rows: [[SQLValue]],
        columns: [StaticString],
        onConflict: InsertConflict
    ) -> [[SQLValue]] {
        guard case .replace(let key) = onConflict else { return rows }
        let names = columns.map(\.description)
        let positions = key.compactMap { names.firstIndex(of: $0.description) }
        guard positions.count == key.count else { return rows }
        var last: [[SQLValue]: Int] = [:]
        for (index, row) in rows.enumerated() { last[positions.map { row[$0] }] = index }
        guard last.count < rows.count else { return rows }
        return last.values.sorted().map { rows[$0] }
    }
}
