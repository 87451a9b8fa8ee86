import CanonicalJSON
import Localization

/// A code under which someone files the same initiative: a ministry's own, an agreement number, an IATI identifier.
public struct Identifier: Sendable, Hashable {
    /// Who gave the code, or the scheme (`iati`, `SIDICSS`).
    public let scheme: String
    public let value: String

    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

extension Identifier: ListElement {
    public static var listForm: FieldForm { .list(of: "identifier") }

    public static func compare(_ one: [Identifier], _ other: [Identifier]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        scheme = try json.expectText("scheme")
        value = try json.expectText("value")
    }

    public var element: JSON { ["scheme": .string(scheme), "value": .string(value)] }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        "\(value) (\(scheme))"
    }
}
