import CanonicalJSON
import Cooperation
import Ledger
import Localization

extension ItemComposer {
    /// Lists to which everybody adds, each element once with who said it.
    var collections: [ItemModel.Collection] {
        let isShared = settlement.declaredBy.count > 1
        return settlement.fields.filter { $0.field.weight == .reference }
            .map { field in
                var elements: [(value: JSON, parties: [PartyCode])] = []
                for position in field.positions {
                    for value in (position.held ?? position.told)?.array ?? [] {
                        if let index = elements.firstIndex(where: { $0.value == value }) {
                            if !elements[index].parties.contains(position.party) {
                                elements[index].parties.append(position.party)
                            }
                        } else {
                            elements.append((value, [position.party]))
                        }
                    }
                }
                return ItemModel.Collection(
                    field: field.field.name,
                    name: FieldNames(text: text).heading(field.field.name),
                    elements: elements.map { element in
                        ItemModel.Collection.Element(
                            words: elementWords(element.value, field.field),
                            address: field.field.name == "documents"
                                ? element.value["url"]?.text.map { links.document($0) } : nil,
                            by: isShared ? ListFormat.joined(element.parties.map { names($0) }, language) : ""
                        )
                    },
                    state: field.state == .collected || field.state == .oneSided ? nil : stateWords(field)
                )
            }
            .filter { !$0.elements.isEmpty }
    }

    /// A code of a list that IATI names, or of the teller's own (IATI 2.03 SectorVocabulary).
    private func classification(_ value: JSON) -> String? {
        guard let vocabulary = value["vocabulary"]?.text, let code = value["code"]?.text else { return nil }
        switch vocabulary {
        case "1", "2": return nil
        case "7": return text("item.goal", ["goal": .text(words.label(code, in: Goal.vocabulary))])
        case "8": return text("item.target", ["target": .text(words.label(code, in: Target.vocabulary))])
        case "98", "99": return text("item.ownList", ["code": .text(code)])
        default: return text("item.otherList", ["code": .text(code), "list": .text(vocabulary)])
        }
    }

    /// An element with what its one-line words leave out: an institution's role, a contribution's stage, a relation's sort.
    private func elementWords(_ value: JSON, _ field: AnyField) -> String {
        let words = field.words(.array([value]), language, self.words.vocabularies)
        switch field.name {
        case "institutions":
            guard let role = value["role"]?.text else { return words }
            return "\(words), \(self.words.label(role, in: Role.vocabulary).lowercased())"
        case "contributions":
            guard let stage = value["stage"]?.text else { return words }
            return "\(words), \(text("item.stage." + stage))"
        case "classifications": return classification(value) ?? words
        case "relations":
            guard let sort = value["sort"]?.text else { return words }
            return "\(text("item.relation." + sort)): \(words)"
        default: return words
        }
    }
}
