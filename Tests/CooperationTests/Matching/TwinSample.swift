import Cooperation
import Localization

/// Candidates for tests, written as people write titles; keys are made by a stand-in for the analysis of texts.
enum TwinSample {
    static func candidate(
        _ item: ItemID,
        _ title: String,
        _ language: Language = .es,
        by party: PartyCode,
        between countries: [PartyCode] = ["CL", "CO"],
        from start: String? = "2022-03-01",
        to end: String? = "2023-02-28",
        years: ClosedRange<Int>? = nil,
        sector: String? = "salud",
        codes: Set<String> = [],
        institutions: Set<String> = []
    ) -> TwinCandidate {
        let words = folded(title)
        return TwinCandidate(
            item: item,
            parties: [party],
            titleWords: [language: words],
            titleRoots: words.map(root),
            countries: Dictionary(uniqueKeysWithValues: countries.map { ($0, []) }),
            start: start.flatMap(day),
            end: end.flatMap(day),
            years: years,
            sector: sector,
            modality: "bilateral",
            codes: codes,
            institutions: institutions
        )
    }

    static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
    }

    private static func folded(_ title: String) -> [String] {
        let plain: [Character: Character] = [
            "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ã": "a", "õ": "o", "â": "a", "ê": "e", "ç": "c",
            "ñ": "n",
        ]
        return String(title.lowercased().map { plain[$0] ?? $0 })
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Just enough of a cognate root for the words of these tests: endings of number, gender and -ción.
    private static func root(_ word: String) -> String {
        var word = word
        for (ending, pivot) in [("coes", "cion"), ("ciones", "cion"), ("cao", "cion"), ("amiento", "amento")]
        where word.hasSuffix(ending) && word.count > ending.count + 2 {
            word = word.dropLast(ending.count) + pivot
        }
        if word.count > 4, word.hasSuffix("s") { word.removeLast() }
        if word.count > 4, let last = word.last, "aeo".contains(last) { word.removeLast() }
        return word
    }
}
