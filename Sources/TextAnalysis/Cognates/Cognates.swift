/// Recognises the same word in Spanish, Portuguese and English by its form: cooperación, cooperação, cooperation.
///
/// Related words differ by rule in their endings (-ción, -ção, -tion; -dad, -dade, -ty) and in a few letters (ñ and nh, ie
/// and e, ct and t); a small list holds the frequent ones no rule reaches. Words that are translations but no relatives
/// (desarrollo, desenvolvimento) stay apart.
public enum Cognates {
    /// The form that related words share, for comparing; it is no word of any language.
    ///
    /// The word comes folded. Number goes, gender and derivation mostly stay: cooperación is not cooperativo.
    public static func root(_ folded: String) -> String {
        var word = pivot(folded)
        if !Ending.replace(&word, Ending.plurals), word.count > 4, word.last == UInt8(ascii: "s") { word.removeLast() }
        if word.count > 4, let last = word.last, Letters.isVowel(last) { word.removeLast() }
        return String(decoding: Letters.joined(word), as: UTF8.self)
    }

    /// How alike two texts are, from 0 to 1, by the roots of their words (Dice's coefficient over the sets of roots).
    ///
    /// The words come folded; leave function words out before. Two texts without words are not alike.
    public static func similarity(_ left: [String], _ right: [String]) -> Double {
        let left = Set(left.map(root))
        let right = Set(right.map(root))
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
    }

    /// The word with its ending as the pivot writes it, which is Spanish but for -mento; folded, as it came.
    static func pivot(_ folded: String) -> [UInt8] {
        if let irregular = IrregularCognates.table[folded] { return pivotByRule(Array(irregular.utf8)) }
        for (beginning, pivot) in IrregularCognates.beginnings where folded.hasPrefix(beginning) {
            return pivotByRule(Array((pivot + folded.dropFirst(beginning.count)).utf8))
        }
        return pivotByRule(Array(folded.utf8))
    }

    private static func pivotByRule(_ letters: [UInt8]) -> [UInt8] {
        var word = letters
        if !Ending.replace(&word, Ending.romance) { _ = Ending.replace(&word, Ending.english) }
        return word
    }
}
