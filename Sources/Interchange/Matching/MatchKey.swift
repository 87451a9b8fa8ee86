import TextAnalysis

/// The form under which spellings of one name meet: folded, punctuation gone, words parted by single spaces.
enum MatchKey {
    /// The key of a text.
    static func of(_ text: String) -> String {
        var folded = Fold.folded(text)
        return folded.withUTF8 { source in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(source.count)
            var needsSpace = false
            var position = 0
            while position < source.count {
                let byte = source[position]
                let isWord =
                    (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                    || (byte >= 0x80 && !isPunctuation(source, position))
                if isWord {
                    if needsSpace, !bytes.isEmpty { bytes.append(0x20) }
                    needsSpace = false
                    bytes.append(byte)
                    position += 1
                    while position < source.count, source[position] & 0xC0 == 0x80 {
                        bytes.append(source[position])
                        position += 1
                    }
                } else {
                    needsSpace = true
                    position += 1
                    while position < source.count, source[position] & 0xC0 == 0x80 { position += 1 }
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Whether the character is one of U+0080–U+00BF or U+2000–U+206F: spaces, dashes, quotes, signs.
    private static func isPunctuation(_ source: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        switch source[position] {
        case 0xC2: true
        case 0xE2: position + 1 < source.count && (source[position + 1] == 0x80 || source[position + 1] == 0x81)
        default: false
        }
    }

    /// Words that names of things carry or leave out at will, in Spanish, Portuguese and English.
    private static let small: Set<Substring> = [
        "a", "as", "o", "os", "el", "la", "las", "los", "lo", "de", "del", "da", "das", "do", "dos", "y", "e", "the",
        "of", "and", "for", "para", "por", "al", "en", "em", "in", "by",
    ]

    /// The key without articles and prepositions; the whole key where nothing else is left.
    static func core(_ key: String) -> String {
        let words = key.split(separator: " ")
        let kept = words.filter { !small.contains($0) }
        return kept.isEmpty || kept.count == words.count ? key : kept.joined(separator: " ")
    }
}
