/// Gathers the three levels of a sort key, scalar by scalar.
struct CollationKeyBuilder {
    private let separatesEnye: Bool
    private var letters: [UInt8] = []
    private var accents: [UInt8] = []
    private var cases: [UInt8] = []
    private var digits: [UInt8] = []
    private var pendingSpace = false

    /// Weights of the first level: 1 space, 2 number, 0x10… letters, two apart so that ñ fits after n, 0xF0 others.
    private enum Weight {
        static let space: UInt8 = 1
        static let number: UInt8 = 2
        static let firstLetter: UInt8 = 0x10
        static let other: UInt8 = 0xF0
    }

    init(separatesEnye: Bool) { self.separatesEnye = separatesEnye }

    mutating func add(_ scalar: Unicode.Scalar, _ table: UnsafeBufferPointer<LatinLetters.Entry>) {
        let value = scalar.value
        if value < 0x80 {
            addASCII(UInt8(value))
            return
        }
        let entry = LatinLetters.entry(value, table)
        switch entry {
        case LatinLetters.separator:
            endWord()
        case LatinLetters.transparent:
            addMark(value)
        case LatinLetters.other:
            beginLetter()
            letters.append(Weight.other)
            letters.append(contentsOf: String(scalar).lowercased().utf8)
            note(accent: nil, upper: scalar.properties.isUppercase)
        default:
            addLatin(entry, scalar)
        }
    }

    private mutating func addASCII(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            separate()
            if digits != [UInt8(ascii: "0")] { digits.append(byte) } else { digits = [byte] }
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            beginLetter()
            letters.append(Self.weight(byte))
            note(accent: nil, upper: false)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            beginLetter()
            letters.append(Self.weight(byte | 0x20))
            note(accent: nil, upper: true)
        default:
            endWord()
        }
    }

    private mutating func addLatin(_ entry: LatinLetters.Entry, _ scalar: Unicode.Scalar) {
        beginLetter()
        let isEnye = scalar.value == 0xF1 || scalar.value == 0xD1
        if isEnye && separatesEnye {
            letters.append(Self.weight(UInt8(ascii: "n")) + 1)
            note(accent: nil, upper: scalar.value == 0xD1)
            return
        }
        var rest = entry
        while rest != 0 {
            letters.append(Self.weight(UInt8(truncatingIfNeeded: rest)))
            rest >>= 8
        }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        note(accent: lower.value, upper: lower != scalar)
    }

    /// A combining mark makes an accent of the letter before it; a tilde on n makes an ñ.
    private mutating func addMark(_ value: UInt32) {
        guard let last = letters.last else { return }
        let plain = Self.weight(UInt8(ascii: "n"))
        if value == 0x303, separatesEnye, last == plain {
            letters[letters.count - 1] = plain + 1
        } else if value >= 0x300 {
            accents.append(contentsOf: Self.accent(value))
        }
    }

    func bytes() -> [UInt8] {
        var copy = self
        copy.flushNumber()
        return copy.letters + [0] + copy.accents + [0] + copy.cases
    }

    private static func weight(_ letter: UInt8) -> UInt8 {
        Weight.firstLetter + (letter - UInt8(ascii: "a")) * 2
    }

    private static func accent(_ value: UInt32) -> [UInt8] {
        [2, UInt8(truncatingIfNeeded: value >> 8) | 0x80, UInt8(truncatingIfNeeded: value)]
    }

    private mutating func note(accent: UInt32?, upper: Bool) {
        if let accent { accents.append(contentsOf: Self.accent(accent)) } else { accents.append(1) }
        cases.append(upper ? 2 : 1)
    }

    private mutating func endWord() {
        flushNumber()
        // Spaces at the beginning do not count, and those at the end never come to be written.
        pendingSpace = !letters.isEmpty
    }

    private mutating func beginLetter() {
        flushNumber()
        separate()
    }

    private mutating func separate() {
        guard pendingSpace else { return }
        letters.append(Weight.space)
        pendingSpace = false
    }

    /// A number is its count of digits, then its digits, so that longer numbers come later.
    private mutating func flushNumber() {
        guard !digits.isEmpty else { return }
        letters.append(Weight.number)
        letters.append(UInt8(min(digits.count, 255)))
        letters.append(contentsOf: digits)
        digits = []
    }
}
