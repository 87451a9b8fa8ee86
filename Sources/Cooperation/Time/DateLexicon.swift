import Localization

/// What a word can do in a date; one word may do several things, by its place.
struct DateRole: OptionSet, Sendable {
    let rawValue: UInt32

    static let month = DateRole(rawValue: 1 << 0)
    static let weekday = DateRole(rawValue: 1 << 1)
    static let ordinal = DateRole(rawValue: 1 << 2)
    static let last = DateRole(rawValue: 1 << 3)
    static let week = DateRole(rawValue: 1 << 4)
    /// Quincena, quinzena, fortnight.
    static let halfMonth = DateRole(rawValue: 1 << 5)
    /// Half, mitad, metade: of a month or of a year, as what follows tells.
    static let half = DateRole(rawValue: 1 << 6)
    static let semester = DateRole(rawValue: 1 << 7)
    static let quarter = DateRole(rawValue: 1 << 8)
    /// The value is that of a `CalendarUnit.Third`.
    static let third = DateRole(rawValue: 1 << 9)
    static let yearWord = DateRole(rawValue: 1 << 10)
    static let monthWord = DateRole(rawValue: 1 << 11)
    /// Words that may stand between the parts of one date.
    static let of = DateRole(rawValue: 1 << 12)
    /// Words that may stand before a date.
    static let article = DateRole(rawValue: 1 << 13)
    static let and = DateRole(rawValue: 1 << 14)
    static let or = DateRole(rawValue: 1 << 15)
    static let to = DateRole(rawValue: 1 << 16)
    static let since = DateRole(rawValue: 1 << 17)
    static let until = DateRole(rawValue: 1 << 18)
    static let between = DateRole(rawValue: 1 << 19)
    static let number = DateRole(rawValue: 1 << 20)
    static let each = DateRole(rawValue: 1 << 21)
    static let permanent = DateRole(rawValue: 1 << 22)
    /// T, Q: before or after the number of a quarter.
    static let quarterLetter = DateRole(rawValue: 1 << 23)
    /// S, H: before or after the number of a semester.
    static let semesterLetter = DateRole(rawValue: 1 << 24)
    /// According to.
    static let accordingTo = DateRole(rawValue: 1 << 25)
    /// Only an ordinal where a noun follows: I, II, III, IV.
    static let roman = DateRole(rawValue: 1 << 26)
}

/// What a word can do, and the number it stands for.
struct DateLexeme: Sendable {
    var roles: DateRole = []
    var value = 0
    /// The number as a count, apart from the value: Portuguese "dez" is ten and December.
    var count = 0
}

/// The words of dates in some of the languages, folded: small letters without accents.
struct DateLexicon: Sendable {
    private(set) var words: [String: DateLexeme] = [:]

    /// The lexicon for some of the languages.
    static func lexicon(for languages: [Language]) -> DateLexicon {
        var mask = 0
        for language in languages { mask |= bit(language) }
        return prepared[mask]
    }

    private static func bit(_ language: Language) -> Int {
        switch language {
        case .es: 1
        case .pt: 2
        case .en: 4
        }
    }

    private static let prepared: [DateLexicon] = (0..<8).map { mask in
        var lexicon = DateLexicon()
        lexicon.addShared()
        if mask & 1 != 0 { lexicon.addSpanish() }
        if mask & 2 != 0 { lexicon.addPortuguese() }
        if mask & 4 != 0 { lexicon.addEnglish() }
        return lexicon
    }

    mutating func add(_ roles: DateRole, _ value: Int, _ list: String) {
        for word in list.split(separator: " ") {
            var lexeme = words[String(word)] ?? DateLexeme()
            lexeme.roles.formUnion(roles)
            if roles == .number {
                lexeme.count = value
            } else if value != 0 {
                lexeme.value = value
            }
            words[String(word)] = lexeme
        }
    }

    /// Each word of the list stands for the next number; variants of one are joined by a slash.
    mutating func addSeries(_ roles: DateRole, _ list: String) {
        for (index, variants) in list.split(separator: " ").enumerated() {
            add(roles, index + 1, variants.split(separator: "/").joined(separator: " "))
        }
    }

    private mutating func addShared() {
        addSeries([.ordinal, .roman], "i ii iii iv")
        add(.quarterLetter, 0, "t q")
        add(.semesterLetter, 0, "s h")
    }
}
