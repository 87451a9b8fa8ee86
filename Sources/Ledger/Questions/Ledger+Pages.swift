import CanonicalJSON
import Cooperation
import SQLStore

/// A page of a walk through all selected items.
public struct ItemsPage: Sendable {
    public let rows: [ListRow]
    /// Where the next page begins; nil at the end.
    public let next: Int64?
    public let sequence: Int64
}

extension Ledger {
    /// Selected items in the order in which they were first told, which no later statement changes: so a walk that
    /// takes hours meets each of them exactly once.
    ///
    /// - Parameters:
    ///   - query: What narrows the walk; its order and page do not matter.
    ///   - number: The ``ItemsPage/next`` of the page before; 0 for the first.
    ///   - limit: Rows on a page, 1–500.
    public func items(_ query: CatalogueQuery, after number: Int64, limit: Int) async throws -> ItemsPage {
        let catalogue: Catalogue
        if let kept = catalogueInMemory { catalogue = kept } else { catalogue = try await self.catalogue() }
        let words = try await words(query.text, asOf: catalogue.sequence)
        let limit = max(1, min(500, limit))
        var numbers: [Int] = []
        var hasMore = false
        catalogue.filtered(query, words: words?.found).forEach { candidate in
            guard candidate > number else { return true }
            guard numbers.count < limit else {
                hasMore = true
                return false
            }
            numbers.append(candidate)
            return true
        }
        let list = SQLText.list(numbers)
        let rows: [ListRow] =
            numbers.isEmpty
            ? []
            : try await read(rows: numbers.count) { connection in
                try connection.rows(
                    """
                    SELECT item, title, facts, changed FROM item
                    WHERE number IN (\(sql: list)) AND facts IS NOT NULL ORDER BY number
                    """
                ).compactMap { row in
                    guard let view = FactsText(text: try row.text(2)) else { return nil }
                    return ListRow(
                        item: ItemID(try row.text(0)),
                        title: try row.optionalText(1).map { try LocalizedText(json: JSON(parsing: $0)) }
                            ?? LocalizedText(),
                        view: view,
                        changed: try row.int(3)
                    )
                }
            }
        return ItemsPage(
            rows: rows,
            next: hasMore ? numbers.last.map { Int64($0) } : nil,
            sequence: catalogue.sequence
        )
    }
}
