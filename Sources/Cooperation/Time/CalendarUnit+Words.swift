import Localization

extension CalendarUnit {
    /// The stretch as one writes it in a sentence, without article: "primera quincena de junio de 2008".
    public func words(_ language: Language) -> String {
        words(language, withYear: true)
    }

    /// The words, with or without the year, for lists and spans that name a shared year once at their end.
    func words(_ language: Language, withYear: Bool) -> String {
        guard withYear, let year else { return yearless(language) }
        let number = Self.padded(year, to: 4)
        switch part {
        case .wholeYear:
            return number
        case .thirdOfYear(let third):
            return third.words(of: number, language)
        case .semester, .quarter:
            return ordinalPhrase(language) + (language == .en ? " of " : " de ") + number
        case .month, .thirdOfMonth, .halfMonth, .week, .day:
            return yearless(language) + (language == .en ? " " : " de ") + number
        }
    }

    private func yearless(_ language: Language) -> String {
        switch part {
        case .wholeYear:
            return ""
        case .thirdOfYear(let third):
            return third.ofTheYear(language)
        case .semester:
            return ordinalPhrase(language) + (language == .en ? " of the year" : "")
        case .quarter:
            return ordinalPhrase(language)
        case .month(let month):
            return CalendarNames.month(month, language)
        case .thirdOfMonth(let third, let month):
            return third.words(of: CalendarNames.month(month, language), language)
        case .halfMonth(_, let month), .week(_, let month):
            let joint = language == .en ? " of " : " de "
            return ordinalPhrase(language) + joint + CalendarNames.month(month, language)
        case .day(let day, let month):
            let joint = language == .en ? " " : " de "
            return Self.dayNumber(day, language) + joint + CalendarNames.month(month, language)
        }
    }

    /// The number of a day; Portuguese alone writes the first as an ordinal.
    static func dayNumber(_ day: Int, _ language: Language) -> String {
        day == 1 && language == .pt ? "1º" : String(day)
    }

    private func ordinalPhrase(_ language: Language) -> String {
        func phrase(_ number: Int, _ es: String, _ pt: String, _ en: String, feminine: Bool) -> String {
            let noun =
                switch language {
                case .es: es
                case .pt: pt
                case .en: en
                }
            return CalendarNames.ordinal(number, feminine: feminine, language) + " " + noun
        }
        switch part {
        case .semester(let number):
            return phrase(number, "semestre", "semestre", "half", feminine: false)
        case .quarter(let number):
            return phrase(number, "trimestre", "trimestre", "quarter", feminine: false)
        case .halfMonth(let half, _):
            return phrase(half.rawValue, "quincena", "quinzena", "half", feminine: true)
        case .week(.last, _):
            switch language {
            case .es, .pt: return "última semana"
            case .en: return "last week"
            }
        case .week(let week, _):
            return phrase(week.rawValue, "semana", "semana", "week", feminine: true)
        case .wholeYear, .thirdOfYear, .month, .thirdOfMonth, .day:
            return ""
        }
    }

    /// The article the words take after a preposition ("desde **el** 15 de marzo", "da primeira quinzena"), or nothing.
    func article(_ language: Language) -> String {
        switch (part, language) {
        case (.semester, .es), (.quarter, .es), (.day, .es):
            "el"
        case (.halfMonth, .es), (.week, .es):
            "la"
        case (.semester, .pt), (.quarter, .pt):
            "o"
        case (.thirdOfMonth(let third, _), .pt), (.thirdOfYear(let third), .pt):
            third == .middle ? "" : "o"
        case (.halfMonth, .pt), (.week, .pt):
            "a"
        case (.semester, .en), (.quarter, .en), (.halfMonth, .en), (.week, .en):
            "the"
        case (.wholeYear, _), (.thirdOfYear, _), (.month, _), (.thirdOfMonth, _), (.day, _):
            ""
        }
    }
}

extension CalendarUnit.Third {
    /// The third of a month or of a numbered year.
    fileprivate func words(of whole: String, _ language: Language) -> String {
        switch (self, language) {
        case (.beginning, .es): "inicios de \(whole)"
        case (.middle, .es): "mediados de \(whole)"
        case (.end, .es): "fines de \(whole)"
        case (.beginning, .pt): "início de \(whole)"
        case (.middle, .pt): "meados de \(whole)"
        case (.end, .pt): "fim de \(whole)"
        case (.beginning, .en): "early \(whole)"
        case (.middle, .en): "mid-\(whole)"
        case (.end, .en): "late \(whole)"
        }
    }

    fileprivate func ofTheYear(_ language: Language) -> String {
        switch (self, language) {
        case (.beginning, .es): "inicios de año"
        case (.middle, .es): "mediados de año"
        case (.end, .es): "fines de año"
        case (.beginning, .pt): "início do ano"
        case (.middle, .pt): "meados do ano"
        case (.end, .pt): "fim do ano"
        case (.beginning, .en): "early in the year"
        case (.middle, .en): "midway through the year"
        case (.end, .en): "late in the year"
        }
    }
}
