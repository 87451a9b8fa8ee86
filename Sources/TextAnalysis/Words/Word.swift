/// A word of a text.
public struct Word: Equatable, Sendable {
    /// The word in lower case and without diacritics.
    public let text: String
    /// Its place in the original, in UTF-8 bytes.
    public let range: Range<Int>

    /// Makes a word.
    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}
