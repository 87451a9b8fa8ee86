import Cooperation
import SQLStore

/// How much a ledger holds.
public struct LedgerStatus: Sendable, Equatable {
    public var entries: Int64 = 0
    /// Entries by party.
    public var parties: [String: Int64] = [:]
    /// Items with a view by kind; told twins count once.
    public var items: [String: Int64] = [:]
    /// Numbers by indicator.
    public var measures: [String: Int64] = [:]
    /// Groups of items told as one.
    public var twins: Int64 = 0
    /// Proposals of the machine that nobody has answered.
    public var proposals: Int64 = 0
    /// When the last entry was recorded, in milliseconds since 1970.
    public var lastRecordedAt: Int64?

    public init() {}
}

extension Ledger {
    /// Counts everything; for operators, not for pages.
    public func status() async throws -> LedgerStatus {
        try await database.read { connection in
            var status = LedgerStatus()
            func counts(_ sql: SQLText) throws -> [String: Int64] {
                var counts: [String: Int64] = [:]
                for row in try connection.rows(sql) { counts[try row.text(0)] = try row.int(1) }
                return counts
            }
            status.entries = try connection.row("SELECT count(*) FROM entry")?.int(0) ?? 0
            status.parties = try counts("SELECT party, max(ordinal) FROM entry GROUP BY party")
            status.items = try counts("SELECT kind, count(*) FROM item WHERE facts IS NOT NULL GROUP BY kind")
            status.measures = try counts("SELECT indicator, count(*) FROM measure GROUP BY indicator")
            status.twins =
                try connection.row(
                    "SELECT count(*) FROM (SELECT head FROM item GROUP BY head HAVING count(*) > 1) AS joined"
                )?
                .int(0) ?? 0
            status.proposals = try connection.row("SELECT count(*) FROM twin_proposal")?.int(0) ?? 0
            status.lastRecordedAt =
                try connection.row("SELECT recorded_at FROM entry ORDER BY sequence DESC LIMIT 1")?.int(0)
            return status
        }
    }
}
