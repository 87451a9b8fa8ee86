import Cooperation
import Localization

/// The names of those who speak and take part, from the vocabularies or from what files said of themselves.
struct PartyNames: Sendable {
    private let labels: Labels
    private let organisations: [String: LocalizedText]
    private let language: Language

    init(_ labels: Labels, _ organisations: [String: LocalizedText], _ language: Language) {
        self.labels = labels
        self.organisations = organisations
        self.language = language
    }

    func callAsFunction(_ code: PartyCode) -> String {
        let label = labels.partner(code.rawValue)
        guard label == code.rawValue else { return label }
        return organisations[code.rawValue]?.best(for: language)?.text ?? label
    }
}
