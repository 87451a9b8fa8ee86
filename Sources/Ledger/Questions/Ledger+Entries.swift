import CanonicalJSON
import Cooperation
import SQLStore

extension Ledger {
    /// Everything said about these items except numbers, in this node's order.
    func entries(of items: [ItemID], _ connection: any SQLConnection) throws -> [Entry] {
        var entries: [Entry] = []
        let list = SQLText.list(items.map(\.rawValue))
        try connection.forEachRow(
            """
            SELECT \(sql: Entry.columns) FROM entry
            WHERE item IN (\(sql: list)) AND form <> 'measure' ORDER BY sequence
            """
        ) { row in entries.append(try Entry(row: row)) }
        return entries
    }

    /// Entries after a number, in this node's order, at most that many; for feeds and the API.
    public func entries(after sequence: Int64, limit: Int) async throws -> [Entry] {
        try await database.read { connection in
            var entries: [Entry] = []
            try connection.forEachRow(
                """
                SELECT \(sql: Entry.columns) FROM entry
                WHERE sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
                """
            ) { row in entries.append(try Entry(row: row)) }
            return entries
        }
    }

    /// The number of the last entry; 0 in an empty ledger.
    public func lastSequence() async throws -> Int64 {
        try await database.read { connection in
            try connection.row("SELECT max(sequence) FROM entry")?.optionalInt(0) ?? 0
        }
    }

    /// What a party last declared about these items, leaving out what it has withdrawn.
    public func declarations(by party: PartyCode, of items: [ItemID]) async throws -> [ItemID: JSON] {
        try await database.read { connection in
            var acts: [ItemID: String] = [:]
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                // IS TRUE: by the bare party SQLite would rather go through all that it ever said.
                try connection.forEachRow(
                    """
                    SELECT item, act FROM entry
                    WHERE item IN (\(sql: list)) AND (party = \(party.rawValue)) IS TRUE
                      AND form IN ('declare', 'withdraw')
                    ORDER BY item, sequence
                    """
                ) { row in acts[ItemID(try row.text(0))] = try row.text(1) }
            }
            return try acts.compactMapValues { act in
                guard case .declare(_, _, let content) = try Act(json: JSON(parsing: act)) else { return nil }
                return content
            }
        }
    }

    /// The items a party declares today under a source file of that name, with their keys.
    ///
    /// Who speaks in a file is introduced by it and is no part of what it tells.
    public func items(declaredBy party: PartyCode, inFile file: String) async throws -> [ItemID: String] {
        try await database.read { connection in
            var found: [ItemID: String] = [:]
            let named = JSON.string(file).canonical
            try connection.forEachRow(
                """
                SELECT entry.item, entry.form, entry.source, item.item_key
                FROM entry JOIN item ON item.item = entry.item
                WHERE entry.party = \(party.rawValue) AND entry.form IN ('declare', 'withdraw')
                  AND item.kind <> \(Organisation.kind.name)
                ORDER BY entry.ordinal
                """
            ) { row in
                let isFromFile = try row.text(1) == "declare" && row.optionalText(2)?.contains(named) == true
                found[ItemID(try row.text(0))] = isFromFile ? try row.text(3) : nil
            }
            return found
        }
    }
}
