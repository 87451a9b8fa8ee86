/// The messages of an interface in the three languages, prepared once and formatted fast.
///
/// Each language comes as one flat JSON object: `"area.key": "text with {placeholders} and {count, plural, one {# country}
/// other {# countries}}"`.
public struct MessageCatalog: Sendable {
    private var messages: [Language: [String: [MessageSegment]]] = [:]

    /// Reads the JSON texts, one for each language.
    ///
    /// - Throws: `MessageCatalogError` with the language, the key and the byte at fault.
    public init(_ sources: [Language: [UInt8]]) throws {
        for language in sources.keys.sorted() {
            messages[language] = try Self.read(sources[language] ?? [], language)
        }
    }

    private static func read(_ source: [UInt8], _ language: Language) throws -> [String: [MessageSegment]] {
        var json = FlatJSON(source)
        let pairs: [(key: String, value: String)]
        do {
            pairs = try json.pairs()
        } catch {
            throw MessageCatalogError.invalidJSON(language: language, offset: error.offset)
        }
        var messages: [String: [MessageSegment]] = Dictionary(minimumCapacity: pairs.count)
        for (key, text) in pairs {
            var parser = MessageParser(text)
            do {
                let previous = messages.updateValue(try parser.parse(), forKey: key)
                guard previous == nil else { throw MessageCatalogError.duplicateKey(language: language, key: key) }
            } catch let flaw as MessageFlaw {
                throw MessageCatalogError.invalidMessage(
                    language: language,
                    key: key,
                    flaw: flaw,
                    offset: parser.offset
                )
            }
        }
        return messages
    }

    /// All keys that any language has, sorted.
    public var keys: [String] {
        Set(messages.values.flatMap(\.keys)).sorted()
    }

    /// Tells whether a language has a message.
    public func contains(_ key: String, _ language: Language) -> Bool {
        messages[language]?[key] != nil
    }

    /// The message in a language, with its arguments put in.
    ///
    /// A message that does not exist gives `⟦key⟧`, and an argument not given gives `⟦name⟧`: both can be read, searched
    /// for on every page, and never hide.
    public func text(_ key: String, _ language: Language, _ arguments: [String: MessageArgument] = [:]) -> String {
        guard let segments = messages[language]?[key] else { return "⟦\(key)⟧" }
        if segments.count == 1, case .literal(let text) = segments[0] { return text }
        var text = ""
        Self.write(segments, language, arguments, to: &text)
        return text
    }

    private static func write(
        _ segments: [MessageSegment],
        _ language: Language,
        _ arguments: [String: MessageArgument],
        to text: inout String
    ) {
        for segment in segments {
            switch segment {
            case .literal(let literal):
                text += literal
            case .argument(let name), .number(let name):
                text += shown(name, language, arguments)
            case .plural(let name, let exact, let categories):
                guard case .count(let number)? = arguments[name] else {
                    text += "⟦\(name)⟧"
                    continue
                }
                let chosen = exact[number] ?? categories[PluralCategory(number, language)] ?? categories[.other]
                write(chosen ?? [], language, arguments, to: &text)
            case .select(let name, let cases):
                guard let argument = arguments[name] else {
                    text += "⟦\(name)⟧"
                    continue
                }
                let label =
                    switch argument {
                    case .text(let value): value
                    case .count(let number): String(number)
                    }
                write(cases[label] ?? cases["other"] ?? [], language, arguments, to: &text)
            }
        }
    }

    private static func shown(_ name: String, _ language: Language, _ arguments: [String: MessageArgument]) -> String {
        switch arguments[name] {
        case .text(let text): text
        case .count(let number): NumberFormat.grouped(number, language)
        case nil: "⟦\(name)⟧"
        }
    }

    /// What differs between the languages: messages missing or alone, and placeholders that do not agree.
    ///
    /// Sorted by key, then by language, so that a test can print it. A catalogue of one language has no problems.
    public func problems() -> [CatalogProblem] {
        let languages = messages.keys.sorted()
        guard languages.count > 1 else { return [] }
        var problems: [CatalogProblem] = []
        for key in keys {
            let having = languages.filter { messages[$0]?[key] != nil }
            if let alone = having.first, having.count == 1 {
                problems.append(.extra(key: key, language: alone))
                continue
            }
            for language in languages where !having.contains(language) {
                problems.append(.missing(key: key, language: language))
            }
            guard let first = having.first else { continue }
            let expected = placeholders(key, first)
            for language in having.dropFirst() {
                let found = placeholders(key, language)
                guard found != expected else { continue }
                problems.append(
                    .placeholdersDiffer(key: key, language: language, expected: expected, found: found)
                )
            }
        }
        return problems
    }

    private func placeholders(_ key: String, _ language: Language) -> [String] {
        var found: Set<String> = []
        for segment in messages[language]?[key] ?? [] { segment.collectPlaceholders(into: &found) }
        return found.sorted()
    }
}
