/// One attribute as written in the document, with references to characters already resolved.
///
/// Declarations of namespaces (`xmlns`, `xmlns:…`) are not attributes here; they show in `namespace`.
public struct XMLAttribute: Sendable, Equatable {
    let identity: XMLName
    /// The value after attribute-value normalisation (XML 1.0 §3.3.3).
    public let value: String

    /// The name as written, prefix included, for example `xml:lang`.
    public var name: String { identity.qualified }

    /// The name without its prefix.
    public var localName: String { identity.local }

    /// The namespace the prefix is bound to; nil for a name without prefix or with an unbound one.
    public var namespace: String? { identity.namespace }

    /// Two attributes are equal when name, namespace and value are.
    public static func == (left: XMLAttribute, right: XMLAttribute) -> Bool {
        left.name == right.name && left.namespace == right.namespace && left.value == right.value
    }
}
