import Cooperation
import SQLStore

/// What others have said since: the items, the latest first, and whether more were left out.
public struct News: Sendable {
    public let items: [ItemID]
    public let isWhole: Bool
}

extension Ledger {
    /// Items of a query about which a party other than this one has said something after an entry.
    ///
    /// Only what has changed since is looked at: from the catalogue, and of that by the index of entries. Numbers are
    /// no words.
    public func news(_ query: CatalogueQuery, after sequence: Int64, for party: PartyCode) async throws -> News {
        let limit = 500
        var query = query
        query.changedAfter = sequence
        query.order = .changed
        query.size = limit
        let catalogue = try await currentCatalogue()
        let bits = catalogue.filtered(query, words: nil)
        let selection = CatalogueSelection(bits: bits, titleHits: [], total: bits.count)
        let numbers = catalogue.page(query, of: selection)
        guard !numbers.isEmpty else { return News(items: [], isWhole: true) }
        let items = try await database.read { connection in
            let list = SQLText.list(numbers)
            return try connection.rows(
                """
                SELECT head.item, max(entry.sequence)
                FROM item JOIN entry ON entry.item = item.item JOIN item AS head ON head.number = item.head
                WHERE item.head IN (\(sql: list)) AND entry.sequence > \(sequence)
                  AND entry.party <> \(party.rawValue) AND entry.form <> 'measure'
                GROUP BY head.item ORDER BY max(entry.sequence) DESC
                """
            ).map { ItemID(try $0.text(0)) }
        }
        return News(items: items, isWhole: selection.total <= limit)
    }

    /// How many items of a query an entry after this one has made or changed.
    public func changeCount(_ query: CatalogueQuery, after sequence: Int64) async throws -> Int {
        var query = query
        query.changedAfter = sequence
        let catalogue = try await currentCatalogue()
        guard catalogue.sequence > sequence else { return 0 }
        return catalogue.filtered(query, words: try await words(query.text, asOf: catalogue.sequence)?.found).count
    }
}
