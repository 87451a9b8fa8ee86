import CanonicalJSON
import Cooperation
import SQLStore

/// All there is to show of one item: its dialogue, settled, with its numbers and links.
public struct ItemView: Sendable {
    public let item: ItemID
    /// The item under whose address the group stands; differs from ``item`` for one that is told as another's twin.
    public let head: ItemID
    public let kind: AnyKind
    /// The items told as one, first told first, with the keys they are filed under.
    public let members: [Member]
    /// Everything said about them except numbers, in order.
    public let entries: [Entry]
    public let dialogue: Dialogue
    public let settlement: Settlement

    public struct Member: Sendable, Hashable {
        public let item: ItemID
        public let party: PartyCode
        public let key: String
    }
}

/// A number with who said it.
public struct MeasureRow: Sendable {
    public let item: ItemID
    public let party: PartyCode
    public let measure: Measure
    public let sequence: Int64
}

extension Ledger {
    /// The item at an address with all that was said about it; nil where there is none.
    public func item(_ id: ItemID) async throws -> ItemView? {
        try await database.readBriefly { [self] connection in
            let rows = try connection.rows(
                """
                SELECT member.item, member.opener, member.item_key, member.kind
                FROM item AS this JOIN item AS member ON member.head = this.head
                WHERE this.item = \(id.rawValue) ORDER BY member.number
                """
            )
            guard let first = rows.first else { return nil }
            let members = try rows.map {
                ItemView.Member(
                    item: ItemID(try $0.text(0)),
                    party: PartyCode(try $0.text(1)),
                    key: try $0.text(2)
                )
            }
            let entries = try entries(of: members.map(\.item), connection)
            let kind = try AnyKind.named(first.text(3))
            let dialogue = Dialogue(entries)
            return ItemView(
                item: id,
                head: members[0].item,
                kind: kind,
                members: members,
                entries: entries,
                dialogue: dialogue,
                settlement: settle(dialogue, as: kind, isCountry: isCountry)
            )
        }
    }

    /// Numbers about an item and those told as one with it, most recent coordinates last.
    public func measures(of items: [ItemID], limit: Int = 10_000) async throws -> [MeasureRow] {
        try await database.read { connection in
            let list = SQLText.list(items.map(\.rawValue))
            return try connection.rows(
                """
                SELECT item, party, written, sequence FROM measure
                WHERE item IN (\(sql: list)) ORDER BY item, party, coordinates LIMIT \(limit)
                """
            ).map { row in
                MeasureRow(
                    item: ItemID(try row.text(0)),
                    party: PartyCode(try row.text(1)),
                    measure: try Measure(json: JSON(parsing: row.text(2))),
                    sequence: try row.int(3)
                )
            }
        }
    }

    /// The coordinates and values a party has given for an item, to tell what a file adds.
    public func measures(by party: PartyCode, of items: [ItemID]) async throws -> [ItemID: [String: Measure]] {
        try await database.read { connection in
            var found: [ItemID: [String: Measure]] = [:]
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                try connection.forEachRow(
                    """
                    SELECT item, coordinates, written FROM measure
                    WHERE item IN (\(sql: list)) AND party = \(party.rawValue)
                    """
                ) { row in
                    found[ItemID(try row.text(0)), default: [:]][try row.text(1)] =
                        try Measure(json: JSON(parsing: row.text(2)))
                }
            }
            return found
        }
    }

    /// The items of a kind that have a view, with titles, sorted by their titles' written form; for short lists.
    public func items(ofKind kind: Kind, limit: Int = 5_000) async throws -> [(item: ItemID, content: JSONObject)] {
        try await database.read { [self] connection in
            let rows = try connection.rows(
                """
                SELECT item FROM item WHERE kind = \(kind.name) AND number = head AND facts IS NOT NULL
                ORDER BY number LIMIT \(limit)
                """
            )
            let items = try rows.map { ItemID(try $0.text(0)) }
            let anyKind = try AnyKind.named(kind.name)
            return try items.map { item in
                let dialogue = Dialogue(try entries(of: [item], connection))
                return (item, settle(dialogue, as: anyKind, isCountry: isCountry).content)
            }
        }
    }
}
