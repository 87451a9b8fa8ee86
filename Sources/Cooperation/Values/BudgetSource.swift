import CanonicalJSON
import Localization

/// Where the means of an activity come from; plans of the field name sources far more often than amounts.
public struct BudgetSource: Sendable, Hashable {
    public let type: Code<BudgetSourceType>?
    /// Who gives, where the source says so.
    public let party: PartyCode?
    /// The words of the document.
    public let text: String
    /// nil where no amount is told, which is not zero.
    public let amount: Money?
    /// Not certain yet: "se procurará obtener", "de existir financiamiento".
    public let isConditional: Bool

    public init(
        _ text: String,
        type: Code<BudgetSourceType>? = nil,
        party: PartyCode? = nil,
        amount: Money? = nil,
        isConditional: Bool = false
    ) {
        self.text = text
        self.type = type
        self.party = party
        self.amount = amount
        self.isConditional = isConditional
    }
}

extension BudgetSource: ListElement {
    public static var listForm: FieldForm { .list(of: "budgetSource") }

    public init(json: JSON) throws {
        text = json["text"]?.text ?? ""
        type = json["type"]?.text.map { Code($0) }
        party = json["party"]?.text.map { PartyCode($0) }
        amount = try json["amount"].map { try Money(json: $0) }
        isConditional = json["conditional"] == .bool(true)
    }

    public var element: JSON {
        var object = JSONObject()
        if !text.isEmpty { object["text"] = .string(text) }
        object["type"] = type.map { .string($0.rawValue) }
        object["party"] = party.map { .string($0.rawValue) }
        object["amount"] = amount?.json
        if isConditional { object["conditional"] = .bool(true) }
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        var parts: [String] = []
        if let type { parts.append(type.words(language, vocabularies)) }
        if let party { parts.append(vocabularies.partner(party.rawValue, language)) }
        if let amount { parts.append(amount.words(language, vocabularies)) }
        return parts.isEmpty ? text : parts.joined(separator: ", ")
    }
}
