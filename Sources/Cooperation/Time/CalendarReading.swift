/// One reading of the dates of a text: sets notes aside, sees open ends, puts lists together.
struct CalendarReading {
    private let bytes: [UInt8]
    private var tokens: [DateToken]
    private let dayFirst: Bool
    private let defaultYear: Int?
    private var notes: [[DateToken]] = []
    private(set) var warnings: [WhenWarning] = []

    init(bytes: [UInt8], tokens: [DateToken], dayFirst: Bool, defaultYear: Int?) {
        self.bytes = bytes
        self.tokens = tokens
        self.dayFirst = dayFirst
        self.defaultYear = defaultYear
    }

    mutating func read() throws(WhenProblem) -> When {
        setNotesAside()
        let onwards = dropOnwards()
        var grammar = DateGrammar(bytes: bytes, tokens: tokens, dayFirst: dayFirst)
        let edge = opening(&grammar)
        let (items, joints) = try grammar.items()
        var resolver = DateResolver(items)
        let dates = try resolver.resolve { piece in grammar.text(piece.tokens.lowerBound, piece.tokens.upperBound) }
        warnings += grammar.warnings + resolver.warnings
        var when = try joined(dates, joints)
        if let edge = edge ?? (onwards ? .since : nil) {
            switch when {
            case .unit(let unit):
                when = .open(edge, unit)
            case .span where edge == .since:
                break
            case .span, .open, .alternatives, .deliveries, .permanent, .asAppropriate, .relative, .recurrent:
                // "From 2022 to March 2023 and June 2024" is a list whose first is a span.
                guard edge == .since, case .span? = items.first else {
                    throw .notUnderstood(found: grammar.rest(from: 0), expected: .date)
                }
            }
        }
        when = try placed(when)
        checkNotes(when)
        return when
    }

    // MARK: - Notes

    /// Takes what stands in brackets out of the date, unless the date itself stands in them.
    private mutating func setNotesAside() {
        let opening = UInt8(ascii: "(")
        let closing = UInt8(ascii: ")")
        guard tokens.contains(where: { $0.mark == opening || $0.mark == closing }) else { return }
        var kept: [DateToken] = []
        var note: [DateToken]?
        for token in tokens {
            if token.mark == opening, note == nil {
                note = []
            } else if token.mark == closing {
                if let note, !note.isEmpty { notes.append(note) }
                note = nil
            } else if note != nil {
                note?.append(token)
            } else {
                kept.append(token)
            }
        }
        if let note, !note.isEmpty { notes.append(note) }
        if kept.isEmpty {
            kept = notes.first ?? []
            notes = Array(notes.dropFirst())
        }
        tokens = kept
    }

    private mutating func checkNotes(_ when: When) {
        for note in notes {
            guard let first = note.first, let last = note.last else { continue }
            let text = String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
            var reading = CalendarReading(bytes: bytes, tokens: note, dayFirst: dayFirst, defaultYear: defaultYear)
            if let noted = try? reading.read(), !When.compatible(when, noted) {
                warnings.append(.noteContradicts(text))
            } else {
                warnings.append(.noteLeftOut(text))
            }
        }
    }

    // MARK: - Open ends

    /// "En adelante", "em diante", "onwards".
    private mutating func dropOnwards() -> Bool {
        let words = tokens.suffix(2).map(\.word)
        if words == ["en", "adelante"] || words == ["em", "diante"] {
            tokens.removeLast(2)
        } else if words.last == "onwards" || words.last == "onward" {
            tokens.removeLast()
        } else {
            return false
        }
        return true
    }

    private func opening(_ grammar: inout DateGrammar) -> When.Edge? {
        let words = tokens.prefix(3).map(\.word)
        if words == ["a", "partir", "de"] || words == ["a", "partir", "del"] || words == ["a", "partir", "do"]
            || words == ["a", "partir", "da"]
        {
            grammar.position = 3
            return .since
        }
        if words.first == "starting" || words.prefix(2) == ["as", "of"] {
            grammar.position = words.first == "starting" ? 1 : 2
            return .since
        }
        if grammar.take(.since) { return .since }
        if grammar.take(.until) { return .until }
        return nil
    }

    // MARK: - Lists and years

    private mutating func joined(_ dates: [When], _ joints: DateGrammar.Joints) throws(WhenProblem) -> When {
        guard dates.count > 1 else {
            guard let only = dates.first else { throw .empty }
            return only
        }
        guard let occasions = Occasions(dates) else { throw .mixedYears }
        guard !(joints.hasAnd && joints.hasOr) else { throw .notUnderstood(found: "", expected: .date) }
        if joints.hasOr { return .alternatives(occasions) }
        guard joints.hasSlash, !joints.hasAnd else { return .deliveries(occasions) }
        // Two weeks side by side are one meeting not yet fixed; dates apart are several.
        let isOr = dates.count == 2 && Self.adjoin(dates[0], dates[1])
        warnings.append(isOr ? .slashReadAsOr : .slashReadAsAnd)
        return isOr ? .alternatives(occasions) : .deliveries(occasions)
    }

    private static func adjoin(_ first: When, _ second: When) -> Bool {
        guard let end = (first.lacksYear ? first.inYear(2000) : first)?.latest,
            let start = (second.lacksYear ? second.inYear(2000) : second)?.earliest
        else { return false }
        return end.days(until: start) == 1
    }

    private mutating func placed(_ when: When) throws(WhenProblem) -> When {
        guard when.lacksYear else { return when }
        guard let defaultYear else {
            warnings.append(.yearLeftOut)
            return when
        }
        guard let placed = when.inYear(defaultYear) else {
            guard (1...9999).contains(defaultYear) else { throw .noSuchYear(defaultYear) }
            throw .noSuchDay(day: 29, month: 2, year: defaultYear)
        }
        warnings.append(.yearFromContext(defaultYear))
        return placed
    }
}
