extension Language {
    /// Reads a language tag such as `pt-BR`, `ES` or `en_GB`; nil when its primary language is none of ours.
    ///
    /// Only the primary subtag counts (RFC 5646 §2.1); case is ignored, and the underscore of POSIX locales is read
    /// as a hyphen. The three-letter codes of ISO 639-2 (`spa`, `por`, `eng`) are understood as well.
    public init?(tag: String) {
        let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ".") }
        // Two and three ASCII letters only: setting bit 5 makes them lower case.
        switch primary.map({ $0 | 0x20 }) {
        case Array("es".utf8), Array("spa".utf8): self = .es
        case Array("pt".utf8), Array("por".utf8): self = .pt
        case Array("en".utf8), Array("eng".utf8): self = .en
        default: return nil
        }
    }

    /// The language a browser prefers among ours, by its `Accept-Language` header (RFC 9110 §12.5.4).
    ///
    /// The highest quality wins, and among equals the first named. Languages of quality 0 are refused; `*` gives the
    /// default language unless it is refused. A header that names none of ours gives the default.
    public static func preferred(acceptLanguage: String?, default fallback: Language) -> Language {
        guard let acceptLanguage else { return fallback }
        var best: (language: Language, quality: Int)?
        var refused: Set<Language> = []
        var offered: [(language: Language, quality: Int)] = []
        // A header is at most a few dozen ranges; what comes after them is not a person's choice.
        for range in acceptLanguage.split(separator: ",", maxSplits: 64).prefix(64) {
            let parts = range.split(separator: ";")
            guard let name = parts.first.map({ trimmed($0) }), !name.isEmpty else { continue }
            var quality = 1000
            for parameter in parts.dropFirst() {
                let text = trimmed(parameter)
                guard text.hasPrefix("q=") || text.hasPrefix("Q=") else { continue }
                quality = thousandths(trimmed(text.dropFirst(2))) ?? 0
            }
            let language = name == "*" ? fallback : Language(tag: String(name))
            guard let language else { continue }
            if quality == 0 {
                if name != "*" { refused.insert(language) }
            } else {
                offered.append((language, quality))
            }
        }
        for candidate in offered where !refused.contains(candidate.language) {
            if candidate.quality > (best?.quality ?? 0) { best = candidate }
        }
        return best?.language ?? fallback
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    /// Reads a quality value, `0` to `1` with at most three decimals (RFC 9110 §12.4.2), in thousandths.
    private static func thousandths(_ text: Substring) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0] == "0" || parts[0] == "1" else { return nil }
        var value = parts[0] == "1" ? 1000 : 0
        var unit = 100
        for digit in parts.count == 2 ? parts[1] : "" {
            guard unit > 0, digit.isASCII, let number = digit.wholeNumberValue else { return nil }
            value += number * unit
            unit /= 10
        }
        return value <= 1000 ? value : nil
    }
}
