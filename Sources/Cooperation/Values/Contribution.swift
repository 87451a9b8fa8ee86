import CanonicalJSON
import Localization

/// What one partner puts in: money or something in kind, with how it was valued.
///
/// Contributions valued by different methods are never summed without saying so (UNCTAD framework for SDG 17.3.1).
public struct Contribution: Sendable, Hashable {
    /// Whether it was planned or has happened.
    public enum Stage: String, Sendable, Hashable { case budgeted, executed }

    public let party: PartyCode?
    public let kind: Code<ContributionKind>
    public let stage: Stage
    /// How much of ``unit``; nil where only money is told.
    public let quantity: Quantity?
    /// A code of the `measure-unit` vocabulary, such as `expert-day`.
    public let unit: String?
    public let money: Money?
    public let method: Code<ValuationMethod>?
    /// The year or period it belongs to.
    public let when: When?

    public init(
        party: PartyCode? = nil,
        kind: Code<ContributionKind>,
        stage: Stage,
        quantity: Quantity? = nil,
        unit: String? = nil,
        money: Money? = nil,
        method: Code<ValuationMethod>? = nil,
        when: When? = nil
    ) {
        self.party = party
        self.kind = kind
        self.stage = stage
        self.quantity = quantity
        self.unit = unit
        self.money = money
        self.method = method
        self.when = when
    }
}

extension Contribution: ListElement {
    public static var listForm: FieldForm { .list(of: "contribution") }

    /// Each partner tells its own; the lists add to each other.
    public static func compare(_ one: [Contribution], _ other: [Contribution]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        guard let stage = Stage(rawValue: try json.expectText("stage")) else {
            throw JSONError.mismatch(path: "stage", expected: "budgeted | executed")
        }
        self.stage = stage
        kind = Code(try json.expectText("kind"))
        party = json["party"]?.text.map { PartyCode($0) }
        quantity = try json["quantity"].map { try Quantity(json: $0) }
        unit = json["unit"]?.text
        money = try json["money"].map { try Money(json: $0) }
        method = json["method"]?.text.map { Code($0) }
        when = try json["when"].map { try When(json: $0) }
    }

    public var element: JSON {
        var object = JSONObject()
        object["kind"] = .string(kind.rawValue)
        object["stage"] = .string(stage.rawValue)
        object["party"] = party.map { .string($0.rawValue) }
        object["quantity"] = quantity?.json
        object["unit"] = unit.map { .string($0) }
        object["money"] = money?.json
        object["method"] = method.map { .string($0.rawValue) }
        object["when"] = when?.json
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        var parts: [String] = []
        if let party { parts.append(vocabularies.partner(party.rawValue, language)) }
        if let when { parts.append(when.words(language)) }
        parts.append(kind.words(language, vocabularies).lowercased())
        if let quantity {
            let label = unit.map { vocabularies.label($0, in: "measure-unit", language) } ?? ""
            parts.append("\(quantity.words(language, vocabularies)) \(label)")
        }
        if let money { parts.append(money.words(language, vocabularies)) }
        if let method { parts.append("(\(method.words(language, vocabularies).lowercased()))") }
        return parts.joined(separator: ", ")
    }
}
