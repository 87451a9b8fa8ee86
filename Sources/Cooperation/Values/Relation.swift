import CanonicalJSON
import Localization

/// Another activity this one says it belongs with (IATI 2.03 `related-activity`).
public struct Relation: Sendable, Hashable {
    public enum Sort: String, Sendable, Hashable, CaseIterable {
        case parent
        case child
        case sibling
        case cofunded
        /// The same activity as told by another party (IATI RelatedActivityType 5).
        case thirdParty
    }

    public let sort: Sort
    /// The identifier under which the other activity is known.
    public let reference: String

    public init(_ sort: Sort, reference: String) {
        self.sort = sort
        self.reference = reference
    }
}

extension Relation: ListElement {
    public static var listForm: FieldForm { .list(of: "relation") }

    public static func compare(_ one: [Relation], _ other: [Relation]) -> Comparison {
        Set(one) == Set(other) ? .same : .complementary
    }

    public init(json: JSON) throws {
        guard let sort = Sort(rawValue: try json.expectText("sort")) else {
            throw JSONError.mismatch(path: "sort", expected: Sort.allCases.map(\.rawValue).joined(separator: " | "))
        }
        self.sort = sort
        reference = try json.expectText("reference")
    }

    public var element: JSON { ["sort": .string(sort.rawValue), "reference": .string(reference)] }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String { reference }
}
