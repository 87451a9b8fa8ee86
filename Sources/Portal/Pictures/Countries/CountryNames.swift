import Cooperation
import Localization

/// The countries in the order people look for them: the 22 of Ibero-America first, each group by name.
struct CountryNames: Sendable {
    /// Codes of the 22 countries of the Ibero-American Conference, by name.
    let members: [String]
    private let known: Set<String>
    private let labels: Labels
    private let collator: Collator

    init(_ visit: Visit) {
        labels = visit.labels
        collator = Collator(visit.language)
        let terms = visit.vocabularies["countries"].terms
        known = Set(terms.map(\.code))
        let labels = labels
        members = collator.sorted(terms.filter { $0.extra["ibero"] == "1" }.map(\.code)) { labels.partner($0) }
    }

    func isCountry(_ code: String) -> Bool { known.contains(code) }
    func isMember(_ code: String) -> Bool { members.contains(code) }
    func name(_ code: String) -> String { labels.partner(code) }

    /// By name.
    func sorted(_ codes: [String]) -> [String] { collator.sorted(codes) { labels.partner($0) } }

    /// The names of the 22, by code.
    var names: [String: String] { Dictionary(uniqueKeysWithValues: members.map { ($0, labels.partner($0)) }) }
}
