/// A difference between the languages of a catalogue that a reader would notice.
public enum CatalogProblem: Equatable, Hashable, Sendable {
    /// Other languages have this message and this one lacks it.
    case missing(key: String, language: Language)
    /// Only this language has this message.
    case extra(key: String, language: Language)
    /// The placeholders differ from those of the first language that has the message.
    case placeholdersDiffer(key: String, language: Language, expected: [String], found: [String])
}
