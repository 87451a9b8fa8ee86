import Localization

/// One reading of one text: phrases first, then what leans on something, then the calendar.
struct WhenReader {
    private let bytes: [UInt8]
    private let tokens: [DateToken]
    private let isCut: Bool
    private let languages: [Language]
    private let defaultYear: Int?
    private let dayFirst: Bool

    init(_ text: String, languages: [Language], defaultYear: Int?, dayFirst: Bool) {
        bytes = Array(text.utf8)
        let tokenizer = DateTokenizer(bytes, DateLexicon.lexicon(for: languages))
        tokens = tokenizer.tokens
        isCut = tokenizer.isCut
        self.languages = languages
        self.defaultYear = defaultYear
        self.dayFirst = dayFirst
    }

    func read() throws(WhenProblem) -> (When, [WhenWarning]) {
        guard let first = tokens.first else { throw .empty }
        if first.kind == .word {
            if let phrase = phrase() { return (phrase, []) }
            if let relative = try relative() { return relative }
            if let appropriate = try accordingTo() { return (appropriate, []) }
            if let recurrence = recurrence() { return (recurrence, []) }
        }
        return try readCalendar()
    }

    /// Only dates with a place in the calendar.
    func readCalendar() throws(WhenProblem) -> (When, [WhenWarning]) {
        guard !tokens.isEmpty else { throw .empty }
        guard !isCut else { throw .notUnderstood(found: text(from: 0), expected: .date) }
        var reading = CalendarReading(bytes: bytes, tokens: tokens, dayFirst: dayFirst, defaultYear: defaultYear)
        let when = try reading.read()
        return (when, reading.warnings)
    }

    private func text(from token: Int) -> String {
        guard tokens.indices.contains(token) else { return "" }
        return String(decoding: bytes[tokens[token].range.lowerBound...], as: UTF8.self)
    }

    private func text(after end: Int) -> String {
        String(decoding: bytes[min(end, bytes.count)...], as: UTF8.self)
    }

    private func hasWords(_ words: [String], at place: Int = 0) -> Bool {
        guard place + words.count <= tokens.count else { return false }
        return zip(tokens[place...], words).allSatisfy { $0.word == $1 }
    }

    private func phrase() -> When? {
        guard tokens.count <= 7, tokens.allSatisfy({ $0.kind == .word }) else { return nil }
        return WhenPhrases.meaning(of: tokens.map(\.word).joined(separator: " "), in: languages)
    }

    // MARK: - What leans on something

    private func relative() throws(WhenProblem) -> (When, [WhenWarning])? {
        for entry in WhenPhrases.relations
        where hasWords(entry.words) && !entry.languages.isDisjoint(with: languages) {
            var place = entry.words.count
            var lead = ""
            if entry.joint != .none {
                guard tokens.indices.contains(place) else { break }
                let range = tokens[place].range
                let written = String(decoding: bytes[range], as: UTF8.self)
                guard
                    let article = WhenPhrases.article(joint: entry.joint, folded: tokens[place].word, written: written)
                else { continue }
                lead = article
                place += 1
            }
            let rest = text(after: tokens[place - 1].range.upperBound)
            guard let reference = WhenReference(words: lead + rest), reference.text != lead.dropLast() || lead.isEmpty
            else { throw .missing(.reference, after: text(from: 0)) }
            let reader = WhenReader(
                reference.text,
                languages: Language.allCases,
                defaultYear: defaultYear,
                dayFirst: dayFirst
            )
            guard let (when, warnings) = try? reader.readCalendar() else {
                return (.relative(entry.relation, reference), [])
            }
            return (try bounded(entry.relation, when), warnings)
        }
        return nil
    }

    /// Before, during or after a date of the calendar.
    private func bounded(_ relation: When.Relation, _ when: When) throws(WhenProblem) -> When {
        switch (relation, when) {
        case (.during, _): return when
        case (.after, .unit(let unit)): return .open(.after, unit)
        case (.after, .span(let span)): return .open(.after, span.to)
        case (.before, .unit(let unit)): return .open(.before, unit)
        case (.before, .span(let span)): return .open(.before, span.from)
        case (.after, _), (.before, _): throw .notUnderstood(found: text(from: 0), expected: .reference)
        }
    }

    private func accordingTo() throws(WhenProblem) -> When? {
        guard let first = tokens.first, WhenPhrases.beginnings.contains(first.word) else { return nil }
        var place = 0
        for entry in WhenPhrases.openings where languages.contains(entry.language) && hasWords(entry.words) {
            place = entry.words.count
            break
        }
        if tokens.indices.contains(place), tokens[place].mark == UInt8(ascii: ",") { place += 1 }
        guard tokens.indices.contains(place) else { return nil }
        if hasWords(["according", "to"], at: place) || hasWords(["de", "acuerdo", "con"], at: place)
            || hasWords(["de", "acordo", "com"], at: place)
        {
            place += tokens[place].word == "de" ? 3 : 2
        } else if tokens[place].lexeme.roles.contains(.accordingTo), place > 0 || tokens[place].word != "segundo" {
            place += 1
        } else {
            return nil
        }
        guard let reference = WhenReference(words: text(after: tokens[place - 1].range.upperBound)) else {
            throw .missing(.reference, after: text(from: 0))
        }
        guard !WhenParser.isDate(reference.text) else {
            throw .notUnderstood(found: reference.text, expected: .reference)
        }
        return .asAppropriate(reference)
    }

    /// "Cada dos años", "every 3 months", "a cada trimestre".
    private func recurrence() -> When? {
        var place = hasWords(["a"]) ? 1 : 0
        guard tokens.indices.contains(place), tokens[place].lexeme.roles.contains(.each) else { return nil }
        place += 1
        var count = 1
        if tokens.indices.contains(place), place + 1 < tokens.count {
            if tokens[place].kind == .number {
                count = tokens[place].number
                place += 1
            } else if tokens[place].word == "other" {
                count = 2
                place += 1
            } else if tokens[place].lexeme.roles.contains(.number) {
                count = tokens[place].lexeme.count
                place += 1
            }
        }
        guard place == tokens.count - 1, let period = WhenPhrases.periods[tokens[place].word], count <= 999 else {
            return nil
        }
        return Recurrence(every: count * period.count, period.step).map(When.recurrent)
    }
}
