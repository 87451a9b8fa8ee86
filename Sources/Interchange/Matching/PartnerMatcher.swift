import Cooperation
import Localization

/// Finds the country, organisation or region that a text names.
///
/// Understands codes (ISO 3166-1 alpha-2 and alpha-3, own codes, IATI references), names in three languages and
/// their variants, and the usual ways to write them: `R. Dominicana`, `Rep. de Corea`, `Venezuela, R.B.`,
/// `Bolivia (Plurinational State of)`.
public struct PartnerMatcher: Sendable {
    private let codes: Set<String>
    private let byKey: [String: String]
    private let byCore: [String: String]
    private let countries: Set<String>
    private var answers: [String: PartyCode?] = [:]

    private static let memory = 20_000

    /// A matcher over the vocabularies `countries`, `organisations` and `regions`, which go in that order.
    public init(_ vocabularies: Vocabularies) {
        let lists = ["countries", "organisations", "regions"].map { vocabularies[$0].terms }
        var codes: Set<String> = []
        var byKey: [String: String] = [:]
        var byCore: [String: String] = [:]
        func add(_ spelling: String, _ code: String) {
            let key = MatchKey.of(spelling)
            // Most names are spelled alike in two languages or more; whose key is known, its core is known as well.
            guard !key.isEmpty, byKey[key] == nil else { return }
            byKey[key] = code
            let core = Self.core(key)
            if !core.isEmpty, byCore[core] == nil { byCore[core] = code }
        }
        for terms in lists {
            for term in terms { codes.insert(term.code) }
        }
        for rank in 0..<3 {
            for terms in lists {
                for term in terms {
                    switch rank {
                    case 0:
                        for spelling in [term.code, term.extra["alpha3"], term.extra["iati_ref"]] {
                            if let spelling { add(spelling, term.code) }
                        }
                    case 1: for language in Language.allCases { add(term.label(language), term.code) }
                    default: for variant in term.variants { add(variant, term.code) }
                    }
                }
            }
        }
        self.codes = codes
        self.byKey = byKey
        self.byCore = byCore
        countries = Set(lists[0].map(\.code))
    }

    /// The party that the text names; nil for a name nobody knows.
    public mutating func party(for text: String) -> PartyCode? {
        if let answer = answers[text] { return answer }
        let answer = find(text)
        if answers.count >= Self.memory { answers.removeAll(keepingCapacity: true) }
        answers[text] = .some(answer)
        return answer
    }

    /// The same without remembering.
    public func find(_ text: String) -> PartyCode? {
        if codes.contains(text) { return PartyCode(text) }
        let key = MatchKey.of(text)
        guard !key.isEmpty else { return nil }
        if let code = byKey[key] { return PartyCode(code) }
        let core = Self.core(key)
        if core.utf8.count > 2, let code = byCore[core] { return PartyCode(code) }
        // "Bolivia (Plurinational State of)", "Banco Interamericano de Desarrollo (BID)".
        if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close {
            let outside = MatchKey.of(text[..<open] + " " + text[text.index(after: close)...])
            if let code = byKey[outside] { return PartyCode(code) }
            let inside = MatchKey.of(String(text[text.index(after: open)..<close]))
            if inside.utf8.count > 1, outside.isEmpty || inside.utf8.count > 2, let code = byKey[inside] {
                return PartyCode(code)
            }
        }
        // "Venezuela, República Bolivariana de", "Corea, República de".
        let parts = text.split(separator: ",", maxSplits: 1)
        if parts.count == 2 {
            let turned = MatchKey.of(parts[1] + " " + parts[0])
            if let code = byKey[turned] ?? byCore[Self.core(turned)] { return PartyCode(code) }
        }
        return nil
    }

    /// Whether the party is a country, by the vocabulary.
    public func isCountry(_ party: PartyCode) -> Bool { countries.contains(party.rawValue) }

    private static let republic: Set<Substring> = [
        "r", "rep", "republica", "republic", "rpca", "estado", "state", "reino", "kingdom", "plurinacional",
        "plurinational", "bolivariana", "bolivarian", "oriental", "federativa", "federal", "federative", "cooperativa",
        "rb", "b", "edo", "pais", "country", "gobierno", "governo", "government",
    ]

    /// The key without articles and without what states put before their names.
    private static func core(_ key: String) -> String {
        let words = MatchKey.core(key).split(separator: " ")
        let kept = words.filter { !republic.contains($0) }
        return kept.joined(separator: " ")
    }
}
