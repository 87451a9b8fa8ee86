/// One row of a result, read by position from 0.
///
/// Positions rather than names keep reading cheap; each query's columns stand a few lines above its reader.
/// Errors are `SQLError.unexpectedType` with the column's position, and `found: "none"` beyond the last column.
public struct SQLRow: Sendable, Hashable {
    /// The values, from left to right.
    public let values: [SQLValue]

    /// Makes a row of values, as the engines and tests do.
    public init(_ values: [SQLValue]) {
        self.values = values
    }

    /// The number of columns.
    public var count: Int { values.count }

    /// The value at a position, which must be below `count`.
    public subscript(_ position: Int) -> SQLValue { values[position] }

    /// The integer at a position; it must not be null.
    public func int(_ position: Int) throws -> Int64 {
        guard values.indices.contains(position), case .integer(let value) = values[position] else {
            throw mismatch(position, expected: "integer")
        }
        return value
    }

    /// The text at a position; it must not be null.
    public func text(_ position: Int) throws -> String {
        guard values.indices.contains(position), case .text(let value) = values[position] else {
            throw mismatch(position, expected: "text")
        }
        return value
    }

    /// The bytes at a position; they must not be null.
    public func blob(_ position: Int) throws -> [UInt8] {
        guard values.indices.contains(position), case .blob(let value) = values[position] else {
            throw mismatch(position, expected: "blob")
        }
        return value
    }

    /// The number at a position, an integer included; it must not be null.
    public func real(_ position: Int) throws -> Double {
        guard values.indices.contains(position) else { throw mismatch(position, expected: "real") }
        switch values[position] {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        case .null, .text, .blob, .boolean: throw mismatch(position, expected: "real")
        }
    }

    /// The truth value at a position, 0 and 1 included; it must not be null.
    public func bool(_ position: Int) throws -> Bool {
        guard values.indices.contains(position) else { throw mismatch(position, expected: "boolean") }
        switch values[position] {
        case .boolean(let value): return value
        case .integer(0): return false
        case .integer(1): return true
        case .null, .integer, .real, .text, .blob: throw mismatch(position, expected: "boolean")
        }
    }

    private func mismatch(_ position: Int, expected: String) -> SQLError {
        let found = values.indices.contains(position) ? values[position].kind : "none"
        return .unexpectedType(column: position, found: found, expected: expected)
    }
}
