/// The beginnings of keys that an unfinished word may lead to.
enum QueryPrefixes {
    /// The word's own letters, and the word without the beginning of an ending that stemming would take off: both
    /// "cooperac" and "cooper" for "cooperac".
    static func of(_ folded: String) -> [String] {
        let letters = Array(folded.utf8)
        guard letters.count >= 2 else { return [] }
        var prefixes = [text(letters)]
        if let cut = endings.lazy.compactMap({ cut(letters, $0) }).min() {
            let shorter = text(Array(letters[..<cut]))
            if !prefixes.contains(shorter) { prefixes.append(shorter) }
        }
        return prefixes
    }

    private static func text(_ letters: [UInt8]) -> String {
        String(decoding: Letters.joined(letters), as: UTF8.self)
    }

    /// Where an unfinished ending of two letters or more begins, with four letters before it.
    private static func cut(_ letters: [UInt8], _ ending: [UInt8]) -> Int? {
        for length in stride(from: min(ending.count, letters.count - 4), to: 1, by: -1)
        where letters.suffix(length).elementsEqual(ending.prefix(length)) {
            return letters.count - length
        }
        return nil
    }

    private static let endings = [
        "aciones", "acoes", "iciones", "icoes", "amientos", "imientos", "amentos", "imentos", "idades", "ations",
        "ativos", "ativas", "adores", "adoras",
    ].map { Array($0.utf8) }
}
