import CanonicalJSON
import Cooperation
import SQLStore

/// A party with how much it has said here.
public struct PartyCount: Sendable, Hashable {
    public let party: PartyCode
    /// Its entries: its last own number.
    public let entries: Int64
    /// When it last spoke, in milliseconds since 1 January 1970 UTC.
    public let lastRecordedAt: Int64
}

/// An item that changed, and the entry that changed it last.
public struct ItemChange: Sendable, Hashable {
    public let item: ItemID
    public let kind: String
    public let sequence: Int64
    /// False where nobody declares it any more, or where it is told under another item's address.
    public let hasView: Bool
}

/// Where a page of measures ends, to go on from there.
public struct MeasureCursor: Sendable, Hashable {
    public let item: String
    public let party: String
    public let coordinates: String

    public init(item: String, party: String, coordinates: String) {
        self.item = item
        self.party = party
        self.coordinates = coordinates
    }
}

extension Ledger {
    /// Everybody who has said something, by code.
    public func parties() async throws -> [PartyCount] {
        try await database.read { connection in
            try connection.rows(
                """
                SELECT entry.party, entry.ordinal, entry.recorded_at
                FROM (SELECT party, max(ordinal) AS last FROM entry GROUP BY party) AS heads
                JOIN entry ON entry.party = heads.party AND entry.ordinal = heads.last
                ORDER BY entry.party
                """
            ).map { row in
                PartyCount(
                    party: PartyCode(try row.text(0)),
                    entries: try row.int(1),
                    lastRecordedAt: try row.int(2)
                )
            }
        }
    }

    /// Items changed by entries after a number, in the order of the entries; all that one entry changed come together.
    ///
    /// - Parameter limit: At most that many, unless a single entry changed more.
    /// - Returns: The changes, and whether there are more.
    public func changes(after sequence: Int64, limit: Int) async throws -> (changes: [ItemChange], hasMore: Bool) {
        try await database.read { connection in
            func changes(_ condition: SQLText, _ limit: Int) throws -> [ItemChange] {
                try connection.rows(
                    """
                    SELECT item, kind, changed, CASE WHEN facts IS NULL OR number <> head THEN 0 ELSE 1 END
                    FROM item WHERE \(sql: condition) ORDER BY changed, number LIMIT \(limit)
                    """
                ).map { row in
                    ItemChange(
                        item: ItemID(try row.text(0)),
                        kind: try row.text(1),
                        sequence: try row.int(2),
                        hasView: try row.int(3) == 1
                    )
                }
            }
            var found = try changes("changed > \(sequence)", limit + 1)
            guard found.count > limit, let last = found.last?.sequence else { return (found, false) }
            found.removeAll { $0.sequence == last }
            if found.isEmpty { found = try changes("changed = \(last)", 1_000_000) }
            return (found, true)
        }
    }

    /// Numbers by indicator, in the order of items, parties and coordinates.
    public func measures(
        indicator: String,
        after cursor: MeasureCursor?,
        limit: Int
    ) async throws -> (rows: [MeasureRow], next: MeasureCursor?) {
        try await database.read { connection in
            let item = cursor?.item ?? ""
            let party = cursor?.party ?? ""
            let coordinates = cursor?.coordinates ?? ""
            let rows = try connection.rows(
                """
                SELECT item, party, written, sequence, coordinates FROM measure
                WHERE indicator = \(indicator) AND (item, party, coordinates) > (\(item), \(party), \(coordinates))
                ORDER BY item, party, coordinates LIMIT \(limit + 1)
                """
            )
            let measures = try rows.prefix(limit).map { row in
                MeasureRow(
                    item: ItemID(try row.text(0)),
                    party: PartyCode(try row.text(1)),
                    measure: try Measure(json: JSON(parsing: row.text(2))),
                    sequence: try row.int(3)
                )
            }
            guard rows.count > limit, let last = measures.indices.last else { return (measures, nil) }
            let next = MeasureCursor(
                item: try rows[last].text(0),
                party: try rows[last].text(1),
                coordinates: try rows[last].text(4)
            )
            return (measures, next)
        }
    }
}
