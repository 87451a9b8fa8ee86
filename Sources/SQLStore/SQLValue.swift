/// One value that goes into or comes out of a database.
///
/// `boolean` is stored as 0 or 1 in SQLite, which gives it back as `integer`; `SQLRow.bool(_:)` reads both.
public enum SQLValue: Sendable, Hashable {
    /// The absence of a value.
    case null
    /// A signed integer of 64 bits.
    case integer(Int64)
    /// A binary floating-point number of 64 bits.
    case real(Double)
    /// Unicode text. PostgreSQL refuses text that contains U+0000.
    case text(String)
    /// Bytes as they are.
    case blob([UInt8])
    /// A truth value.
    case boolean(Bool)

    /// Whether there is no value.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The name of the value's case, for errors.
    ///
    /// It never holds the value itself.
    public var kind: String {
        switch self {
        case .null: "null"
        case .integer: "integer"
        case .real: "real"
        case .text: "text"
        case .blob: "blob"
        case .boolean: "boolean"
        }
    }
}
