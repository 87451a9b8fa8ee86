import CanonicalJSON
import Localization

/// An institution that acts in an initiative for a country or on its own account.
public struct Institution: Sendable, Hashable {
    public let name: String
    /// The country or body it acts for, where the source says so.
    public let party: PartyCode?
    public let role: Code<Role>?
    /// Its identifier in the IATI organisation scheme, where it has one.
    public let reference: String?

    public init(name: String, party: PartyCode? = nil, role: Code<Role>? = nil, reference: String? = nil) {
        self.name = name
        self.party = party
        self.role = role
        self.reference = reference
    }
}

extension Institution: ListElement {
    public static var listForm: FieldForm { .list(of: "institution") }

    /// Each country names its own institutions; the lists add to each other.
    public static func compare(_ one: [Institution], _ other: [Institution]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        name = try json.expectText("name")
        party = json["party"]?.text.map { PartyCode($0) }
        role = json["role"]?.text.map { Code($0) }
        reference = json["reference"]?.text
    }

    public var element: JSON {
        var object = JSONObject()
        object["name"] = .string(name)
        object["party"] = party.map { .string($0.rawValue) }
        object["role"] = role.map { .string($0.rawValue) }
        object["reference"] = reference.map { .string($0) }
        return .object(object)
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        guard let party else { return name }
        return "\(name) (\(vocabularies.partner(party.rawValue, language)))"
    }
}
