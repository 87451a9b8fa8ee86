import Cooperation
import Interchange
import Localization

/// Says how something typed was read, where that is not plain from what was typed.
struct FormReadings: Sendable {
    let text: Texts
    let labels: Labels
    let vocabularies: Vocabularies
    /// The year of dates that leave it out.
    var year: Int?

    func words(_ form: InputForm, _ typed: String) -> String? {
        let typed = PostedFields.trimmed(typed)
        guard !typed.isEmpty, let reading = reading(form, typed), reading.lowercased() != typed.lowercased() else {
            return nil
        }
        return text("form.readAs", ["reading": .text(reading)])
    }

    private func reading(_ form: InputForm, _ typed: String) -> String? {
        let language = text.language
        switch form {
        case .when:
            guard case .success(let reading) = WhenParser.parse(typed, defaultYear: year) else { return nil }
            return reading.when.words(language)
        case .number:
            // Whoever typed a plain number knows what it is.
            guard typed.contains(where: { $0 == "." || $0 == "," }) else { return nil }
            return WrittenNumber.quantity(typed, language)?.words(language, vocabularies)
        case .codes(let vocabulary):
            let reader = TermReader(vocabularies[vocabulary])
            let codes = typed.split(whereSeparator: { $0 == "," || $0 == ";" }).compactMap {
                reader.code(for: String($0))
            }
            return codes.map { "\($0) \(labels.label($0, in: vocabulary))" }.joined(separator: " · ")
        case .partner:
            let code = TermReader.partners(vocabularies).code(for: typed)
            return code.map { labels.partner($0) } ?? text("form.justAName", ["name": .text(typed)])
        case .party:
            return TermReader.partners(vocabularies).code(for: typed).map { labels.partner($0) }
        case .code(let vocabulary) where FormWriter.isLong(vocabularies[vocabulary]):
            return TermReader(vocabularies[vocabulary]).code(for: typed).map { labels.label($0, in: vocabulary) }
        case .address: return AttachmentAddress(typed).map { text("attach.read", ["file": .text($0.name)]) }
        case .line, .localized, .code, .choice, .money, .item, .flag, .list: return nil
        }
    }
}
