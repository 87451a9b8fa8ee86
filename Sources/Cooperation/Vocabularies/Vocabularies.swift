import Localization

/// All vocabularies the system knows, by name.
public struct Vocabularies: Sendable {
    private let byName: [String: Vocabulary]

    public init(_ vocabularies: [Vocabulary]) {
        byName = Dictionary(vocabularies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The vocabulary of that name; empty where there is none.
    public subscript(name: String) -> Vocabulary {
        byName[name] ?? Vocabulary(name: name, terms: [])
    }

    /// The names, sorted.
    public var names: [String] { byName.keys.sorted() }

    /// The label of a code in a vocabulary; the code itself where it is unknown.
    public func label(_ code: String, in vocabulary: String, _ language: Language) -> String {
        byName[vocabulary]?[code]?.label(language) ?? code
    }

    /// The name of a country, organisation, region or programme by its code; the code itself where it is unknown.
    public func partner(_ code: String, _ language: Language) -> String {
        for name in ["countries", "organisations", "regions"] {
            if let term = byName[name]?[code] { return term.label(language) }
        }
        return code
    }
}
