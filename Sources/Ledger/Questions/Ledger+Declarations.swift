import CanonicalJSON
import Cooperation
import SQLStore

/// A declaration as it stands, with the key it is filed under.
public struct DeclarationRow: Sendable {
    public let item: ItemID
    public let party: PartyCode
    public let key: String
    public let kind: String
    public let content: JSON
    public let recordedAt: Int64
}

extension Ledger {
    /// What each party declares today about these items and those told as one with them, by item and party.
    public func declarations(of items: [ItemID]) async throws -> [DeclarationRow] {
        try await declarations(in: items) { list in
            """
            SELECT entry.item, entry.party, entry.act, entry.recorded_at
            FROM item AS this JOIN item AS member ON member.head = this.head
              JOIN entry ON entry.item = member.item
            WHERE this.item IN (\(sql: list)) AND entry.form IN ('declare', 'withdraw')
            ORDER BY this.number, member.number, entry.sequence
            """
        }
    }

    /// What is declared today under just these addresses, in their order.
    public func declarations(underEachOf items: [ItemID]) async throws -> [DeclarationRow] {
        let rows = try await declarations(in: items) { list in
            """
            SELECT item, party, act, recorded_at FROM entry
            WHERE item IN (\(sql: list)) AND form IN ('declare', 'withdraw') ORDER BY sequence
            """
        }
        let byItem = Dictionary(grouping: rows, by: \.item)
        return items.flatMap { byItem[$0] ?? [] }
    }

    /// The addresses of these items and of all that are told as one with them, each once.
    public func members(with items: [ItemID]) async throws -> [ItemID] {
        try await database.read { connection in
            var members: Set<ItemID> = []
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                try connection.forEachRow(
                    """
                    SELECT member.item FROM item AS this JOIN item AS member ON member.head = this.head
                    WHERE this.item IN (\(sql: list))
                    """
                ) { members.insert(ItemID(try $0.text(0))) }
            }
            return Array(members)
        }
    }

    /// The latest word of each party on each item, from queries for parts of a list.
    private func declarations(
        in items: [ItemID],
        _ query: @Sendable @escaping (SQLText) -> SQLText
    ) async throws -> [DeclarationRow] {
        try await database.read { connection in
            struct Key: Hashable {
                let item: String
                let party: String
            }
            var rows: [Key: DeclarationRow] = [:]
            var order: [Key] = []
            for part in items.chunked(by: 500) {
                try connection.forEachRow(query(SQLText.list(part.map(\.rawValue)))) { row in
                    let key = Key(item: try row.text(0), party: try row.text(1))
                    guard case .declare(let kind, let name, let content) = try Act(json: JSON(parsing: row.text(2)))
                    else {
                        rows[key] = nil
                        return
                    }
                    if rows[key] == nil { order.append(key) }
                    rows[key] = DeclarationRow(
                        item: ItemID(key.item),
                        party: PartyCode(key.party),
                        key: name,
                        kind: kind,
                        content: content,
                        recordedAt: try row.int(3)
                    )
                }
            }
            var seen = Set<Key>()
            return order.compactMap { seen.insert($0).inserted ? rows[$0] : nil }
        }
    }
}
