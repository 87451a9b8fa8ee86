import Localization

extension When {
    /// The date as a native writer of the language puts it inside a sentence: "primera quincena de junio de 2008".
    ///
    /// What is written is read back as the same value by ``WhenParser``. What a relative date leans on keeps the name its
    /// author gave it, unless it is one of the events that every language has a word for.
    public func words(_ language: Language) -> String {
        switch self {
        case .unit(let unit):
            return unit.words(language)
        case .span(let span):
            return span.words(language)
        case .open(let edge, let unit):
            let preposition: Preposition =
                switch edge {
                case .since: .since
                case .until: .until
                case .after: .after
                case .before: .before
                }
            return preposition.before(unit.article(language), language) + unit.words(language)
        case .alternatives(let occasions):
            return occasions.words(language, joint: .or)
        case .deliveries(let occasions):
            return occasions.words(language, joint: .and)
        case .permanent:
            return language == .en ? "permanent" : "permanente"
        case .asAppropriate(let reference):
            return Self.asAppropriate(reference?.words(language), language)
        case .relative(let relation, let reference):
            return Self.relative(relation, reference.words(language), language)
        case .recurrent(let recurrence):
            return recurrence.words(language)
        }
    }

    private static func asAppropriate(_ reference: String?, _ language: Language) -> String {
        switch (language, reference) {
        case (.es, nil): "según corresponda"
        case (.pt, nil): "conforme o caso"
        case (.en, nil): "as appropriate"
        case (.es, .some(let text)): "cuando proceda según \(text)"
        case (.pt, .some(let text)): "quando couber, conforme \(text)"
        case (.en, .some(let text)): "as appropriate, according to \(text)"
        }
    }

    private static func relative(_ relation: Relation, _ text: String, _ language: Language) -> String {
        let preposition: Preposition
        switch relation {
        case .during:
            return (language == .en ? "during " : "durante ") + text
        case .after:
            preposition = .after
        case .before:
            preposition = .before
        }
        let articles =
            switch language {
            case .es: ["el"]
            case .pt: ["o", "a", "os", "as"]
            case .en: [String]()
            }
        for article in articles where text.hasPrefix(article + " ") {
            return preposition.before(article, language) + text.dropFirst(article.count + 1)
        }
        return preposition.before("", language) + text
    }
}
