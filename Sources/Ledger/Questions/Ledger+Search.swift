import SQLStore
import Synchronization
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
    func words(_ text: String, asOf sequence: Int64) async throws -> FoundWords? {
        // A page of words is no question; the analyser should not have to read it.
        let words = SearchAnalyzer().query(String(text.prefix(Self.maximumLength))).prefix(Self.maximumWords)
        guard !words.isEmpty else { return nil }
        let questions = words.flatMap { word in Column.allCases.map { Question(word, in: $0, database.dialect) } }
        var found: Bitset?
        var every: Bitset?
        var some = Bitset()
        for (question, bits) in zip(questions, try await items(questions, asOf: sequence)) {
            switch question.column {
            case .body: found = found.map { $0.intersection(bits) } ?? bits
            case .title:
                every = every.map { $0.intersection(bits) } ?? bits
                some.formUnion(bits)
            }
        }
        guard let found, let every else { return nil }
        return FoundWords(found: found, titleHits: [every, some])
    }

    /// For each telling word of a text the items that have it in their titles, each word once.
    func titleHits(_ text: String, asOf sequence: Int64) async throws -> [Bitset] {
        // The space says that the last word is finished.
        let words = SearchAnalyzer().query(String(text.prefix(Self.maximumLength)) + " ")
        var questions: [Question] = []
        for word in words {
            let question = Question(word, in: .title, database.dialect)
            if !questions.contains(where: { $0.key == question.key }) { questions.append(question) }
        }
        return try await items(Array(questions.prefix(Self.maximumWords)), asOf: sequence)
    }

    /// The items of each question, looked up where they are not known yet.
    private func items(_ questions: [Question], asOf sequence: Int64) async throws -> [Bitset] {
        var known = wordCache.withLock { cache in
            questions.map { cache.found($0.key, asOf: sequence) }
        }
        if known.contains(where: { $0 == nil }) {
            let missing = questions.indices.filter { known[$0] == nil }
            let found = try await database.read { connection in
                try missing.map { try questions[$0].items(connection) }
            }
            for (index, bits) in zip(missing, found) { known[index] = bits }
            wordCache.withLock { cache in
                for (index, bits) in zip(missing, found) {
                    cache.keep(bits, for: questions[index].key, asOf: sequence)
                }
            }
        }
        return known.map { $0 ?? Bitset() }
    }

    /// More words or letters than these make no question clearer.
    private static let maximumWords = 12
    private static let maximumLength = 400

    private enum Column: String, CaseIterable, Sendable { case title, body }

    /// One word asked of one column, in the engine's own spelling.
    private struct Question: Sendable {
        let column: Column
        let match: String

        var key: String { column.rawValue + match }

        init(_ word: QueryWord, in column: Column, _ dialect: Dialect) {
            self.column = column
            let keys = word.alternatives.filter(Self.isKey)
            let prefixes = word.prefixes.filter(Self.isKey)
            switch dialect {
            case .sqlite:
                let terms = keys.map { "\"\($0)\"" } + prefixes.map { "\"\($0)\"*" }
                match = terms.isEmpty ? "" : "\(column.rawValue) : (" + terms.joined(separator: " OR ") + ")"
            case .postgreSQL:
                match = (keys.map { "'\($0)'" } + prefixes.map { "'\($0)':*" }).joined(separator: " | ")
            }
        }

        /// Keys are letters and digits; anything else would be read as an operator by the engines.
        private static func isKey(_ key: String) -> Bool {
            !key.isEmpty
                && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }

        func items(_ connection: any SQLConnection) throws -> Bitset {
            guard !match.isEmpty else { return Bitset() }
            let sql: SQLText =
                switch (connection.dialect, column) {
                case (.sqlite, _): "SELECT rowid FROM search_index WHERE search_index MATCH \(match)"
                case (.postgreSQL, .title):
                    "SELECT number FROM search_document WHERE title_vector @@ to_tsquery('simple', \(match))"
                case (.postgreSQL, .body):
                    "SELECT number FROM search_document WHERE body_vector @@ to_tsquery('simple', \(match))"
                }
            var bits = Bitset()
            try connection.forEachRow(sql) { bits.insert(Int(try $0.int(0))) }
            return bits
        }
    }
}
