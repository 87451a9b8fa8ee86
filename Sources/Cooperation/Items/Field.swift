import CanonicalJSON
import Localization

/// One field of a kind: everything that forms, differences, spreadsheets, JSON and facets need to know of it.
///
/// Values cross this border in their written form, so that whoever handles items of every kind
/// (settlement, pages, exports) needs no knowledge of any single one.
public struct Field<Root: Content>: Sendable {
    /// The name in JSON, addresses and messages (`start`).
    public let name: String
    public let form: FieldForm
    public let weight: Weight
    public let isRequired: Bool
    /// Whether lists can be narrowed by it.
    public let isFacet: Bool
    /// Whether full-text search reads it.
    public let isSearched: Bool

    let read: @Sendable (Root) -> JSON?
    let write: @Sendable (inout Root, JSON) throws -> Void
    let print: @Sendable (JSON, Language, Vocabularies) -> String?
    let compare: @Sendable (JSON, JSON) -> Comparison
    let reconcile: @Sendable (JSON, JSON) -> JSON

    private init<Value: FieldValue>(
        _ name: String,
        as type: Value.Type,
        weight: Weight,
        required: Bool,
        facet: Bool,
        searched: Bool,
        read: @escaping @Sendable (Root) -> JSON?,
        write: @escaping @Sendable (inout Root, JSON) throws -> Void
    ) {
        self.name = name
        form = Value.form
        self.weight = weight
        isRequired = required
        isFacet = facet
        isSearched = searched
        self.read = read
        self.write = write
        print = { json, language, vocabularies in try? Value(json: json).words(language, vocabularies) }
        compare = { one, other in
            if one == other { return .same }
            guard let one = try? Value(json: one), let other = try? Value(json: other) else { return .different }
            return one.compared(with: other)
        }
        reconcile = { one, other in
            guard let first = try? Value(json: one), let second = try? Value(json: other) else { return one }
            return first.reconciled(with: second).json ?? one
        }
    }

    /// A field whose value always exists and may be empty.
    public init<Value: FieldValue>(
        _ name: String,
        _ path: any WritableKeyPath<Root, Value> & Sendable,
        weight: Weight,
        required: Bool = false,
        facet: Bool = false,
        searched: Bool = false
    ) {
        self.init(
            name,
            as: Value.self,
            weight: weight,
            required: required,
            facet: facet,
            searched: searched,
            read: { $0[keyPath: path].json },
            write: { $0[keyPath: path] = try Value(json: $1) }
        )
    }

    /// A field that may say nothing at all.
    public init<Value: FieldValue>(
        _ name: String,
        _ path: any WritableKeyPath<Root, Value?> & Sendable,
        weight: Weight,
        required: Bool = false,
        facet: Bool = false,
        searched: Bool = false
    ) {
        self.init(
            name,
            as: Value.self,
            weight: weight,
            required: required,
            facet: facet,
            searched: searched,
            read: { $0[keyPath: path]?.json },
            write: { $0[keyPath: path] = try Value(json: $1) }
        )
    }
}
