import CanonicalJSON
import Cooperation
import Localization
import SQLStore

/// What stands around an item besides its dialogue.
public struct ItemSurroundings: Sendable {
    /// Numbers about it and those told as one with it.
    public let measures: [MeasureRow]
    /// Open proposals of the machine that name one of them, the most convincing first.
    public let proposals: [TwinProposal]
    /// Names of organisations that no vocabulary knows, by code.
    public let organisations: [String: LocalizedText]
}

extension Ledger {
    /// What a page about an item needs besides ``item(_:)``, in one reading.
    ///
    /// - Parameters:
    ///   - items: The item and those told as one with it.
    ///   - organisations: Codes whose names the ledger may know because a file named them.
    ///   - limit: Numbers at most.
    public func surroundings(
        of items: [ItemID],
        organisations codes: [PartyCode] = [],
        limit: Int = 10_000
    ) async throws -> ItemSurroundings {
        try await database.readBriefly { connection in
            let list = SQLText.list(items.map(\.rawValue))
            let measures = try connection.rows(
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
            // Two questions joined, because an OR over two columns would let neither use its index.
            let proposals = try connection.rows(
                """
                SELECT score, item, other, proposal FROM twin_proposal WHERE item IN (\(sql: list))
                UNION SELECT score, item, other, proposal FROM twin_proposal WHERE other IN (\(sql: list))
                ORDER BY 1 DESC, 2, 3 LIMIT 20
                """
            ).map { try TwinProposal(json: JSON(parsing: $0.text(3))) }
            return ItemSurroundings(
                measures: measures,
                proposals: proposals,
                organisations: try Self.names(of: codes, connection)
            )
        }
    }

    /// The names under which organisations stand in the ledger, by code.
    public func names(ofOrganisations codes: [PartyCode]) async throws -> [String: LocalizedText] {
        guard !codes.isEmpty else { return [:] }
        return try await database.readBriefly { try Self.names(of: codes, $0) }
    }

    private static func names(
        of codes: [PartyCode],
        _ connection: any SQLConnection
    ) throws -> [String: LocalizedText] {
        guard !codes.isEmpty else { return [:] }
        // An organisation that speaks for itself is filed by itself under its own code.
        let items = codes.map { ItemID(kind: Organisation.kind.name, party: $0, key: $0.rawValue).rawValue }
        var names: [String: LocalizedText] = [:]
        try connection.forEachRow(
            "SELECT item_key, title FROM item WHERE item IN (\(sql: SQLText.list(items))) AND title IS NOT NULL"
        ) { row in names[try row.text(0)] = try LocalizedText(json: JSON(parsing: row.text(1))) }
        return names
    }

    /// Every statement about these items, numbers too, in this node's order.
    public func history(of items: [ItemID]) async throws -> [Entry] {
        try await database.read { connection in
            var entries: [Entry] = []
            try connection.forEachRow(
                """
                SELECT \(sql: Entry.columns) FROM entry
                WHERE item IN (\(sql: SQLText.list(items.map(\.rawValue)))) ORDER BY sequence
                """
            ) { row in entries.append(try Entry(row: row)) }
            return entries
        }
    }
}
