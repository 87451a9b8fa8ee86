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
        // A page of words is no question; the analyser should not have to read it.
        let words = SearchAnalyzer().query(String(text.prefix(Self.maximumLength))).prefix(Self.maximumWords)
        guard !words.isEmpty else { return nil }
        return try await database.read { [self] connection in
            var found: Bitset?
            var every: Bitset?
            var some = Bitset()
            for word in words {
                let body = try items(with: word, in: .body, connection)
                let title = try items(with: word, in: .title, connection)
                found = found.map { $0.intersection(body) } ?? body
                every = every.map { $0.intersection(title) } ?? title
                some.formUnion(title)
            }
            guard let found, let every else { return nil }
            return FoundWords(found: found, titleHits: [every, some])
        }
    }

    /// More words or letters than these make no question clearer.
    private static let maximumWords = 12
    private static let maximumLength = 400

    private enum Column { case title, body }

    private func items(
        with word: QueryWord,
        in column: Column,
        _ connection: any SQLConnection
    ) throws -> Bitset {
        let keys = word.alternatives.filter(Self.isKey)
        let prefixes = word.prefixes.filter(Self.isKey)
        guard !keys.isEmpty || !prefixes.isEmpty else { return Bitset() }
        var bits = Bitset()
        let take: (SQLRow) throws -> Void = { bits.insert(Int(try $0.int(0))) }
        switch connection.dialect {
        case .sqlite:
            let name = column == .title ? "title" : "body"
            let terms = keys.map { "\"\($0)\"" } + prefixes.map { "\"\($0)\"*" }
            let match = "\(name) : (" + terms.joined(separator: " OR ") + ")"
            try connection.forEachRow("SELECT rowid FROM search_index WHERE search_index MATCH \(match)", take)
        case .postgreSQL:
            let match = (keys.map { "'\($0)'" } + prefixes.map { "'\($0)':*" }).joined(separator: " | ")
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

    /// Keys are letters and digits; anything else would be read as an operator by the engines.
    private static func isKey(_ key: String) -> Bool {
        !key.isEmpty && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
