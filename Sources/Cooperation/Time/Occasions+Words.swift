import Localization

extension Occasions {
    /// What stands before the last of a list.
    enum Joint {
        case and, or
    }

    func words(_ language: Language, joint: Joint) -> String {
        let yearOnce = sharesYear
        let parts = compactParts(language, yearOnce: yearOnce) ?? fullParts(language, yearOnce: yearOnce)
        guard let last = parts.last else { return "" }
        return parts.dropLast().joined(separator: ", ") + " " + Self.word(joint, before: last, language) + " " + last
    }

    /// Whether the year can be said once, at the end: one year for all, no date earlier than the one before it.
    private var sharesYear: Bool {
        var previous: CalendarDay?
        for element in elements {
            let ends: [CalendarUnit]
            switch element {
            case .unit(let unit): ends = [unit]
            case .span(let span): ends = [span.from, span.to]
            case .open, .alternatives, .deliveries, .permanent, .asAppropriate, .relative, .recurrent: return false
            }
            for unit in ends {
                guard !unit.needsItsYear, let first = unit.earliest else { return false }
                if let previous, previous.year != first.year || first < previous { return false }
                previous = first
            }
        }
        return true
    }

    private func fullParts(_ language: Language, yearOnce: Bool) -> [String] {
        elements.indices.map { index in
            let withYear = !yearOnce || index == elements.count - 1
            switch elements[index] {
            case .unit(let unit):
                let words = unit.words(language, withYear: withYear)
                // After "última semana de junio" a bare "septiembre" would mean its last week.
                guard index > 0, case .month = unit.part, case .unit(let previous) = elements[index - 1],
                    previous.qualifiesMonth
                else { return words }
                switch language {
                case .es: return "mes de \(words)"
                case .pt: return "mês de \(words)"
                case .en: return "month of \(words)"
                }
            case .span(let span):
                return span.words(language, withYear: withYear)
            case .open, .alternatives, .deliveries, .permanent, .asAppropriate, .relative, .recurrent:
                return elements[index].words(language)
            }
        }
    }

    /// "3, 4 y 10 de julio" and "última semana de junio, septiembre y diciembre": what they share is said once.
    private func compactParts(_ language: Language, yearOnce: Bool) -> [String]? {
        var units: [CalendarUnit] = []
        for case .unit(let unit) in elements { units.append(unit) }
        guard units.count == elements.count, let first = units.first, let last = units.last else { return nil }
        guard yearOnce || first.year == nil else { return nil }
        if case .day(_, let month) = first.part {
            var days: [String] = []
            for unit in units {
                guard case .day(let day, month) = unit.part else { return nil }
                days.append(CalendarUnit.dayNumber(day, language))
            }
            return days.dropLast() + [last.words(language)]
        }
        guard first.qualifiesMonth else { return nil }
        var parts = [first.words(language, withYear: false)]
        for (index, unit) in units.enumerated().dropFirst() {
            guard unit.month.flatMap({ first.moved(toMonth: $0) })?.part == unit.part, let month = unit.month else {
                return nil
            }
            let named = CalendarUnit(year: unit.year, .month(month))
            parts.append(named?.words(language, withYear: index == units.count - 1) ?? "")
        }
        return parts
    }

    private static func word(_ joint: Joint, before next: String, _ language: Language) -> String {
        switch (joint, language) {
        case (.and, .es): next.hasPrefix("i") ? "e" : "y"
        case (.and, .pt): "e"
        case (.and, .en): "and"
        // "septiembre u octubre", "7 u 8 de marzo", "10 u 11 de marzo".
        case (.or, .es):
            next.hasPrefix("o") || next.hasPrefix("8") || next.hasPrefix("11 ") ? "u" : "o"
        case (.or, .pt): "ou"
        case (.or, .en): "or"
        }
    }
}

extension CalendarUnit {
    /// Whether it is a week, a half or a third of a month, which a following bare month shares in a list.
    var qualifiesMonth: Bool {
        switch part {
        case .thirdOfMonth, .halfMonth, .week: true
        case .wholeYear, .thirdOfYear, .semester, .quarter, .month, .day: false
        }
    }

    /// The same week, half or third of another month.
    func moved(toMonth month: Int) -> CalendarUnit? {
        switch part {
        case .thirdOfMonth(let third, _): CalendarUnit(year: year, .thirdOfMonth(third, month: month))
        case .halfMonth(let half, _): CalendarUnit(year: year, .halfMonth(half, month: month))
        case .week(let week, _): CalendarUnit(year: year, .week(week, month: month))
        case .wholeYear, .thirdOfYear, .semester, .quarter, .month, .day: nil
        }
    }
}
