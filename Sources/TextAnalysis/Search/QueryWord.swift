/// What one word of a query may be in the index.
public struct QueryWord: Equatable, Sendable {
    /// The word as typed, folded.
    public let text: String
    /// Keys of which any one is a match; never empty.
    public let alternatives: [String]
    /// Beginnings of keys of which any one is a match; only for the last word, which may be unfinished.
    public let prefixes: [String]
}
