import Localization

/// Turns texts into keys for an index, and queries into the keys to look for.
///
/// Every word of a text gives one key, and a query finds it however its accents were typed, in singular or plural, in
/// Spanish or in its Portuguese relative. All words of a text are kept, function words too, so that "OMS" and "WHO" can
/// be found; queries leave function words out.
///
/// An analyzer keeps a bounded cache of words and the stemmers' buffers: make one for each task.
public struct SearchAnalyzer {
    private let words = WordKeys()
    /// The number of each word's key.
    private var caches: [Language?: [String: Int]] = [:]
    private var table = KeyTable()
    private static let cacheLimit = 50_000

    /// Makes an analyzer with an empty cache.
    public init() {}

    /// The keys of a text, one for each word, in the order of the words.
    ///
    /// Without a language the text is taken for Spanish or Portuguese.
    public mutating func keys(of text: String, language: Language?) -> [String] {
        makeRoom()
        var numbers: [Int] = []
        append(keysOf: text, language: language, to: &numbers)
        return numbers.map { table[$0] }
    }

    /// Adds the numbers of a text's keys, by which ``distinct(_:)`` knows them until the next ``makeRoom()``.
    public mutating func append(keysOf text: String, language: Language?, to numbers: inout [Int]) {
        // Taken out and put back, so that it is changed in place.
        var cache = caches.removeValue(forKey: language) ?? [:]
        WordScanner.scan(text) { bytes, _ in
            let word = String(decoding: bytes, as: UTF8.self)
            if let number = cache[word] {
                numbers.append(number)
                return
            }
            let number = table.number(of: words.key(word, language))
            // Long strings of letters are codes and addresses, which do not come back.
            if word.utf8.count <= 32 { cache[word] = number }
            numbers.append(number)
        }
        caches[language] = cache
    }

    /// The number of what is no key of one word but is to stand among keys as it is.
    public mutating func number(of text: String) -> Int { table.number(of: text) }

    /// Each key once, in the order in which it first stands, parted by spaces.
    public mutating func distinct(_ numbers: [Int]) -> String { table.distinct(numbers) }

    /// Forgets all keys and their numbers where they have become too many.
    ///
    /// - Returns: whether it did.
    @discardableResult
    public mutating func makeRoom() -> Bool {
        guard table.letters >= 10 * Self.cacheLimit || caches.values.contains(where: { $0.count >= Self.cacheLimit })
        else {
            return false
        }
        table = KeyTable()
        caches.removeAll()
        return true
    }

    /// The words of a query, each with the keys that any text with that word may have.
    ///
    /// Function words of any language are left out unless the query has nothing else. The last word also carries
    /// prefixes, for it may still be being typed; a query that ends in a space has none.
    public func query(_ text: String) -> [QueryWord] {
        var typed = Tokenizer.words(text)
        guard let end = typed.last?.range.upperBound else { return [] }
        let finished = end < text.utf8.count
        let telling = typed.filter { !StopWords.containsInAnyLanguage($0.text) || isAcronym($0, in: text) }
        // A last word that looks like a function word may be the beginning of another ("no" of "nordeste").
        if !telling.isEmpty { typed = telling }
        return typed.map { word in
            QueryWord(
                text: word.text,
                alternatives: words.alternatives(word.text),
                prefixes: finished || word.range.upperBound != end ? [] : QueryPrefixes.of(word.text)
            )
        }
    }

    /// For each word of a query the keys of which any one is a match; `query(_:)` also tells the prefixes.
    public func queryKeys(_ text: String) -> [[String]] {
        query(text).map(\.alternatives)
    }

    /// The key of a folded word in a text of a language.
    func key(_ folded: String, _ language: Language?) -> String {
        words.key(folded, language)
    }

    /// Whether a word of two letters or more was typed in capitals amid small letters: ES, NO, SE.
    private func isAcronym(_ word: Word, in text: String) -> Bool {
        guard word.range.count > 1, text.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return false }
        return text.utf8.dropFirst(word.range.lowerBound).prefix(word.range.count).allSatisfy {
            $0 >= 0x41 && $0 <= 0x5A
        }
    }
}
