import Localization

/// Makes the key of a word.
///
/// The key does not know accents (it starts from the folded word, so that a word typed without them has the same key by
/// construction) and hardly knows the language: endings are first told in one pivot, then the Spanish stemmer takes
/// derivation and number off, then letters are brought together. Portuguese verbs which the Spanish stemmer leaves alone
/// go through the Portuguese one, English words without a Latin ending through the English one.
struct WordKeys {
    private let spanish = Stemmer(.es)
    private let portuguese = Stemmer(.pt)
    private let english = Stemmer(.en)
    /// Words whose stem is that of a stranger: universo, común, público, generar, íntegro.
    private static let whole: Set<String> = [
        "universidad", "comunidad", "comunicacion", "publicacion", "genero", "integridad", "conformidad", "esperanza",
        "proporcion", "oriente", "articulo", "fortaleza",
    ]

    /// The key of a folded word in a text of a language.
    func key(_ folded: String, _ language: Language?) -> String {
        // Numbers, codes and single letters are their own keys.
        guard folded.utf8.count > 2, folded.utf8.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
        else { return folded }
        var pivot = Cognates.pivot(folded)
        // The stemmer takes the end off joven, a verb to it, and leaves jóvenes: number goes first.
        _ = Ending.replace(&pivot, Ending.plurals)
        let word = String(decoding: pivot, as: UTF8.self)
        let singular = word.hasSuffix("s") ? String(word.dropLast()) : word
        if Self.whole.contains(singular) {
            return String(decoding: Letters.joined(Array(singular.utf8)), as: UTF8.self)
        }
        if language == .en { return englishKey(folded, word, pivot) }
        let stem = stemmed(word)
        if language == .pt, stem == word {
            // Nothing taken off: a form Spanish does not have, such as desenvolveu.
            let portugueseStem = Fold.folded(portuguese.stem(word))
            if portugueseStem.utf8.count >= 4 { return finished(pivot, Array(portugueseStem.utf8)) }
        }
        return finished(pivot, Array(stem.utf8))
    }

    /// All keys a word of unknown language may have in the index, without repetition.
    func alternatives(_ folded: String) -> [String] {
        var keys: [String] = []
        for language in Language.allCases {
            let key = key(folded, language)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// The Spanish stem; the accents by which its algorithm knows -ción are given back first.
    private func stemmed(_ word: String) -> String {
        guard word.hasSuffix("cion") else { return Fold.folded(spanish.stem(word)) }
        return Fold.folded(spanish.stem(word.dropLast(2) + "ón"))
    }

    private func englishKey(_ folded: String, _ word: String, _ pivot: [UInt8]) -> String {
        var letters = Array(folded.utf8)
        let latin = word != folded
        if latin || Ending.replace(&letters, Ending.englishOnly) {
            let told = latin ? pivot : letters
            return finished(told, Array(stemmed(String(decoding: told, as: UTF8.self)).utf8))
        }
        return finished(letters, Array(english.stem(folded).utf8))
    }

    /// Gives a short stem its last vowel back, then joins the letters.
    ///
    /// In short words the last vowel tells words apart (caso, casa); in long ones it tells gender (técnico, técnica).
    private func finished(_ word: [UInt8], _ stem: [UInt8]) -> String {
        var stem = stem
        if stem.count <= 4, word.starts(with: stem) {
            var ending = word.dropFirst(stem.count)
            if ending.last == UInt8(ascii: "s") { ending.removeLast() }
            if ending.count == 1, let vowel = ending.first, vowel == UInt8(ascii: "a") || vowel == UInt8(ascii: "o") {
                return String(decoding: Letters.joined(stem) + [vowel], as: UTF8.self)
            }
        }
        if stem.count < 2 { stem = word }
        return String(decoding: Letters.joined(stem), as: UTF8.self)
    }
}
