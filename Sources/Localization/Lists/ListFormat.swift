/// Joins names into a list as a sentence has it: "Chile, Perú e Italia".
public enum ListFormat {
    /// The members with commas between them and a conjunction before the last; no comma before the conjunction.
    public static func joined(
        _ members: [String],
        _ language: Language,
        conjunction: ListConjunction = .and
    ) -> String {
        guard let last = members.last else { return "" }
        guard members.count > 1 else { return last }
        let word = conjunctionWord(conjunction, before: last, language)
        return members.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    private static func conjunctionWord(_ conjunction: ListConjunction, before next: String, _ language: Language)
        -> String
    {
        switch (language, conjunction) {
        case (.en, .and): "and"
        case (.en, .or): "or"
        case (.pt, .and): "e"
        case (.pt, .or): "ou"
        case (.es, .and): soundsLikeI(next) ? "e" : "y"
        case (.es, .or): soundsLikeO(next) ? "u" : "o"
        }
    }

    /// Whether a Spanish word begins with the sound /i/ (Diccionario panhispánico de dudas, entry "y²").
    ///
    /// "hielo", "iones" begin with a glide and keep "y"; a written accent marks a hiatus, so "e Ío".
    private static func soundsLikeI(_ word: String) -> Bool {
        var letters = opening(word)[...]
        if letters.first == "h" { letters.removeFirst() }
        guard let first = letters.first else { return false }
        let second = letters.dropFirst().first
        switch first {
        case "í":
            return true
        case "i":
            return second.map { !"aeouáéóú".contains($0) } ?? true
        case "y":
            // The Y of Ypacaraí is a vowel, that of Yucatán is not.
            return second.map { $0.isLetter && !"aeiouáéíóú".contains($0) } ?? false
        default:
            return false
        }
    }

    /// Whether a Spanish word or number begins with the sound /o/: "siete u ocho", "10 u 11".
    private static func soundsLikeO(_ word: String) -> Bool {
        var letters = opening(word)[...]
        let digits = word.prefix { $0.isNumber || $0 == "\u{202F}" || $0 == "\u{A0}" || $0 == "." }.filter(\.isNumber)
        if !digits.isEmpty {
            // ocho, ochenta, ochocientos, at any power of a thousand; once, once mil.
            return digits.first == "8" || (digits.hasPrefix("11") && digits.count % 3 == 2)
        }
        if letters.first == "h" { letters.removeFirst() }
        return letters.first == "o" || letters.first == "ó"
    }

    /// The first three letters in lower case, without the quotation marks or brackets that may precede them.
    private static func opening(_ word: String) -> String {
        String(word.drop { !$0.isLetter && !$0.isNumber }.prefix(3)).lowercased()
    }
}
