import Cooperation
import Localization
import TextAnalysis

/// Finds the code that a typed word means: by the code itself, or by a label in any of the languages.
struct TermReader: Sendable {
    private let byWord: [String: String]

    init(_ vocabularies: Vocabulary...) {
        var byWord: [String: String] = [:]
        // Codes go before labels, and the labels of a vocabulary before those of the next one.
        for vocabulary in vocabularies {
            for term in vocabulary.terms { byWord[Fold.folded(term.code), default: term.code] = term.code }
        }
        for vocabulary in vocabularies {
            for term in vocabulary.terms {
                for word in Language.allCases.map(term.label) + term.variants where byWord[Fold.folded(word)] == nil {
                    byWord[Fold.folded(word)] = term.code
                }
            }
        }
        self.byWord = byWord
    }

    /// Countries, bodies and regions: whoever can take part.
    static func partners(_ vocabularies: Vocabularies) -> TermReader {
        TermReader(vocabularies["countries"], vocabularies["organisations"], vocabularies["regions"])
    }

    func code(for typed: String) -> String? { byWord[Fold.folded(PostedFields.trimmed(typed))] }
}
