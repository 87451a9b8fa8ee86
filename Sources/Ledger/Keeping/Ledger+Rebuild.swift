import Cooperation
import SQLStore
import Synchronization

extension Ledger {
    /// Entries replayed at a time.
    private static let replayBatch: Int64 = 2_000

    /// Drops everything derived and derives it again from the log, in one transaction.
    ///
    /// Gives the number of entries replayed.
    @discardableResult
    public func rebuild() async throws -> Int64 {
        let count = try await database.write { [self] connection in
            for table in [
                "search_document", "measure", "link", "reference", "turn", "attachment_use", "item", "twin_proposal",
            ] {
                try connection.execute("DELETE FROM \(sql: .identifier(table))")
            }
            try connection.execute("DELETE FROM projection_state WHERE name = 'twins'")
            return try replay(connection)
        }
        catalogueCache.withLock { $0 = nil }
        return count
    }

    /// Derives everything from the entries that are there.
    private func replay(_ connection: any SQLConnection) throws -> Int64 {
        var last: Int64 = 0
        var count: Int64 = 0
        while true {
            var entries: [Entry] = []
            try connection.forEachRow(
                """
                SELECT \(sql: Entry.columns) FROM entry
                WHERE sequence > \(last) ORDER BY sequence LIMIT \(Self.replayBatch)
                """
            ) { entries.append(try Entry(row: $0)) }
            guard let end = entries.last?.sequence else { return count }
            let prepared = try Projector.prepare(entries.map(\.statement), ledger: self)
            try Projector.apply(entries, prepared: prepared, ledger: self, connection: connection)
            last = end
            count += Int64(entries.count)
        }
    }

    /// Writes every entry, unchanged, into another ledger that has none, and derives its tables.
    ///
    /// Numbers, times and hashes stay as they are; what is derived comes out the same. Each batch is one
    /// transaction. Throws ``LedgerError/unreadableEntry(_:)`` at an entry whose hash does not hold.
    ///
    /// - Parameter end: The last entry to be copied: a ledger as it stood then.
    @discardableResult
    public func copy(
        to target: Ledger,
        through end: Int64 = .max,
        progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> Int64 {
        var last: Int64 = 0
        while true {
            let from = last
            let entries = try await database.read { connection in
                var entries: [StoredEntryBox] = []
                try connection.forEachRow(
                    """
                    SELECT \(sql: StoredEntry.columns) FROM entry
                    WHERE sequence > \(from) AND sequence <= \(end) ORDER BY sequence LIMIT \(Self.replayBatch)
                    """
                ) { row in
                    let stored = try StoredEntry(row: row)
                    entries.append(StoredEntryBox(stored: stored, entry: try Entry(stored)))
                }
                return entries
            }
            guard let latest = entries.last?.stored.sequence else { return last }
            for entry in entries where entry.stored.recomputedHash != entry.stored.hash {
                throw LedgerError.unreadableEntry(entry.stored.sequence)
            }
            try await target.adopt(entries)
            last = latest
            progress(last)
        }
    }

    /// An entry both as stored and as read.
    struct StoredEntryBox: Sendable {
        let stored: StoredEntry
        let entry: Entry
    }

    private func adopt(_ entries: [StoredEntryBox]) async throws {
        let prepared = try Projector.prepare(entries.map(\.entry.statement), ledger: self)
        try await database.write { [self] connection in
            try connection.insert(
                into: "entry",
                columns: [
                    "sequence", "party", "ordinal", "designation", "recorded_at", "item", "form", "act", "source",
                    "previous", "hash",
                ],
                rows: entries.map { box in
                    let entry = box.stored
                    return [
                        .integer(entry.sequence), .text(entry.party.rawValue), .integer(entry.ordinal),
                        .text(entry.designation), .integer(entry.recordedAt), .text(entry.item.rawValue),
                        .text(entry.form), .text(entry.act), entry.source.map { .text($0) } ?? .null,
                        .blob(entry.previous), .blob(entry.hash),
                    ]
                },
                onConflict: .fail
            )
            try Projector.apply(entries.map(\.entry), prepared: prepared, ledger: self, connection: connection)
        }
    }
}
