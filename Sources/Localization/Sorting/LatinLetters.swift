/// What each Latin letter beyond ASCII is without its marks, in lower case.
///
/// The table is read from the Unicode names of the letters ("LATIN SMALL LETTER A WITH ACUTE" is an a), so it holds the
/// whole of Latin-1, Latin Extended-A and -B, Latin Extended Additional and the ligatures without being typed in.
package enum LatinLetters {
    /// One to three ASCII letters in the low three bytes, first letter lowest; or one of the two values below.
    package typealias Entry = UInt32

    /// The character is no letter or digit: it separates words.
    package static let separator: Entry = 0
    /// The character is written within a word but is no part of it: combining marks, soft hyphen, joiners.
    package static let transparent: Entry = 0x8000_0000
    /// A letter or digit for which there is no ASCII form; it is kept, in lower case.
    package static let other: Entry = 0x4000_0000

    /// What a scalar from U+0080 on is; `low` must be the array `table`, held by the caller.
    @inline(__always)
    package static func entry(_ scalar: UInt32, _ low: UnsafeBufferPointer<Entry>) -> Entry {
        let index = Int(scalar) &- 0x80
        if index < low.count &- 0x100 { return low[index] }
        if scalar >= 0x1E00, scalar < 0x1F00 { return low[low.count &- 0x100 &+ Int(scalar &- 0x1E00)] }
        return rare(scalar)
    }

    /// Entries for U+0080 to U+036F, then those for U+1E00 to U+1EFF.
    package static let table: [Entry] = (UInt32(0x80)..<0x370).map(read) + (UInt32(0x1E00)..<0x1F00).map(read)

    @inline(never)
    private static func rare(_ scalar: UInt32) -> Entry {
        // General punctuation: only the joiners are written inside words.
        if (0x2000...0x206F).contains(scalar) {
            return scalar == 0x200C || scalar == 0x200D || scalar == 0x2060 ? transparent : separator
        }
        return read(scalar)
    }

    private static func read(_ value: UInt32) -> Entry {
        guard let scalar = Unicode.Scalar(value) else { return separator }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return transparent
        case .format: return value == 0xAD || value == 0xFEFF ? transparent : separator
        default: break
        }
        guard properties.isAlphabetic || properties.numericType == .decimal else { return separator }
        if let packed = properties.name.flatMap(letters).map(packed) { return packed }
        // Some capitals have another name than their small letter (AFRICAN D, D WITH TAIL).
        let lower = properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let small = lower.first, small != scalar else { return other }
        return read(small.value)
    }

    private static func packed(_ letters: String) -> Entry {
        letters.utf8.reversed().reduce(0) { $0 << 8 | Entry($1) }
    }

    /// The plain letters in a name such as "LATIN CAPITAL LETTER O WITH STROKE" or "LATIN SMALL LIGATURE FI".
    private static func letters(in name: String) -> String? {
        if name == "FEMININE ORDINAL INDICATOR" { return "a" }
        if name == "MASCULINE ORDINAL INDICATOR" { return "o" }
        var words = name.split(separator: " ")[...]
        if words.first == "FULLWIDTH" { words.removeFirst() }
        guard words.first == "LATIN" else { return nil }
        words.removeFirst()
        guard words.first == "SMALL" || words.first == "CAPITAL" else { return nil }
        words.removeFirst()
        guard words.first == "LETTER" || words.first == "LIGATURE" else { return nil }
        words.removeFirst()
        if let named = namedLetters[words.joined(separator: " ")] { return named }
        if words.first == "DOTLESS" || words.first == "LONG" { words.removeFirst() }
        guard let letters = words.first, letters.utf8.count <= 3, words.count == 1 || words.dropFirst().first == "WITH"
        else { return nil }
        return namedLetters[String(letters)] ?? letters.lowercased()
    }

    /// Letters whose name is not their spelling.
    private static let namedLetters = [
        "SHARP S": "ss", "ETH": "d", "THORN": "th", "ENG": "n", "KRA": "k", "LONG S T": "st", "WYNN": "w",
        "OPEN O": "o",
        "OPEN E": "e", "N PRECEDED BY APOSTROPHE": "n", "L WITH MIDDLE DOT": "l", "SCHWA": "e",
    ]
}
