import Localization

/// Finds the words of a text for which a query found it.
public enum Highlighter {
    /// The ranges of the matching words, in order; neighbours are not merged.
    public static func ranges(in text: String, matching query: String) -> [Range<String.Index>] {
        ranges(in: text, matching: query, using: SearchAnalyzer())
    }

    /// The same with an analyzer at hand, for many texts.
    public static func ranges(
        in text: String,
        matching query: String,
        using analyzer: SearchAnalyzer
    ) -> [Range<String.Index>] {
        let wanted = analyzer.query(query)
        let keys = Set(wanted.flatMap(\.alternatives))
        let beginning = wanted.last { !$0.prefixes.isEmpty }?.text
        guard !keys.isEmpty else { return [] }
        return Tokenizer.words(text).compactMap { word in
            let matches =
                Language.allCases.contains { keys.contains(analyzer.key(word.text, $0)) }
                || beginning.map { word.text.hasPrefix($0) } == true
            guard matches else { return nil }
            let start = text.utf8.index(text.startIndex, offsetBy: word.range.lowerBound)
            return start..<text.utf8.index(start, offsetBy: word.range.count)
        }
    }
}
