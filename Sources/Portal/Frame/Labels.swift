import Cooperation
import Localization

/// The labels of every vocabulary in one language, ready to be looked up hundreds of times for one page.
struct Labels: Sendable {
    private let byVocabulary: [String: [String: String]]
    private let partners: [String: String]
    private let bodies: Set<String>

    /// - Parameter node: What the node itself is called, which is no party of any vocabulary.
    init(_ vocabularies: Vocabularies, _ language: Language, node: String = PartyCode.node.rawValue) {
        func labels(of name: String) -> [String: String] {
            Dictionary(
                vocabularies[name].terms.map { ($0.code, $0.label(language)) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        byVocabulary = Dictionary(uniqueKeysWithValues: vocabularies.names.map { ($0, labels(of: $0)) })
        bodies = Set(vocabularies["organisations"].terms.map(\.code)).subtracting([PartyCode.compilation.rawValue])
        let own = [PartyCode.node.rawValue: node]
        partners = ["regions", "organisations", "countries"].reduce(into: own) { all, name in
            all.merge(labels(of: name)) { _, stronger in stronger }
        }
    }

    /// The label of a code; the code itself where it is unknown.
    func label(_ code: String, in vocabulary: String) -> String { byVocabulary[vocabulary]?[code] ?? code }

    /// All labels of a vocabulary by code, for loops.
    func all(of vocabulary: String) -> [String: String] { byVocabulary[vocabulary] ?? [:] }

    /// The name of a country, organisation or region; the code itself where it is unknown.
    func partner(_ code: String) -> String { partners[code] ?? code }

    /// What a party is called on its own desk and buttons: a country by its name, a body by the letters everyone in the
    /// field knows it by, which need no article.
    func speaker(_ party: PartyCode) -> String {
        bodies.contains(party.rawValue) ? party.rawValue : partner(party.rawValue)
    }
}
