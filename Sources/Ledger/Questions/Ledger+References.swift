import CanonicalJSON
import Cooperation
import SQLStore

/// That one item names another, in a field of its content.
public struct ReferenceRow: Sendable, Hashable {
    /// The item that names.
    public let item: ItemID
    /// Who says so.
    public let party: PartyCode
    public let field: String
    /// The item that is named, which need not exist yet.
    public let target: ItemID
    public let note: String?
}

/// That one item was linked to another by a statement of its own.
public struct LinkRow: Sendable, Hashable {
    public let item: ItemID
    public let other: ItemID
    public let relation: Link.Relation
    public let party: PartyCode
    public let verdict: Link.Verdict
}

/// What stands of an item today.
public struct ItemContent: Sendable {
    /// The item under whose address it stands.
    public let head: ItemID
    public let kind: Kind
    public let content: JSONObject
}

extension Ledger {
    /// What these items name, in the order of their fields.
    public func references(from items: [ItemID]) async throws -> [ReferenceRow] {
        try await rows(of: items) { list in
            """
            SELECT item, party, field, target, note FROM reference
            WHERE item IN (\(sql: list)) ORDER BY item, party, position
            """
        }
    }

    /// What names these items, those that were told first before the others.
    ///
    /// - Parameter field: Only those that name them in this field: `parent` gives the children.
    public func references(to items: [ItemID], field: String? = nil) async throws -> [ReferenceRow] {
        let condition: SQLText = field.map { "AND reference.field = \($0)" } ?? ""
        return try await rows(of: items) { list in
            """
            SELECT reference.item, reference.party, reference.field, reference.target, reference.note
            FROM reference JOIN item ON item.item = reference.item
            WHERE reference.target IN (\(sql: list)) \(sql: condition)
            ORDER BY item.number, reference.party, reference.field, reference.position
            """
        }
    }

    /// The items with that root that a party declares, with their keys.
    public func items(declaredBy party: PartyCode, below root: ItemID) async throws -> [ItemID: String] {
        try await database.read { connection in
            var found: [ItemID: String] = [:]
            try connection.forEachRow(
                """
                SELECT item.item, item.item_key FROM reference JOIN item ON item.item = reference.item
                WHERE reference.target = \(root.rawValue) AND reference.field = 'root'
                  AND reference.party = \(party.rawValue)
                """
            ) { row in found[ItemID(try row.text(0))] = try row.text(1) }
            return found
        }
    }

    private func rows(
        of items: [ItemID],
        _ query: @escaping @Sendable (SQLText) -> SQLText
    ) async throws -> [ReferenceRow] {
        try await database.read { connection in
            var rows: [ReferenceRow] = []
            for part in items.chunked(by: 500) {
                try connection.forEachRow(query(SQLText.list(part.map(\.rawValue)))) { row in
                    rows.append(
                        ReferenceRow(
                            item: ItemID(try row.text(0)),
                            party: PartyCode(try row.text(1)),
                            field: try row.text(2),
                            target: ItemID(try row.text(3)),
                            note: try row.optionalText(4)
                        )
                    )
                }
            }
            return rows
        }
    }

    /// The verdicts that link these items with others, in either direction, in the order they were given.
    public func links(_ relation: Link.Relation, of items: [ItemID]) async throws -> [LinkRow] {
        try await links([relation], of: items)
    }

    /// The same for several relations in one question.
    public func links(_ relations: [Link.Relation], of items: [ItemID]) async throws -> [LinkRow] {
        try await read(rows: items.count) { connection in
            var rows: [LinkRow] = []
            let named = SQLText.list(relations.map(\.rawValue))
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                // Two questions joined, because an OR over two columns would let neither use its index.
                try connection.forEachRow(
                    """
                    SELECT sequence, item, other, party, verdict, relation FROM link
                    WHERE item IN (\(sql: list)) AND relation IN (\(sql: named))
                    UNION SELECT sequence, item, other, party, verdict, relation FROM link
                    WHERE other IN (\(sql: list)) AND relation IN (\(sql: named))
                    ORDER BY 1
                    """
                ) { row in
                    guard let verdict = Link.Verdict(rawValue: try row.text(4)), verdict != .undone,
                        let relation = Link.Relation(rawValue: try row.text(5))
                    else { return }
                    rows.append(
                        LinkRow(
                            item: ItemID(try row.text(1)),
                            other: ItemID(try row.text(2)),
                            relation: relation,
                            party: PartyCode(try row.text(3)),
                            verdict: verdict
                        )
                    )
                }
            }
            return rows
        }
    }

    /// What stands today of these items and of those told as one with them, each group once, first told first.
    ///
    /// Items that nobody declares any more are left out.
    public func contents(of items: [ItemID]) async throws -> [ItemContent] {
        try await database.read { [self] connection in
            var groups: [Int64: (kind: String, members: [ItemID])] = [:]
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                try connection.forEachRow(
                    """
                    SELECT DISTINCT member.head, member.number, member.kind, member.item
                    FROM item AS this JOIN item AS member ON member.head = this.head
                    WHERE this.item IN (\(sql: list)) ORDER BY member.number
                    """
                ) { row in
                    let head = try row.int(0)
                    // A group that reaches over two parts comes twice.
                    let item = ItemID(try row.text(3))
                    guard groups[head]?.members.contains(item) != true else { return }
                    let kind = try row.text(2)
                    groups[head, default: (kind, [])].members.append(item)
                }
            }
            var said: [ItemID: [Entry]] = [:]
            for part in groups.values.flatMap(\.members).chunked(by: 500) {
                for entry in try entries(of: Array(part), connection) {
                    said[entry.statement.item, default: []].append(entry)
                }
            }
            return try groups.sorted { $0.key < $1.key }.compactMap { _, group in
                let kind = try AnyKind.named(group.kind)
                let words = group.members.flatMap { said[$0] ?? [] }.sorted { $0.sequence < $1.sequence }
                let dialogue = Dialogue(words)
                guard !dialogue.tellings.isEmpty else { return nil }
                let content = settle(dialogue, as: kind, isCountry: isCountry).content
                return ItemContent(head: group.members[0], kind: kind.kind, content: content)
            }
        }
    }
}
