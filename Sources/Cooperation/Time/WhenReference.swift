import Localization

/// What a relative date leans on, in the words of its author: "la XIX RDCI", "the experts' meeting".
///
/// Two are equal when they name the same, whichever language the article and the common names are in.
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

    public static func == (one: Self, other: Self) -> Bool { one.meaning == other.meaning }

    public func hash(into hasher: inout Hasher) { hasher.combine(meaning) }

    /// The article, its form, and what stands behind it.
    private var parts: (article: Article?, noun: Substring) {
        guard let space = text.firstIndex(of: " "), let article = Self.articles[String(text[..<space])] else {
            return (nil, text[...])
        }
        return (article, text[text.index(after: space)...])
    }

    private var meaning: String {
        let (article, noun) = parts
        let name = EventNames.names(for: String(noun))?[.es]?.noun ?? String(noun)
        return article == nil ? name : "· " + name
    }

    /// The reference as a writer of the language puts it: its article and the common names of events are in that
    /// language, names of their own stay as they are.
    func words(_ language: Language) -> String {
        let (article, noun) = parts
        let names = EventNames.names(for: String(noun))
        guard article.map({ !$0.languages.contains(language) }) ?? (names?[language]?.noun != noun.lowercased()) else {
            return text
        }
        let name = names?[language]
        let translated = name.map { Self.cased($0.noun, like: noun) } ?? String(noun)
        guard let article else { return translated }
        guard
            let own = article.inLanguage(language, isFeminine: name?.isFeminine),
            // "A 3 de maio" is a date where "la 3 de mayo" was none.
            !WhenParser.isDate(own + " " + translated)
        else { return text }
        return own + " " + translated
    }

    /// "reunião regional" like "Reunión Regional": every longer word begins as the words of the model do.
    private static func cased(_ noun: String, like model: Substring) -> String {
        let capitals = model.split(separator: " ").filter { $0.first?.isUppercase == true }.count
        guard capitals > 0 else { return noun }
        return noun.split(separator: " ").enumerated().map { index, word in
            index == 0 || (capitals > 1 && word.count > 3)
                ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }.joined(separator: " ")
    }

    private struct Article {
        let languages: Set<Language>
        /// nil where the language does not show it.
        let isFeminine: Bool?
        let isPlural: Bool

        /// The article in another language; nil where its gender is not known there.
        func inLanguage(_ language: Language, isFeminine known: Bool?) -> String? {
            if language == .en { return "the" }
            guard let isFeminine = known ?? isFeminine else { return nil }
            return switch (language, isFeminine, isPlural) {
            case (.es, false, false): "el"
            case (.es, true, false): "la"
            case (.es, false, true): "los"
            case (.es, true, true): "las"
            case (.pt, false, false): "o"
            case (.pt, true, false): "a"
            case (.pt, false, true): "os"
            case (.pt, true, true): "as"
            case (.en, _, _): "the"
            }
        }
    }

    private static let articles: [String: Article] = [
        "el": Article(languages: [.es], isFeminine: false, isPlural: false),
        "la": Article(languages: [.es], isFeminine: true, isPlural: false),
        "los": Article(languages: [.es], isFeminine: false, isPlural: true),
        "las": Article(languages: [.es], isFeminine: true, isPlural: true),
        "o": Article(languages: [.pt], isFeminine: false, isPlural: false),
        "a": Article(languages: [.pt], isFeminine: true, isPlural: false),
        "os": Article(languages: [.pt], isFeminine: false, isPlural: true),
        "as": Article(languages: [.pt], isFeminine: true, isPlural: true),
        "the": Article(languages: [.en], isFeminine: nil, isPlural: false),
    ]
}
