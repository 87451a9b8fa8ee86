/// What is wrong with a JSON text.
public enum JSONError: Error, Sendable, Equatable {
    /// Something else stands where a value, comma or end was expected; the byte offset counts from 0.
    case unexpected(offset: Int)
    /// The text ends within a value.
    case truncated
    /// Arrays and objects nest deeper than ``JSON/maximumDepth``.
    case tooDeep(offset: Int)
    /// A typed value was expected at that path and is missing or of another type.
    case mismatch(path: String, expected: String)
}
