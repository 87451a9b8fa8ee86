import Cooperation
import SQLStore

extension Ledger {
    /// The facts of every initiative a query selects, handed over part by part: a hundred thousand of them at once
    /// take some hundred megabytes, a part takes a few.
    ///
    /// - Parameters:
    ///   - initial: What the parts are added to.
    ///   - size: Initiatives in a part, at least 1.
    public func reduceFacts<Result: Sendable>(
        _ query: CatalogueQuery,
        into initial: Result,
        size: Int = 2_048,
        _ add: @escaping @Sendable (inout Result, [FactsText]) throws -> Void
    ) async throws -> Result {
        let catalogue: Catalogue
        if let kept = catalogueInMemory { catalogue = kept } else { catalogue = try await self.catalogue() }
        let words = try await words(query.text, asOf: catalogue.sequence)
        let bits = catalogue.filtered(query, words: words?.found)
        // Beyond a quarter of all it is cheaper to pass the others over than to name the wanted ones.
        let isMost = bits.count * 4 > catalogue.all.count
        return try await database.read { connection in
            var result = initial
            var part: [FactsText] = []
            part.reserveCapacity(size)
            func take(_ row: SQLRow) throws {
                guard let facts = try row.optionalText(1).flatMap({ FactsText(text: $0) }) else { return }
                part.append(facts)
                guard part.count >= size else { return }
                try add(&result, part)
                part.removeAll(keepingCapacity: true)
            }
            if isMost {
                try connection.forEachRow("SELECT number, facts FROM item WHERE facts IS NOT NULL ORDER BY number") {
                    if bits.contains(Int(try $0.int(0))) { try take($0) }
                }
            } else {
                for numbers in bits.numbers.chunked(by: 500) {
                    let list = SQLText.list(Array(numbers))
                    try connection.forEachRow(
                        "SELECT number, facts FROM item WHERE number IN (\(sql: list)) ORDER BY number",
                        take
                    )
                }
            }
            if !part.isEmpty { try add(&result, part) }
            return result
        }
    }
}
