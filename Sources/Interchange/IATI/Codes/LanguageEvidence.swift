import Localization

/// What the small words and endings of a text say about its language.
///
/// Words that Spanish and Portuguese share, such as "de" and "para", count against English only.
struct LanguageEvidence {
    private var spanish = 0
    private var portuguese = 0
    private var english = 0
    /// Signs of either Spanish or Portuguese.
    private var iberian = 0

    init() {}

    /// Reads the first thousand bytes; more would say the same.
    init(_ text: String) {
        var word: UInt64 = 0
        var length = 0
        var isAccented = false
        var seen = 0
        for byte in text.utf8 {
            seen += 1
            if seen > 1000 { break }
            let isLetter = byte >= 0x80 || (byte | 0x20 >= 97 && byte | 0x20 <= 122)
            if isLetter {
                // The last eight bytes are kept: short words whole, long ones by their ending.
                // Setting bit 5 lowers A–Z, and À–Þ whose second byte is 0x80–0x9E.
                let lowered = byte < 0x80 ? byte | 0x20 : (word & 0xFF == 0xC3 && byte < 0x9F ? byte | 0x20 : byte)
                word = word << 8 | UInt64(lowered)
                length += 1
                if byte == 0xC3 { isAccented = true }
            } else if length > 0 {
                count(word, length, isAccented)
                word = 0
                length = 0
                isAccented = false
            }
        }
        if length > 0 { count(word, length, isAccented) }
    }

    mutating func add(_ other: LanguageEvidence) {
        spanish += other.spanish
        portuguese += other.portuguese
        english += other.english
        iberian += other.iberian
    }

    /// The language the text is in: the declared one unless the words clearly contradict it.
    ///
    /// nil where they say too little either way.
    func language(declared: Language?) -> Language? {
        // A single "e" is Spanish too, before a word that begins with i.
        let isPortuguese = portuguese > spanish && portuguese >= 2
        let romance: Language = isPortuguese ? .pt : .es
        let own = max(spanish, portuguese)
        switch declared {
        case .en:
            if english > 0, english >= own + iberian { return .en }
            let all = own + iberian
            return all >= 2 && all >= 3 * english ? romance : nil
        case .es, .pt:
            guard own + english > 0 else { return nil }
            if english >= 2, english >= 3 * (own + iberian) { return .en }
            guard own > 0, romance != declared else { return own > 0 ? declared : nil }
            let other = min(spanish, portuguese)
            return own >= 2 && own >= 3 * other ? romance : nil
        case nil:
            guard own + iberian + english > 0 else { return nil }
            return english > own + iberian ? .en : romance
        }
    }

    private mutating func count(_ word: UInt64, _ length: Int, _ isAccented: Bool) {
        if length <= 8 {
            if let language = Self.words[word] { return add(language, 1) }
            if Self.shared.contains(word) { return iberian += 1 }
        }
        if length >= 5 {
            for ending in Self.endings where word & ending.mask == ending.bytes { return add(ending.language, 1) }
        }
        if isAccented { iberian += 1 }
    }

    private mutating func add(_ language: Language, _ weight: Int) {
        switch language {
        case .es: spanish += weight
        case .pt: portuguese += weight
        case .en: english += weight
        }
    }

    private static func packed(_ word: some StringProtocol) -> UInt64 {
        word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static let words: [UInt64: Language] = {
        let lists: [(Language, String)] = [
            (.es, "el la los las del y con una un en su sus al lo más también hacia desde hasta esta proyecto apoyo"),
            (.pt, "o os do da dos das e com uma um em ao na nas nos pelo pela não são mais projeto apoio através"),
            (.en, "the of and to in for with on by from is this that which will are project support its through at an"),
        ]
        return Dictionary(
            lists.flatMap { language, list in list.split(separator: " ").map { (packed($0), language) } },
            uniquingKeysWith: { first, _ in first }
        )
    }()

    private static let shared = Set(
        "de que para por se como entre programa plan nacional sobre redes rede red".split(separator: " ").map {
            packed($0)
        }
    )

    private static let endings: [(bytes: UInt64, mask: UInt64, language: Language)] = {
        let list: [(String, Language)] = [
            ("ción", .es), ("ciones", .es), ("miento", .es), ("dades", .es), ("ños", .es), ("ión", .es),
            ("ção", .pt), ("ções", .pt), ("mento", .pt), ("dade", .pt), ("ões", .pt), ("ão", .pt),
            ("tion", .en), ("tions", .en), ("ment", .en), ("ing", .en), ("ness", .en),
        ]
        return list.map { ending, language in
            (packed(ending), UInt64.max >> (64 - 8 * UInt64(ending.utf8.count)), language)
        }
    }()
}
