import CanonicalJSON
import Cooperation
import SQLStore

extension Ledger {
    /// Items as rows of a list, in the order given; those without a view are left out.
    public func rows(of items: [ItemID]) async throws -> [ListRow] {
        guard !items.isEmpty else { return [] }
        return try await database.read { connection in
            var found: [ItemID: ListRow] = [:]
            for part in items.chunked(by: 500) {
                let list = SQLText.list(part.map(\.rawValue))
                try connection.forEachRow(
                    "SELECT item, title, facts, changed FROM item WHERE item IN (\(sql: list)) AND facts IS NOT NULL"
                ) { row in
                    guard let view = FactsText(text: try row.text(2)) else { return }
                    let item = ItemID(try row.text(0))
                    found[item] = ListRow(
                        item: item,
                        title: try row.optionalText(1).map { try LocalizedText(json: JSON(parsing: $0)) }
                            ?? LocalizedText(),
                        view: view,
                        changed: try row.int(3)
                    )
                }
            }
            return items.compactMap { found[$0] }
        }
    }
}
