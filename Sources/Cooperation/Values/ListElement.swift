import CanonicalJSON
import Localization

/// A value that stands in lists: several of them are one field.
public protocol ListElement: Sendable, Hashable {
    /// What the list is a list of, for forms and schemas.
    static var listForm: FieldForm { get }
    /// How two parties' lists relate; lists that only add to each other say ``Comparison/complementary``.
    static func compare(_ one: [Self], _ other: [Self]) -> Comparison
    init(json: JSON) throws
    var element: JSON { get }
    func words(_ language: Language, _ vocabularies: Vocabularies) -> String
}

extension ListElement {
    /// Lists that differ in any element differ.
    public static func compare(_ one: [Self], _ other: [Self]) -> Comparison {
        Set(one) == Set(other) ? .same : .different
    }
}

extension Array: FieldValue where Element: ListElement {
    public static var form: FieldForm { Element.listForm }

    public init(json: JSON) throws {
        self = try json.expectArray("list").map { try Element(json: $0) }
    }

    public var json: JSON? { isEmpty ? nil : .array(map(\.element)) }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        map { $0.words(language, vocabularies) }.joined(separator: " · ")
    }

    public func compared(with other: [Element]) -> Comparison { Element.compare(self, other) }

    /// Every element of both, each once, in an order that does not depend on who spoke first.
    public func reconciled(with other: [Element]) -> [Element] {
        if Set(self) == Set(other) {
            return json.map(\.canonical) ?? "" <= other.json.map(\.canonical) ?? "" ? self : other
        }
        let both = Set(self).union(other)
        return both.map { ($0, $0.element.canonical) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
}

extension Code: ListElement {
    public static var listForm: FieldForm { .codes(vocabulary: Name.vocabulary) }
    public var element: JSON { .string(rawValue) }
}
