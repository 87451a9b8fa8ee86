import SQLStore

extension Ledger {
    /// When the last entry was recorded, in milliseconds since 1 January 1970 UTC; nil in an empty ledger.
    public func lastRecordedAt() async throws -> Int64? {
        try await database.read { connection in
            try connection.row("SELECT recorded_at FROM entry ORDER BY sequence DESC LIMIT 1")?.optionalInt(0)
        }
    }
}
