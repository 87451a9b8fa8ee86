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

    /// Every item of a kind that has a view, first told first; for kinds of which there are thousands at most.
    ///
    /// - Parameter page: How many are read at a time.
    public func items(ofKind kind: Kind, page: Int = 500) async throws -> [(item: ItemID, content: JSONObject)] {
        try await database.read { [self] connection in
            let anyKind = try AnyKind.named(kind.name)
            var found: [(item: ItemID, content: JSONObject)] = []
            var last: Int64 = 0
            while true {
                let rows = try connection.rows(
                    """
                    SELECT item, number FROM item
                    WHERE kind = \(kind.name) AND number > \(last) AND number = head AND facts IS NOT NULL
                    ORDER BY number LIMIT \(page)
                    """
                )
                let items = try rows.map { ItemID(try $0.text(0)) }
                let said = Dictionary(grouping: try entries(of: items, connection)) { $0.statement.item }
                found += items.map { item in
                    (item, settle(Dialogue(said[item] ?? []), as: anyKind, isCountry: isCountry).content)
                }
                guard let end = rows.last, rows.count == page else { return found }
                last = try end.int(1)
            }
        }
    }

    /// The items of a kind that are told as one with others, by the item under whose address the group stands.
    public func groups(ofKind kind: Kind) async throws -> [ItemID: [ItemView.Member]] {
        try await database.read { connection in
            var groups: [ItemID: [ItemView.Member]] = [:]
            try connection.forEachRow(
                """
                SELECT head.item, member.item, member.opener, member.item_key
                FROM item AS other JOIN item AS head ON head.number = other.head
                  JOIN item AS member ON member.head = head.number
                WHERE other.kind = \(kind.name) AND other.number <> other.head
                ORDER BY member.number
                """
            ) { row in
                let member = ItemView.Member(
                    item: ItemID(try row.text(1)),
                    party: PartyCode(try row.text(2)),
                    key: try row.text(3)
                )
                let head = ItemID(try row.text(0))
                // A group of three is found from each of its two others.
                if groups[head]?.contains(member) != true { groups[head, default: []].append(member) }
            }
            return groups
        }
    }
}
