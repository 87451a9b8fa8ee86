import CanonicalJSON
import Cooperation
import Localization

/// Puts the values of fields into the reader's words, and where a party has its own word for a term, into that.
struct FieldWords: Sendable {
    let language: Language
    let labels: Labels
    let vocabularies: Vocabularies

    init(_ visit: Visit) {
        language = visit.language
        labels = visit.labels
        vocabularies = visit.vocabularies
    }

    init(_ language: Language, _ vocabularies: Vocabularies) {
        self.language = language
        self.vocabularies = vocabularies
        labels = Labels(vocabularies, language)
    }

    /// The value in words.
    ///
    /// - Parameter party: Who says it: Brazil's *trilateral* stands in its own column.
    func spoken(_ value: JSON, _ field: AnyField, by party: PartyCode? = nil) -> Spoken {
        switch field.form {
        case .localizedText:
            guard let text = try? LocalizedText(json: value) else { return Spoken([value.canonical]) }
            return Spoken(text, language)
        case .text:
            return Spoken([value.text ?? value.canonical], isProse: true)
        case .code(let vocabulary):
            return Spoken([label(value.text ?? value.canonical, in: vocabulary, by: party)])
        case .codes(let vocabulary):
            return Spoken((value.array ?? []).compactMap(\.text).map { label($0, in: vocabulary, by: party) })
        case .participations, .references, .list:
            return Spoken((value.array ?? []).map { field.words(.array([$0]), language, vocabularies) })
        case .period, .when, .money, .number, .years, .reference:
            return Spoken([field.words(value, language, vocabularies)])
        }
    }

    /// The label of a code, as a party prefers it; goals and their targets with their number.
    func label(_ code: String, in vocabulary: String, by party: PartyCode? = nil) -> String {
        if let party, let own = vocabularies[vocabulary][code]?.preferredLabel(language, for: party) { return own }
        let label = labels.label(code, in: vocabulary)
        let isNumbered = vocabulary == Goal.vocabulary || vocabulary == Target.vocabulary
        return isNumbered && label != code ? "\(code) \(label)" : label
    }
}
