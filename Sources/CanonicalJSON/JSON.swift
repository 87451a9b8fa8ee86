/// A JSON value whose written form is canonical: the same value always gives the same bytes.
///
/// Numbers in the ledger are whole (RFC 8785 §3.2.2.3 leaves no doubt about those);
/// ``JSON/real(_:)`` exists for what is only published, never hashed.
public enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case real(Double)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON {
    /// The text, when this is a string.
    public var text: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    /// The whole number, when this is one.
    public var integer: Int64? {
        if case .integer(let value) = self { return value }
        return nil
    }

    /// The truth value, when this is one.
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The elements, when this is an array.
    public var array: [JSON]? {
        if case .array(let value) = self { return value }
        return nil
    }

    /// The members, when this is an object.
    public var object: JSONObject? {
        if case .object(let value) = self { return value }
        return nil
    }

    /// The member of that name, when this is an object that has it.
    public subscript(key: String) -> JSON? {
        object?[key]
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(nilLiteral: ()) { self = .null }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(key: $0.0, value: $0.1) }))
    }
}

extension JSON {
    /// A string, or `null` where there is none.
    public init(_ text: String?) {
        self = text.map { .string($0) } ?? .null
    }

    /// A whole number, or `null` where there is none.
    public init(_ number: Int?) {
        self = number.map { .integer(Int64($0)) } ?? .null
    }
}
