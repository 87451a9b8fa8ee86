/// What a relative date leans on, in the words of its author: "la XIX RDCI", "the experts' meeting".
public struct WhenReference: Sendable, Hashable {
    /// The words, with single spaces.
    public let text: String

    /// The reference, or nil when nothing is said or when the words are themselves a date.
    ///
    /// "Después de junio de 2023" leans on the calendar: it is `When.open(.after, …)`.
    public init?(_ text: String) {
        guard let reference = WhenReference(words: text), !WhenParser.isDate(reference.text) else { return nil }
        self = reference
    }

    /// For words already known not to be a date.
    init?(words: String) {
        let tidy = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !tidy.isEmpty else { return nil }
        text = tidy
    }
}
