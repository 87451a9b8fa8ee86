/// A number, a word or a mark of a text that may be a date.
struct DateToken {
    enum Kind {
        case number, word, mark
    }

    var kind: Kind
    /// The word folded, empty for others.
    var word = ""
    var lexeme = DateLexeme()
    var number = 0
    /// How many digits were written.
    var digits = 0
    /// "1º", "1er", "15th".
    var isOrdinal = false
    /// The mark, 0 for others; every dash is `-`.
    var mark: UInt8 = 0
    /// Where it stands in the UTF-8 of the text.
    var range: Range<Int>
    var spaceBefore: Bool
    var lineBreakBefore: Bool

    /// Whether it may stand between the parts of one date.
    ///
    /// "A" and "al" may not, they lead to the end of a span; nor may "o", which is an article and an "or".
    var isJoint: Bool {
        !lexeme.roles.isDisjoint(with: [.of, .article]) && lexeme.roles.isDisjoint(with: [.to, .or, .and])
    }
}

/// Cuts a text into tokens, folding case, accents, dashes and spaces on the way.
struct DateTokenizer {
    /// Longer dates are none; it bounds the work on hostile texts.
    static let limit = 96

    private let bytes: [UInt8]
    private let lexicon: DateLexicon
    private var position = 0
    private(set) var tokens: [DateToken] = []
    /// Whether the text went on after the last token.
    private(set) var isCut = false

    init(_ bytes: [UInt8], _ lexicon: DateLexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(12)
        run()
    }

    private mutating func run() {
        var spaceBefore = true
        var lineBreakBefore = false
        while position < bytes.count {
            guard tokens.count < Self.limit else {
                isCut = true
                return
            }
            let start = position
            let scalar = FoldedScalar.next(bytes, &position)
            switch scalar {
            case .space(let isLineBreak):
                spaceBefore = true
                lineBreakBefore = lineBreakBefore || isLineBreak
                continue
            case .nothing, .ordinalMark:
                continue
            case .digit:
                position = start
                appendNumber(start, spaceBefore, lineBreakBefore)
            case .letter:
                position = start
                appendWord(start, spaceBefore, lineBreakBefore)
            case .mark(let mark):
                // A full stop is part of a date only between figures; elsewhere it ends an abbreviation.
                if mark == UInt8(ascii: "."), !isBetweenDigits(start) { continue }
                tokens.append(
                    DateToken(
                        kind: .mark,
                        mark: mark,
                        range: start..<position,
                        spaceBefore: spaceBefore,
                        lineBreakBefore: lineBreakBefore
                    )
                )
            }
            spaceBefore = false
            lineBreakBefore = false
        }
    }

    private func isBetweenDigits(_ place: Int) -> Bool {
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && bytes[index] >= 48 && bytes[index] <= 57 }
        return isDigit(place - 1) && isDigit(place + 1)
    }

    private mutating func appendNumber(_ start: Int, _ spaceBefore: Bool, _ lineBreakBefore: Bool) {
        var number = 0
        var digits = 0
        while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
            if digits < 9 { number = number * 10 + Int(bytes[position] - 48) }
            digits += 1
            position += 1
        }
        let end = position
        let isOrdinal = takeOrdinalSuffix()
        tokens.append(
            DateToken(
                kind: .number,
                number: number,
                digits: digits,
                isOrdinal: isOrdinal,
                range: start..<(isOrdinal ? position : end),
                spaceBefore: spaceBefore,
                lineBreakBefore: lineBreakBefore
            )
        )
    }

    private static let ordinalSuffixes: Set<String> = [
        "er", "era", "ero", "ro", "ra", "do", "da", "to", "ta", "st", "nd", "rd", "th", "o", "a",
    ]

    private mutating func takeOrdinalSuffix() -> Bool {
        let end = position
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") { position += 1 }
        let suffixStart = position
        if position < bytes.count, case .ordinalMark = FoldedScalar.next(bytes, &position) { return true }
        position = suffixStart
        var word = [UInt8]()
        while position < bytes.count, word.count < 4 {
            let before = position
            guard case .letter(let letter) = FoldedScalar.next(bytes, &position) else {
                position = before
                break
            }
            word.append(letter)
        }
        if !word.isEmpty, Self.ordinalSuffixes.contains(String(decoding: word, as: UTF8.self)) { return true }
        position = end
        return false
    }

    private mutating func appendWord(_ start: Int, _ spaceBefore: Bool, _ lineBreakBefore: Bool) {
        var folded = [UInt8]()
        folded.reserveCapacity(16)
        scan: while position < bytes.count {
            let before = position
            switch FoldedScalar.next(bytes, &position) {
            case .letter(let letter):
                folded.append(letter)
            case .nothing:
                continue
            case .mark(UInt8(ascii: "-")) where isDayOfWeekSuffix(position):
                folded.append(UInt8(ascii: "-"))
            case .space, .digit, .ordinalMark, .mark:
                position = before
                break scan
            }
        }
        let word = String(decoding: folded, as: UTF8.self)
        tokens.append(
            DateToken(
                kind: .word,
                word: word,
                lexeme: lexicon.words[word] ?? DateLexeme(),
                range: start..<position,
                spaceBefore: spaceBefore,
                lineBreakBefore: lineBreakBefore
            )
        )
    }

    /// The "feira" of "segunda-feira", the only hyphen within a word of dates.
    private func isDayOfWeekSuffix(_ place: Int) -> Bool {
        let suffix = Array("feira".utf8)
        guard place + suffix.count <= bytes.count else { return false }
        return zip(bytes[place...], suffix).allSatisfy { $0 | 0x20 == $1 }
    }
}
