import CanonicalJSON
import Cooperation
import SQLStore

/// What a party said of an item at some time: a declaration, or that it takes it back.
public struct TellingRow: Sendable {
    public let item: ItemID
    public let sequence: Int64
    /// Milliseconds since 1 January 1970 UTC.
    public let recordedAt: Int64
    /// nil where it takes it back.
    public let content: JSON?
    /// Why it takes it back.
    public let reason: String?
    public let source: Source?
}

extension Ledger {
    /// Everything a party has ever declared or taken back of the items of a kind that it opened, and of one other item, in
    /// order.
    public func tellings(of kind: Kind, and other: ItemID, by party: PartyCode) async throws -> [TellingRow] {
        try await database.read { connection in
            var rows: [TellingRow] = []
            // Two questions joined, because an OR over two tables would let neither use its index.
            try connection.forEachRow(
                """
                SELECT entry.sequence, entry.item, entry.recorded_at, entry.act, entry.source
                FROM item JOIN entry ON entry.item = item.item
                WHERE item.kind = \(kind.name) AND item.opener = \(party.rawValue)
                  AND entry.party = \(party.rawValue) AND entry.form IN ('declare', 'withdraw')
                UNION SELECT sequence, item, recorded_at, act, source FROM entry
                WHERE item = \(other.rawValue) AND party = \(party.rawValue) AND form IN ('declare', 'withdraw')
                ORDER BY 1
                """
            ) { row in
                let (content, reason): (JSON?, String?) =
                    switch try Act(json: JSON(parsing: row.text(3))) {
                    case .declare(_, _, let content): (content, nil)
                    case .withdraw(let reason): (nil, reason)
                    case .link, .measure, .stance: (nil, nil)
                    }
                rows.append(
                    TellingRow(
                        item: ItemID(try row.text(1)),
                        sequence: try row.int(0),
                        recordedAt: try row.int(2),
                        content: content,
                        reason: reason,
                        source: try row.optionalText(4).map { try Source(json: JSON(parsing: $0)) }
                    )
                )
            }
            return rows
        }
    }
}
