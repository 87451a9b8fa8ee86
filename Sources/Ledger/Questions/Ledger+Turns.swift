import Cooperation
import SQLStore

/// An item on which a party owes the next word, or waits for another one's.
public struct Turn: Sendable, Hashable {
    public let item: ItemID
    /// Since when: milliseconds since 1 January 1970 UTC.
    public let since: Int64
}

/// How many answers a party owes, and since when the longest.
public struct OwedAnswers: Sendable, Hashable {
    public let count: Int
    public let since: Int64
}

extension Ledger {
    /// Items a party has declared and on which parties hold different things, the longest waiting first.
    ///
    /// - Parameter owed: Whether those on which the next word is the party's, or those on which it waits for others.
    public func turns(of party: PartyCode, owed: Bool, offset: Int = 0, limit: Int) async throws -> [Turn] {
        try await database.readBriefly { connection in
            try connection.rows(
                """
                SELECT item.item, turn.since FROM turn JOIN item ON item.number = turn.head
                WHERE turn.party = \(party.rawValue) AND turn.owed = \(owed ? 1 : 0)
                ORDER BY turn.since, turn.head LIMIT \(limit) OFFSET \(offset)
                """
            ).map { Turn(item: ItemID(try $0.text(0)), since: try $0.int(1)) }
        }
    }

    /// How many there are of them.
    public func turnCount(of party: PartyCode, owed: Bool) async throws -> Int {
        try await database.readBriefly { connection in
            let row = try connection.row(
                "SELECT count(*) FROM turn WHERE party = \(party.rawValue) AND owed = \(owed ? 1 : 0)"
            )
            return Int(try row?.int(0) ?? 0)
        }
    }

    /// The answers every party owes.
    public func owedAnswers() async throws -> [PartyCode: OwedAnswers] {
        try await database.read { connection in
            let rows = try connection.rows(
                "SELECT party, count(*), min(since) FROM turn WHERE owed = 1 GROUP BY party"
            )
            return Dictionary(
                try rows.map { row in
                    (PartyCode(try row.text(0)), OwedAnswers(count: Int(try row.int(1)), since: try row.int(2)))
                },
                uniquingKeysWith: { first, _ in first }
            )
        }
    }
}
