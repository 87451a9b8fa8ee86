import CanonicalJSON
import Cooperation
import Localization

/// Puts a content's written form into the inputs of a form, so that ``FormReader`` reads the same back.
struct FormWriter: Sendable {
    let language: Language
    let vocabularies: Vocabularies
    /// The items that can be named.
    var items = ItemNames()

    /// Everything a content says.
    func values(of content: JSON, kind: AnyKind) -> FormValues {
        var values = FormValues()
        for field in kind.fields {
            if let value = content[field.name] { write(value, InputForm(field), field.name, into: &values) }
        }
        return values
    }

    /// One value, into the inputs under a name.
    func write(_ value: JSON, _ form: InputForm, _ name: String, into values: inout FormValues) {
        switch form {
        case .line, .address, .choice: values[name] = value.text ?? ""
        case .localized:
            guard let text = try? LocalizedText(json: value) else { return }
            for language in Language.allCases {
                let input = "\(name).\(language.rawValue)"
                values[input] = text[language]?.text ?? ""
                if let wording = text[language], wording.origin == .machine {
                    values[Wordings.machine(input)] = wording.text
                }
            }
        case .code(let vocabulary):
            values[name] = value.text.map { Self.isLong(vocabularies[vocabulary]) ? label($0, vocabulary) : $0 } ?? ""
        case .codes: values[name] = (value.array ?? []).compactMap(\.text).joined(separator: ", ")
        case .partner, .party: values[name] = value.text.map(partner) ?? ""
        case .number: values[name] = value.text.map { Self.typed($0, language) } ?? ""
        case .item: values[name] = items.typed(value)
        case .flag: values[name] = value == .bool(true) ? "1" : ""
        case .money:
            guard let money = try? Money(json: value) else { return }
            values["\(name).amount"] = Self.typed(money.amount.text, language)
            values["\(name).currency"] = money.currency
        case .when: values[name] = (try? When(json: value))?.words(language) ?? value.text ?? ""
        case .list(let parts):
            for (row, element) in (value.array ?? []).prefix(FormValues.rowLimit).enumerated() {
                for part in parts {
                    if part.form == .item {
                        write(element, .item, "\(name).\(row).\(part.name)", into: &values)
                        continue
                    }
                    // A partner nobody knows is written under `name` instead of `code`.
                    let member = element[part.name] ?? (part.form == .partner ? element["name"] : nil)
                    if let member { write(member, part.form, "\(name).\(row).\(part.name)", into: &values) }
                }
            }
        }
    }

    /// Vocabularies that no list to choose from can hold: these are typed, with suggestions.
    static func isLong(_ vocabulary: Vocabulary) -> Bool { vocabulary.terms.count > 60 }

    /// The label, where it leads back to the code and to no other.
    private func label(_ code: String, _ vocabulary: String) -> String {
        let label = vocabularies.label(code, in: vocabulary, language)
        return TermReader(vocabularies[vocabulary]).code(for: label) == code ? label : code
    }

    private func partner(_ code: String) -> String {
        let name = vocabularies.partner(code, language)
        return TermReader.partners(vocabularies).code(for: name) == code ? name : code
    }

    /// A plain decimal as it is typed: with the comma or point of the language, without groups.
    static func typed(_ decimal: String, _ language: Language) -> String {
        language == .en ? decimal : decimal.replacing(".", with: ",")
    }
}
