import SQLStore

/// Whether a query can be read through a cursor, and in pages of how many rows.
enum CursorQuery {
    /// Rows fetched at a time: large enough to hide the round trip, small enough to hold.
    static let pageSize = 500

    /// PostgreSQL declares cursors for `SELECT`, `VALUES` and `WITH` that write nothing (manual, `DECLARE`).
    ///
    /// A word that only looks like writing costs memory, never correctness: the rows are then read at once.
    static func suits(_ sql: SQLText) -> Bool {
        let words = sql.rendered(for: .postgreSQL).lowercased().split { !$0.isLetter && $0 != "_" }
        switch words.first {
        case "select", "values": return true
        case "with": return !words.contains { ["insert", "update", "delete", "merge"].contains($0) }
        default: return false
        }
    }
}
