import Localization

/// What can be told of a text before its parts are looked for: whether it runs on, whether it has words at all, and
/// whose language they are.
enum RunningText {
    /// Whether a text is told in sentences, not in the rows of a sheet.
    static func isProse(_ text: String) -> Bool {
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
        let words = lines.map { $0.split(whereSeparator: \.isWhitespace).count }
        guard words.reduce(0, +) >= 60, words.count(where: { $0 >= 5 }) * 2 >= lines.count else { return false }
        let matcher = HeadingMatcher(SheetMapping())
        for separator in [",", ";", "\t", "|"] as [Character] {
            // Behind a comma in a sentence there is a blank.
            let counts = lines.map { line in
                zip(line, line.dropFirst()).count { $0 == separator && $1 != " " }
            }
            // Rows have their separator equally often.
            let usual = Dictionary(grouping: counts.filter { $0 > 0 }, by: \.self).values.map(\.count).max() ?? 0
            guard usual * 5 < lines.count * 4 else { return false }
            for line in lines.prefix(SheetCursor.headingDepth) {
                let cells = line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
                guard cells.count < 2 || SheetTable.score(SheetRow(number: 1, texts: cells), matcher) < 2 else {
                    return false
                }
            }
        }
        return true
    }

    /// Whether pages were scanned: there are page ends or page numbers, and no word.
    static func isScan(_ text: String) -> Bool {
        guard !text.contains(where: \.isLetter) else { return false }
        let lines = text.split { $0.isNewline || $0 == "\u{0C}" }.map { $0.filter { !$0.isWhitespace } }
        return text.contains("\u{0C}") || (lines.count > 1 && lines.allSatisfy { $0.count <= 4 })
    }

    private static let smallWords: [Language: Set<String>] = [
        .es: ["los", "el", "y", "del", "las", "en", "con", "una"],
        .pt: ["os", "do", "da", "dos", "das", "ao", "em", "com", "uma"], .en: ["the", "of", "and", "for", "to"],
    ]

    /// The language whose smallest words are most common; nil for a long text that is in none of ours.
    static func language(of lines: [TextLine]) -> Language? {
        var counts: [Language: Int] = [:]
        var found: [Language: Set<String>] = [:]
        var all = 0
        for line in lines.prefix(2_000) {
            for word in line.text.lowercased().split(separator: " ") {
                all += 1
                for (language, words) in smallWords where words.contains(String(word)) {
                    counts[language, default: 0] += 1
                    found[language, default: []].insert(String(word))
                }
            }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        // A twelfth of any text of these languages are words like these; tables have fewer. One of them alone is some
        // other language's: "das" is German as well.
        let isTold = (best?.value ?? 0) * 25 >= all && best.map { (found[$0.key]?.count ?? 0) > 1 } ?? false
        guard all < 60 || isTold else { return nil }
        return best?.key ?? .es
    }
}
