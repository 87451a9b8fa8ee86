/// SQL with its values bound, never pasted.
///
/// ```swift
/// let sql: SQLText = "SELECT title FROM initiative WHERE year = \(year) AND \(sql: filter)"
/// ```
/// A string that comes from outside can only become a bound value: no interface takes a `String` as SQL, but
/// `SQLConnection.script(_:)`, which is for migrations.
public struct SQLText: Sendable, Hashable {
    /// The literal text around the values: always one more than there are values.
    package private(set) var segments: [String]

    /// The bound values, in order of appearance.
    public private(set) var values: [SQLValue]

    /// Whether a prepared statement is worth keeping.
    ///
    /// False where a long list was spliced in: each length is another statement and would crowd out the others.
    package private(set) var isCacheable: Bool

    init(literal: String) {
        segments = [literal]
        values = []
        isCacheable = true
    }

    /// Whether there is neither text nor value.
    public var isEmpty: Bool { values.isEmpty && segments.allSatisfy(\.isEmpty) }

    /// The text with the engine's placeholders for the values.
    public func rendered(for dialect: Dialect) -> String {
        var text = segments[0]
        for index in values.indices {
            text += dialect.placeholder(index + 1)
            text += segments[index + 1]
        }
        return text
    }

    mutating func append(literal: String) {
        segments[segments.count - 1] += literal
    }

    mutating func append(value: SQLValue) {
        values.append(value)
        segments.append("")
    }

    mutating func append(_ other: SQLText) {
        segments[segments.count - 1] += other.segments[0]
        segments.append(contentsOf: other.segments.dropFirst())
        values.append(contentsOf: other.values)
        isCacheable = isCacheable && other.isCacheable
    }

    /// The values as a comma-separated list for `IN (…)`.
    ///
    /// An empty list becomes `NULL`: `x IN (NULL)` matches nothing, and neither does `x NOT IN (NULL)`, so ask
    /// for emptiness before a `NOT IN`. PostgreSQL binds at most 65 535 values in one statement.
    ///
    /// A short list is filled up to a power of two with its last value, which changes no answer, so that few
    /// statements serve all short lists and stay prepared.
    public static func list(_ values: [any SQLConvertible]) -> SQLText {
        guard let last = values.last else { return SQLText(literal: "NULL") }
        var text = SQLText(literal: "")
        for (index, value) in values.enumerated() {
            if index > 0 { text.append(literal: ", ") }
            text.append(value: value.sqlValue)
        }
        guard values.count <= longestKept else {
            text.isCacheable = false
            return text
        }
        for _ in values.count..<power(above: values.count) {
            text.append(literal: ", ")
            text.append(value: last.sqlValue)
        }
        return text
    }

    /// The longest list whose statement is kept: more than the rows of a page.
    private static let longestKept = 32

    /// The least power of two that is not below a count of one or more.
    private static func power(above count: Int) -> Int {
        1 << (Int.bitWidth - (count - 1).leadingZeroBitCount)
    }

    /// The parts in their order, with the separator between them.
    public static func joined(_ parts: [SQLText], separator: SQLText) -> SQLText {
        var text = SQLText(literal: "")
        for (index, part) in parts.enumerated() {
            if index > 0 { text.append(separator) }
            text.append(part)
        }
        return text
    }

    /// A name in double quotes, with quotes inside it doubled, so that any text is a name and nothing else.
    public static func identifier(_ name: String) -> SQLText {
        SQLText(literal: quoted(identifier: name))
    }

    /// One text after the other, with nothing between them.
    public static func + (first: SQLText, second: SQLText) -> SQLText {
        var text = first
        text.append(second)
        return text
    }

    /// Adds another text at the end.
    public static func += (text: inout SQLText, addition: SQLText) {
        text.append(addition)
    }

    package static func quoted(identifier: String) -> String {
        var quoted = "\""
        for character in identifier.unicodeScalars {
            if character == "\"" { quoted.unicodeScalars.append("\"") }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
