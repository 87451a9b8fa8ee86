/// Reads the tokens of a date by descent: units, spans of units, lists of spans.
///
/// `DateGrammar+Unit` reads one stretch, `+Numbers` the forms in figures, `+List` spans and lists.
struct DateGrammar {
    let bytes: [UInt8]
    let dayFirst: Bool
    var tokens: [DateToken]
    var position = 0
    var warnings: [WhenWarning] = []

    init(bytes: [UInt8], tokens: [DateToken], dayFirst: Bool) {
        self.bytes = bytes
        self.tokens = tokens
        self.dayFirst = dayFirst
    }

    var isAtEnd: Bool { position >= tokens.count }

    /// The token so many places ahead.
    func peek(_ ahead: Int = 0) -> DateToken? {
        let place = position + ahead
        return tokens.indices.contains(place) ? tokens[place] : nil
    }

    func has(_ roles: DateRole, _ ahead: Int = 0) -> Bool {
        guard let token = peek(ahead) else { return false }
        return !token.lexeme.roles.isDisjoint(with: roles)
    }

    func hasMark(_ mark: Character, _ ahead: Int = 0) -> Bool {
        peek(ahead)?.mark == mark.asciiValue && peek(ahead)?.kind == .mark
    }

    mutating func take(_ roles: DateRole) -> Bool {
        guard has(roles) else { return false }
        position += 1
        return true
    }

    mutating func takeMark(_ mark: Character) -> Bool {
        guard hasMark(mark) else { return false }
        position += 1
        return true
    }

    /// Passes words that join the parts of one date ("de", "del", "of the").
    mutating func skipJoints() {
        while let token = peek(), token.isJoint { position += 1 }
    }

    /// The text between two tokens, both included, as it was written.
    func text(_ from: Int, _ to: Int) -> String {
        guard from >= 0, from <= to, to < tokens.count else { return "" }
        return String(decoding: bytes[tokens[from].range.lowerBound..<tokens[to].range.upperBound], as: UTF8.self)
    }

    /// The text from a token to the end.
    func rest(from token: Int) -> String {
        text(token, tokens.count - 1)
    }
}

/// A stretch of the calendar as far as its own words tell; the rest may stand elsewhere in the list.
struct DatePiece {
    var year: Int?
    var part: CalendarUnit.Part?
    /// A day whose month stands with a later day: the 3 of "3 y 4 de julio".
    var bareDay: Int?
    /// "Mes de junio": never the week or half of what stands before.
    var namesMonth = false
    /// Written year first in figures, where a slash joins the ends of an interval (ISO 8601).
    var isISO = false
    var weekday: Weekday?
    /// The tokens it was read from.
    var tokens: ClosedRange<Int>

    /// The unit, once year and month are known.
    func unit() throws(WhenProblem) -> CalendarUnit {
        if let year, !(1...9999).contains(year) { throw .noSuchYear(year) }
        guard let part else { throw .notUnderstood(found: bareDay.map(String.init) ?? "", expected: .month) }
        if let unit = CalendarUnit(year: year, part) { return unit }
        if case .day(let day, let month) = part {
            throw (1...12).contains(month)
                ? .noSuchDay(day: day, month: month, year: year) : .noSuchMonth(month)
        }
        if case .month(let month) = part { throw .noSuchMonth(month) }
        throw .notUnderstood(found: "", expected: .date)
    }
}
