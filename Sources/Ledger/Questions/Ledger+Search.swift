import SQLStore
import TextAnalysis

extension Ledger {
    /// Items that have all words of a text, and those that have them in their titles.
    struct FoundWords: Sendable {
        let found: Bitset
        /// First the items with every word in the title, then those with at least one.
        let titleHits: [Bitset]
    }

    /// Looks words up; nil for a text without any.
    ///
    /// Each word is asked for on its own and the sets are cut in memory, so both engines give the same items.
    func words(_ text: String) async throws -> FoundWords? {
        let words = SearchAnalyzer().queryKeys(text)
        guard !words.isEmpty else { return nil }
        return try await database.read { [self] connection in
            var found: Bitset?
            var every: Bitset?
            var some = Bitset()
            for alternatives in words.prefix(Self.maximumWords) {
                let body = try items(with: alternatives, in: .body, connection)
                let title = try items(with: alternatives, in: .title, connection)
                found = found.map { $0.intersection(body) } ?? body
                every = every.map { $0.intersection(title) } ?? title
                some.formUnion(title)
            }
            guard let found, let every else { return nil }
            return FoundWords(found: found, titleHits: [every, some])
        }
    }

    /// More words than this make no question clearer.
    private static let maximumWords = 12

    private enum Column { case title, body }

    private func items(with keys: [String], in column: Column, _ connection: any SQLConnection) throws -> Bitset {
        // Keys are letters and digits only; whatever else a text brings is left behind by the analyser.
        let keys = keys.filter {
            !$0.isEmpty
                && $0.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        guard !keys.isEmpty else { return Bitset() }
        var bits = Bitset()
        let take: (SQLRow) throws -> Void = { bits.insert(Int(try $0.int(0))) }
        switch connection.dialect {
        case .sqlite:
            let name = column == .title ? "title" : "body"
            let match = "\(name) : (" + keys.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
            try connection.forEachRow("SELECT rowid FROM search_index WHERE search_index MATCH \(match)", take)
        case .postgreSQL:
            let match = keys.map { "'\($0)'" }.joined(separator: " | ")
            switch column {
            case .title:
                try connection.forEachRow(
                    "SELECT number FROM search_document WHERE title_vector @@ to_tsquery('simple', \(match))",
                    take
                )
            case .body:
                try connection.forEachRow(
                    "SELECT number FROM search_document WHERE body_vector @@ to_tsquery('simple', \(match))",
                    take
                )
            }
        }
        return bits
    }
}
