import Cooperation
import Foundation
import SQLStore

extension Ledger {
    /// The initiatives worth holding against one that is being written: those that share the rarest words of its title,
    /// and those at given addresses.
    ///
    /// Words are looked up one by one in the index of titles, as a search does, and weighed by how few titles have them;
    /// a common country counts like a rare word. So the cost follows the words that were typed, and only the few items
    /// that come out on top are read.
    ///
    /// - Parameters:
    ///   - titles: Its title, a text for each language.
    ///   - countries: Who takes part in it, as far as is known.
    ///   - items: Addresses under which it may be filed already.
    ///   - limit: Items at most.
    public func alike(
        _ titles: [String],
        countries: Set<String>,
        at items: [ItemID] = [],
        limit: Int = 60
    ) async throws -> [TwinMaterial] {
        let catalogue = try await currentCatalogue()
        let initiatives = catalogue.posting(.kind, Initiative.kind.name)?.bits ?? Bitset()
        let total = Double(catalogue.all.count + 1000)
        var hits: [Bitset] = []
        for title in titles { hits += try await titleHits(title, asOf: catalogue.sequence) }
        let rare = hits.map { ($0, $0.count) }.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }.prefix(Self.rareWords)
        var weights: [Int: Double] = [:]
        for (bits, count) in rare {
            let weight = log(total / Double(count + 1))
            // Words that stand everywhere bring nobody in; they only tell among those who are in already.
            if count <= Self.mostOfAWord {
                bits.forEach {
                    weights[$0, default: 0] += weight
                    return true
                }
            } else {
                for number in weights.keys where bits.contains(number) { weights[number, default: 0] += weight }
            }
        }
        for country in countries {
            guard let posting = catalogue.posting(.country, country) else { continue }
            let bits = posting.bits
            let weight = log(total / Double(posting.count + 1))
            for number in weights.keys where bits.contains(number) { weights[number, default: 0] += weight }
        }
        let best = weights.filter { initiatives.contains($0.key) }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(limit).map(\.key)
        return try await twinMaterial(numbers: best, items: items)
    }

    /// Rarest words of a title that are weighed.
    private static let rareWords = 8
    /// Items that one word may bring in.
    private static let mostOfAWord = 20_000

    private func twinMaterial(numbers: [Int], items: [ItemID]) async throws -> [TwinMaterial] {
        guard !numbers.isEmpty || !items.isEmpty else { return [] }
        return try await database.readBriefly { connection in
            var heads = numbers
            if !items.isEmpty {
                let list = SQLText.list(items.map(\.rawValue))
                try connection.forEachRow("SELECT head FROM item WHERE item IN (\(sql: list))") {
                    heads.append(Int(try $0.int(0)))
                }
            }
            guard !heads.isEmpty else { return [] }
            let list = SQLText.list(heads)
            var material: [Int64: TwinMaterial] = [:]
            try connection.forEachRow(
                """
                SELECT number, item, title, facts FROM item
                WHERE number IN (\(sql: list)) AND kind = \(Initiative.kind.name) AND facts IS NOT NULL
                """
            ) { try Self.add($0, to: &material) }
            try connection.forEachRow("SELECT head, item_key FROM item WHERE head IN (\(sql: list))") { row in
                material[try row.int(0)]?.codes.insert(try row.text(1))
            }
            try connection.forEachRow(
                """
                SELECT item.head, entry.act FROM item JOIN entry ON entry.item = item.item
                WHERE item.head IN (\(sql: list)) AND entry.form = 'declare'
                  AND (entry.act LIKE '%"institutions":%' OR entry.act LIKE '%"identifiers":%')
                """
            ) { try Self.addNames($0, to: &material) }
            return material.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
