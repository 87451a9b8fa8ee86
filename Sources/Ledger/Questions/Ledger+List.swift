import CanonicalJSON
import Cooperation
import Localization
import SQLStore
import TextAnalysis

/// A row of a list of initiatives.
public struct ListRow: Sendable {
    public let item: ItemID
    public let title: LocalizedText
    public let view: FactsText
    /// The entry that changed it last.
    public let changed: Int64
}

/// What a query gives: a page of rows, and for each facet what its values would give.
public struct ListAnswer: Sendable {
    public let total: Int
    public let rows: [ListRow]
    public let facets: [Facet: [FacetCount]]
    /// Counts per state of agreement within the selection; what "n of N agreed" is made of.
    public let sequence: Int64
}

extension Ledger {
    /// Answers a query for a list page: rows, total and facet counts.
    ///
    /// - Parameter facets: The facets to count; each is counted as if it had no filter of its own.
    public func list(_ query: CatalogueQuery, facets: [Facet]) async throws -> ListAnswer {
        let catalogue = try await currentCatalogue()
        let words = try await self.words(query.text, asOf: catalogue.sequence)
        let bits = catalogue.filtered(query, words: words?.found)
        let selection = CatalogueSelection(bits: bits, titleHits: words?.titleHits ?? [], total: bits.count)
        var counts: [Facet: [FacetCount]] = [:]
        for facet in facets {
            let isFiltered =
                query.values[facet] != nil || query.together[facet] != nil
                || (facet == .year && query.years != nil)
            let scope = isFiltered ? catalogue.filtered(query, words: words?.found, leavingOut: facet) : bits
            counts[facet] = catalogue.counts(of: facet, within: scope)
        }
        let rows = try await rows(catalogue.page(query, of: selection))
        return ListAnswer(total: selection.total, rows: rows, facets: counts, sequence: catalogue.sequence)
    }

    /// How many initiatives each value of a facet has within a query.
    public func counts(of facet: Facet, in query: CatalogueQuery) async throws -> [FacetCount] {
        let catalogue = try await currentCatalogue()
        let words = try await self.words(query.text, asOf: catalogue.sequence)
        return catalogue.counts(of: facet, within: catalogue.filtered(query, words: words?.found))
    }

    /// Every selected row in the query's order, in batches, for exports.
    public func forEachRow(_ query: CatalogueQuery, _ body: (ListRow) throws -> Void) async throws {
        let catalogue = try await currentCatalogue()
        let words = try await self.words(query.text, asOf: catalogue.sequence)
        let bits = catalogue.filtered(query, words: words?.found)
        let selection = CatalogueSelection(bits: bits, titleHits: words?.titleHits ?? [], total: bits.count)
        var query = query
        query.size = 500
        query.page = 1
        while true {
            let numbers = catalogue.page(query, of: selection)
            guard !numbers.isEmpty else { return }
            for row in try await rows(numbers) { try body(row) }
            query.page += 1
        }
    }

    /// The facts of every initiative a query selects, for indicators.
    public func facts(_ query: CatalogueQuery) async throws -> [FactsText] {
        let catalogue = try await currentCatalogue()
        let words = try await self.words(query.text, asOf: catalogue.sequence)
        let bits = catalogue.filtered(query, words: words?.found)
        let isAll = bits.count * 4 > catalogue.all.count
        return try await database.read { connection in
            var facts: [FactsText] = []
            func take(_ row: SQLRow) throws {
                if let text = try row.optionalText(1).flatMap({ FactsText(text: $0) }) { facts.append(text) }
            }
            if isAll {
                try connection.forEachRow("SELECT number, facts FROM item WHERE facts IS NOT NULL ORDER BY number") {
                    if bits.contains(Int(try $0.int(0))) { try take($0) }
                }
            } else {
                for part in bits.numbers.chunked(by: 500) {
                    let list = SQLText.list(Array(part))
                    try connection.forEachRow(
                        "SELECT number, facts FROM item WHERE number IN (\(sql: list)) ORDER BY number",
                        take
                    )
                }
            }
            return facts
        }
    }

    func currentCatalogue() async throws -> Catalogue {
        if let catalogue = catalogueInMemory { return catalogue }
        return try await catalogue()
    }

    private func rows(_ numbers: [Int]) async throws -> [ListRow] {
        guard !numbers.isEmpty else { return [] }
        return try await read(rows: numbers.count) { connection in
            var found: [Int64: ListRow] = [:]
            let list = SQLText.list(numbers)
            try connection.forEachRow(
                "SELECT number, item, title, facts, changed FROM item WHERE number IN (\(sql: list))"
            ) { row in
                guard let facts = try row.optionalText(3).flatMap({ FactsText(text: $0) }) else { return }
                let title = try row.optionalText(2).map { try LocalizedText(json: JSON(parsing: $0)) }
                found[try row.int(0)] = ListRow(
                    item: ItemID(try row.text(1)),
                    title: title ?? LocalizedText(),
                    view: facts,
                    changed: try row.int(4)
                )
            }
            return numbers.compactMap { found[Int64($0)] }
        }
    }

    /// Reads that many rows by their numbers: a page of them is a brief question, a batch of an export is not.
    func read<T: Sendable>(
        rows count: Int,
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        count <= 100 ? try await database.readBriefly(body) : try await database.read(body)
    }
}
