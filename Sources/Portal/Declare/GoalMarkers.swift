import CanonicalJSON
import Cooperation
import Localization
import TextAnalysis

/// The markers of the goals, their words made ready to be looked for.
enum GoalMarkers {
    /// What may be the goals of an initiative, as far as it is written; words are those of the reader's language where
    /// they can be.
    static func propose(_ content: JSON, _ language: Language) -> (main: GoalProposal?, secondary: GoalProposal?) {
        var analyzer = SearchAnalyzer()
        var texts: [[String]] = []
        for field in ["title", "objective"] {
            guard let text = content[field].flatMap({ try? LocalizedText(json: $0) }) else { continue }
            for own in text.languages {
                texts.append(analyzer.keys(of: String((text[own]?.text ?? "").prefix(longest)), language: own))
            }
        }
        return GoalProposal.propose(sector: content["sector"]?.text, texts: texts, markers: all[language] ?? [])
    }

    /// What an initiative is about stands at the beginning of its texts.
    private static let longest = 4_000

    private static let all: [Language: [GoalMarker]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, markers(for: $0)) }
    )

    /// Words of two languages that have one key stand in the markers once, as the reader writes them.
    private static func markers(for reader: Language) -> [GoalMarker] {
        var analyzer = SearchAnalyzer()
        return ShippedTables.markers.compactMap { row in
            guard let sector = row["sector"], let goal = row["goal"] else { return nil }
            var phrases: [GoalMarker.Phrase] = []
            for language in [reader] + Language.allCases.filter({ $0 != reader }) {
                for text in (row["keywords_\(language.rawValue)"] ?? "").split(separator: "|") {
                    let keys = analyzer.keys(of: String(text), language: language)
                    guard !keys.isEmpty, !phrases.contains(where: { $0.keys == keys }) else { continue }
                    phrases.append(GoalMarker.Phrase(String(text), keys: keys))
                }
            }
            return GoalMarker(sector: sector, goal: goal, isMain: row["main"] != nil, phrases: phrases)
        }
    }
}
