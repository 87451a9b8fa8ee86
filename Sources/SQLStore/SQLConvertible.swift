/// A type whose values can be bound in SQL.
///
/// An enum of strings or integers joins by declaring the conformance; its raw value is bound.
public protocol SQLConvertible {
    /// The value as the database takes it.
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLConvertible {
    /// The value itself.
    public var sqlValue: SQLValue { self }
}

extension Int: SQLConvertible {
    /// The number as `integer`.
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int32: SQLConvertible {
    /// The number as `integer`.
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLConvertible {
    /// The number as `integer`.
    public var sqlValue: SQLValue { .integer(self) }
}

extension Double: SQLConvertible {
    /// The number as `real`.
    public var sqlValue: SQLValue { .real(self) }
}

extension String: SQLConvertible {
    /// The string as `text`.
    public var sqlValue: SQLValue { .text(self) }
}

extension Bool: SQLConvertible {
    /// The truth value as `boolean`.
    public var sqlValue: SQLValue { .boolean(self) }
}

extension Array: SQLConvertible where Element == UInt8 {
    /// The bytes as `blob`.
    public var sqlValue: SQLValue { .blob(self) }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
    /// The wrapped value, or `null`.
    public var sqlValue: SQLValue {
        switch self {
        case .none: .null
        case .some(let value): value.sqlValue
        }
    }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    /// The raw value.
    public var sqlValue: SQLValue { rawValue.sqlValue }
}
