/// The numbers in a title that tell one phase, edition or year from another: digits, Roman numerals, and ordinals
/// beside a word such as "fase".
struct TitleNumbers: Equatable {
    /// Phases and editions, sorted.
    private(set) var ordinals: [Int] = []
    /// Years, sorted.
    private(set) var years: [Int] = []

    var isEmpty: Bool { ordinals.isEmpty && years.isEmpty }
    var all: [Int] { ordinals + years }

    init(_ titles: some Sequence<[String]>) {
        var ordinals = Set<Int>()
        var years = Set<Int>()
        for title in titles {
            for (position, key) in title.enumerated() {
                if let number = Self.digits(key) {
                    if (1950...2100).contains(number) { years.insert(number) } else { ordinals.insert(number) }
                } else if let number = Self.roman[key] {
                    ordinals.insert(number)
                } else if let number = Self.ordinal(key) {
                    let neighbours = [position - 1, position + 1].filter(title.indices.contains)
                    if neighbours.contains(where: { Self.isPhase(title[$0]) }) { ordinals.insert(number) }
                }
            }
        }
        self.ordinals = ordinals.sorted()
        self.years = years.sorted()
    }

    enum Relation { case same, oneSided, different }

    /// How the numbers of two titles relate; a year that only one title tells is no difference.
    func relation(to other: TitleNumbers) -> Relation {
        if isEmpty && other.isEmpty { return .same }
        let relations = [Self.relation(ordinals, other.ordinals), Self.relation(years, other.years)]
        if relations.contains(.different) { return .different }
        return relations[0]
    }

    private static func relation(_ one: [Int], _ other: [Int]) -> Relation {
        if one == other { return .same }
        let left = Set(one)
        let right = Set(other)
        return left.isSubset(of: right) || right.isSubset(of: left) ? .oneSided : .different
    }

    private static func digits(_ key: String) -> Int? {
        let digits = key.prefix { ("0"..."9").contains($0) }
        guard (1...4).contains(digits.utf8.count) else { return nil }
        let ending = key.dropFirst(digits.count)
        return ending.isEmpty || ordinalEndings.contains(String(ending)) ? Int(digits) : nil
    }

    /// As in 5ª, 2do, 3er, 4th.
    private static let ordinalEndings: Set<String> = [
        "a", "o", "ª", "º", "er", "ra", "ro", "da", "do", "ta", "to", "st", "nd", "rd", "th",
    ]

    /// 1–20; no language of ours has these as words, but for the article-like "i" that folding may leave.
    static let roman: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x",
            "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx",
        ].enumerated().map { ($1, $0 + 1) }
    )

    private static func ordinal(_ key: String) -> Int? {
        for (beginning, number) in ordinalBeginnings where key.hasPrefix(beginning) { return number }
        return nil
    }

    private static let ordinalBeginnings = [
        ("primer", 1), ("primeir", 1), ("first", 1), ("segund", 2), ("second", 2), ("tercer", 3), ("terceir", 3),
        ("third", 3), ("cuart", 4), ("quart", 4), ("fourth", 4),
    ]

    private static func isPhase(_ key: String) -> Bool {
        phaseBeginnings.contains { key.hasPrefix($0) } || key == "fas"
    }

    private static let phaseBeginnings = ["fase", "phas", "etap", "stag", "edic", "edit", "modul", "version", "versao"]
}
