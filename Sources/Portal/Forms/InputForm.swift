import Cooperation

/// How a value is asked for: the inputs a form shows for it, and what is read back from them.
indirect enum InputForm: Sendable, Hashable {
    /// A text of one line.
    case line
    /// The address of something on the web.
    case address
    /// A text in the three languages; a long one gets room to write.
    case localized(isLong: Bool)
    case code(vocabulary: String)
    /// Several codes with commas between.
    case codes(vocabulary: String)
    /// One of a closed set of ours; the message under `prefix.value` names each.
    case choice([String], prefix: String)
    /// A country or body by name or code; what is neither stays a name.
    case partner
    /// A country or body we know.
    case party
    case number
    case money
    case when
    /// Another item, by its title or address.
    case item
    /// Said or not said.
    case flag
    case list([Part])

    /// A part of each element of a list; the name is that of its member in the written form.
    struct Part: Sendable, Hashable {
        let name: String
        let form: InputForm
        let isRequired: Bool

        init(_ name: String, _ form: InputForm, required: Bool = false) {
            self.name = name
            self.form = form
            isRequired = required
        }
    }

    /// How a field of a kind is asked for.
    init(_ field: AnyField) {
        switch field.form {
        case .localizedText: self = .localized(isLong: field.name != "title")
        case .text: self = .line
        case .reference: self = .item
        case .code(let vocabulary): self = .code(vocabulary: vocabulary)
        case .codes(let vocabulary): self = .codes(vocabulary: vocabulary)
        case .participations:
            self = .list([
                Part("code", .partner, required: true),
                Part("role", .code(vocabulary: Role.vocabulary), required: true),
            ])
        case .period, .when, .years: self = .when
        case .money: self = .money
        case .number: self = .number
        case .references: self = .list([Part("item", .item, required: true)])
        case .list(let element): self = .list(Self.parts(of: element))
        }
    }

    /// What an element of a list is made of; empty for one that no form asks for yet, which a test finds.
    static func parts(of element: String) -> [Part] {
        switch element {
        case "institution":
            [
                Part("name", .line, required: true), Part("party", .party),
                Part("role", .code(vocabulary: Role.vocabulary)),
                Part("reference", .line),
            ]
        case "sectorShare":
            [
                Part("vocabulary", .line, required: true), Part("code", .line, required: true),
                Part("percentage", .number),
            ]
        case "contribution":
            [
                Part("party", .party), Part("kind", .code(vocabulary: ContributionKind.vocabulary), required: true),
                Part("stage", .choice(["budgeted", "executed"], prefix: "item.stage"), required: true),
                Part("quantity", .number), Part("unit", .code(vocabulary: "measure-unit")), Part("money", .money),
                Part("method", .code(vocabulary: ValuationMethod.vocabulary)), Part("when", .when),
            ]
        case "location":
            [
                Part("name", .line, required: true), Part("country", .code(vocabulary: Country.vocabulary)),
                Part("lat", .number), Part("lon", .number),
            ]
        case "document":
            [
                Part("url", .address, required: true), Part("title", .localized(isLong: false)),
                Part("category", .code(vocabulary: DocumentCategory.vocabulary)),
            ]
        case "identifier": [Part("scheme", .line, required: true), Part("value", .line, required: true)]
        case "relation":
            [
                Part("sort", .choice(Relation.Sort.allCases.map(\.rawValue), prefix: "item.relation"), required: true),
                Part("reference", .line, required: true),
            ]
        case "budgetSource":
            [
                Part("type", .code(vocabulary: BudgetSourceType.vocabulary)), Part("party", .party),
                Part("text", .line), Part("amount", .money), Part("conditional", .flag),
            ]
        case "programmeMember":
            [
                Part("country", .code(vocabulary: Country.vocabulary), required: true), Part("from", .when),
                Part("to", .when), Part("source", .line),
            ]
        default: []
        }
    }
}
