import CanonicalJSON
import Localization

/// A country or organisation that takes part in an initiative, and its role.
public struct Participation: Sendable, Hashable {
    /// Who: a country (`CL`) or a body (`CAF`) we know, or only a name.
    public enum Partner: Sendable, Hashable {
        case known(PartyCode)
        case named(String)
    }

    public let partner: Partner
    public let role: Code<Role>

    public init(_ partner: Partner, _ role: Code<Role>) {
        self.partner = partner
        self.role = role
    }

    /// A participation of a party we know.
    public init(_ code: PartyCode, _ role: Code<Role>) {
        self.init(.known(code), role)
    }

    /// The code, when the partner is a known one.
    public var code: PartyCode? {
        if case .known(let code) = partner { return code }
        return nil
    }
}

extension Participation: ListElement {
    public static var listForm: FieldForm { .participations }

    public init(json: JSON) throws {
        role = Code(try json.expectText("role"))
        if let code = json["code"]?.text {
            partner = .known(PartyCode(code))
        } else {
            partner = .named(try json.expectText("name"))
        }
    }

    public var element: JSON {
        switch partner {
        case .known(let code): ["code": .string(code.rawValue), "role": .string(role.rawValue)]
        case .named(let name): ["name": .string(name), "role": .string(role.rawValue)]
        }
    }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        let name =
            switch partner {
            case .known(let code): vocabularies.partner(code.rawValue, language)
            case .named(let name): name
            }
        return "\(name) (\(role.words(language, vocabularies).lowercased()))"
    }
}
