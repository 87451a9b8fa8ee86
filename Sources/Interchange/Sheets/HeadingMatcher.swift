import Localization

/// Tells what the column under a heading holds.
struct HeadingMatcher: Sendable {
    struct Match: Sendable, Equatable {
        enum Meaning: Sendable, Equatable {
            case field(SheetField)
            /// "Proyecto", "Acción": title or code, which the other columns and the cells decide.
            case ambiguous
        }

        let meaning: Meaning
        /// The languages in which the heading is written so.
        let languages: Set<Language>
        /// The language of the texts below, where the heading says it.
        let textLanguage: Language?
        /// What the heading says in brackets or at its end, such as a currency.
        let note: String
    }

    private struct Entry {
        var meaning: Match.Meaning
        var languages: Set<Language>
    }

    private let entries: [String: Entry]
    private let spellings: [(key: String, heading: String)]
    /// The headings a mapping file names, by key.
    private let mapped: [String: (field: SheetField?, language: Language?)]

    init(_ mapping: SheetMapping) {
        var entries: [String: Entry] = [:]
        var spellings: [(String, String)] = []
        func add(_ spelling: String, _ meaning: Match.Meaning, _ languages: Set<Language>) {
            let key = MatchKey.core(MatchKey.of(spelling))
            if let entry = entries[key] {
                if entry.meaning == meaning { entries[key]?.languages.formUnion(languages) }
                return
            }
            entries[key] = Entry(meaning: meaning, languages: languages)
            spellings.append((key, spelling))
        }
        for synonyms in SheetHeadings.all {
            for language in Language.allCases {
                for spelling in synonyms.spellings(language) { add(spelling, .field(synonyms.field), [language]) }
            }
        }
        for spelling in SheetHeadings.ambiguous { add(spelling, .ambiguous, []) }
        for field in SheetField.allCases where entries[field.rawValue.lowercased()] == nil {
            add(field.rawValue, .field(field), [])
        }
        self.entries = entries
        self.spellings = spellings
        mapped = Dictionary(
            mapping.columns.map { (MatchKey.of($0.key), ($0.value.field, $0.value.language)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Whether the heading is one the mapping file leaves out on purpose.
    func isIgnored(_ heading: String) -> Bool {
        guard let entry = mapped[MatchKey.of(heading)] else { return false }
        return entry.field == nil
    }

    /// What the column holds; nil for a heading nobody knows.
    func match(_ heading: String) -> Match? {
        guard heading.utf8.count <= 200 else { return nil }
        let whole = MatchKey.of(heading)
        guard !whole.isEmpty else { return nil }
        if let (field, language) = mapped[whole] {
            return field.map { Match(meaning: .field($0), languages: [], textLanguage: language, note: "") }
        }
        let (base, note) = Self.parts(of: heading)
        // "(en)" is a language, not a preposition, hence the heading without its brackets goes first there.
        let readings = Self.language(note) == nil ? [(heading, ""), (base, note)] : [(base, note), (heading, "")]
        for (text, note) in readings {
            let key = MatchKey.core(MatchKey.of(text))
            if let entry = lookUp(key) {
                return Match(
                    meaning: entry.meaning,
                    languages: entry.languages,
                    textLanguage: Self.language(note),
                    note: note
                )
            }
        }
        // "Título ES", "Monto USD": a mark without brackets.
        let words = heading.split(whereSeparator: \.isWhitespace)
        if words.count > 1, let last = words.last, last.utf8.count <= 4 {
            let key = MatchKey.core(MatchKey.of(words.dropLast().joined(separator: " ")))
            if Self.language(String(last)) != nil || last.allSatisfy({ $0.isUppercase || !$0.isLetter }),
                let entry = lookUp(key)
            {
                return Match(
                    meaning: entry.meaning,
                    languages: entry.languages,
                    textLanguage: Self.language(String(last)),
                    note: String(last)
                )
            }
        }
        return nil
    }

    private func lookUp(_ key: String) -> Entry? {
        if let entry = entries[key] { return entry }
        let words = key.split(separator: " ")
        let kept = words.filter { !SheetHeadings.aboutSheet.contains($0) }
        guard kept.count < words.count, !kept.isEmpty else { return nil }
        return entries[kept.joined(separator: " ")]
    }

    /// The heading without what stands in brackets, and what stands there.
    private static func parts(of heading: String) -> (base: String, note: String) {
        guard let open = heading.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return (heading, "") }
        let note = heading[heading.index(after: open)...].filter { $0 != ")" && $0 != "]" }
        return (String(heading[..<open]), note)
    }

    private static func language(_ note: String) -> Language? {
        let key = MatchKey.of(note)
        switch key {
        case "espanol", "castellano", "spanish", "espanhol": return .es
        case "portugues", "portuguese": return .pt
        case "ingles", "english": return .en
        default: return key.utf8.count == 2 || key.utf8.count == 5 ? Language(tag: key) : nil
        }
    }

    /// The known heading that is spelled most like this one; empty where none shares half of its letters.
    func nearest(to heading: String) -> String {
        let key = MatchKey.core(MatchKey.of(String(heading.prefix(60))))
        var best: (heading: String, distance: Int)?
        for spelling in spellings {
            let distance = Self.distance(key, spelling.key)
            if distance < best?.distance ?? Int.max { best = (spelling.heading, distance) }
        }
        guard let best, best.distance * 2 <= key.utf8.count else { return "" }
        return best.heading
    }

    /// How many letters must be added, taken away or changed (Levenshtein), in bytes of the keys.
    private static func distance(_ one: String, _ other: String) -> Int {
        let (left, right) = (Array(one.utf8), Array(other.utf8))
        var row = Array(0...right.count)
        for (position, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = position + 1
            for index in right.indices {
                let above = row[index + 1]
                row[index + 1] = min(above + 1, row[index] + 1, diagonal + (byte == right[index] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
