import Localization

extension CalendarSpan {
    /// The span as one writes it: "del 3 al 5 de mayo de 2007", "3–5 May 2007".
    public func words(_ language: Language) -> String {
        words(language, withYear: true)
    }

    func words(_ language: Language, withYear: Bool) -> String {
        if case .wholeYear = from.part, case .wholeYear = to.part {
            return from.words(language) + "–" + to.words(language)
        }
        // "del 3 al 5 de mayo": one month named once, when it is the same month of the same year.
        if case .day(let first, let month) = from.part, case .day(_, month) = to.part, from.year == to.year {
            let start = CalendarUnit.dayNumber(first, language)
            let end = to.words(language, withYear: withYear)
            switch language {
            case .es: return "del \(start) al \(end)"
            case .pt: return "de \(start) a \(end)"
            case .en: return "\(start)–\(end)"
            }
        }
        let sameYear = from.year == to.year && !from.needsItsYear && !to.needsItsYear
        let start = from.words(language, withYear: withYear && !sameYear)
        let end = to.words(language, withYear: withYear)
        switch language {
        case .es, .pt:
            let opening = Preposition.from.before(from.article(language), language)
            let closing = Preposition.to.before(to.article(language), language)
            return "\(opening)\(start) \(closing)\(end)"
        case .en:
            switch (from.part, to.part) {
            case (.month, .month) where sameYear:
                return "\(start)–\(end)"
            case (.month, .month), (.day, .day):
                return "\(start) – \(end)"
            default:
                let opening = Preposition.from.before(from.article(language), language)
                let closing = Preposition.to.before(to.article(language), language)
                return "\(opening)\(start) \(closing)\(end)"
            }
        }
    }
}

extension CalendarUnit {
    /// Whether the stretch cannot be said without its year.
    var needsItsYear: Bool {
        switch part {
        case .wholeYear, .thirdOfYear: year != nil
        case .semester, .quarter, .month, .thirdOfMonth, .halfMonth, .week, .day: false
        }
    }
}

/// The words before a date, melted with its article where the language does so ("de" + "el", "a" + "o").
enum Preposition {
    case from, to, since, until, after, before

    func before(_ article: String, _ language: Language) -> String {
        let plain = word(language)
        guard !article.isEmpty else { return plain + " " }
        let lead = plain.dropLast(plain.hasSuffix(" de") ? 2 : plain.utf8.count)
        switch (language, plain.hasSuffix("de") && self != .since ? "de" : plain, article) {
        case (.es, "de", "el"): return lead + "del "
        case (.es, "a", "el"): return "al "
        case (.pt, "de", "o"), (.pt, "de", "a"), (.pt, "de", "os"), (.pt, "de", "as"): return lead + "d\(article) "
        case (.pt, "a", "o"): return "ao "
        case (.pt, "a", "a"): return "à "
        default: return "\(plain) \(article) "
        }
    }

    private func word(_ language: Language) -> String {
        switch (self, language) {
        case (.from, .es), (.from, .pt): "de"
        case (.from, .en): "from"
        case (.to, .es), (.to, .pt): "a"
        case (.to, .en): "to"
        case (.since, .es), (.since, .pt): "desde"
        case (.since, .en): "from"
        case (.until, .es): "hasta"
        case (.until, .pt): "até"
        case (.until, .en): "until"
        case (.after, .es): "después de"
        case (.after, .pt): "depois de"
        case (.after, .en): "after"
        case (.before, .es), (.before, .pt): "antes de"
        case (.before, .en): "before"
        }
    }
}
