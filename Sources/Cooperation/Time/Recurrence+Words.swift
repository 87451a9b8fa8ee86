import Localization

extension Recurrence {
    /// The rhythm in words: "trimestral", "cada siete meses".
    public func words(_ language: Language) -> String {
        if let adjective = adjective(language) { return adjective }
        let feminine = step == .week
        let number = CalendarNames.count(count, feminine: feminine, language)
        let noun: String =
            switch (step, language) {
            case (.day, .es): "días"
            case (.day, .pt): "dias"
            case (.day, .en): "days"
            case (.week, .es), (.week, .pt): "semanas"
            case (.week, .en): "weeks"
            case (.month, .es): "meses"
            case (.month, .pt): "meses"
            case (.month, .en): "months"
            case (.year, .es): "años"
            case (.year, .pt): "anos"
            case (.year, .en): "years"
            }
        switch language {
        case .es: return "cada \(number) \(noun)"
        case .pt: return "a cada \(number) \(noun)"
        case .en: return "every \(number) \(noun)"
        }
    }

    private func adjective(_ language: Language) -> String? {
        switch (step, count, language) {
        case (.day, 1, .es): "diario"
        case (.day, 1, .pt): "diário"
        case (.day, 1, .en): "daily"
        case (.week, 1, .es), (.week, 1, .pt): "semanal"
        case (.week, 1, .en): "weekly"
        case (.week, 2, .es): "quincenal"
        case (.week, 2, .pt): "quinzenal"
        case (.month, 1, .es), (.month, 1, .pt): "mensual".spelled(pt: "mensal", language)
        case (.month, 1, .en): "monthly"
        case (.month, 2, .es), (.month, 2, .pt): "bimestral"
        case (.month, 3, .es), (.month, 3, .pt): "trimestral"
        case (.month, 3, .en): "quarterly"
        case (.month, 4, .es), (.month, 4, .pt): "cuatrimestral".spelled(pt: "quadrimestral", language)
        case (.month, 6, .es), (.month, 6, .pt): "semestral"
        case (.year, 1, .es), (.year, 1, .pt): "anual"
        case (.year, 1, .en): "yearly"
        case (.year, 2, .es), (.year, 2, .pt): "bienal"
        case (.year, 3, .es), (.year, 3, .pt): "trienal"
        case (.year, 4, .es), (.year, 4, .pt): "cuatrienal".spelled(pt: "quadrienal", language)
        default: nil
        }
    }
}

extension String {
    fileprivate func spelled(pt portuguese: String, _ language: Language) -> String {
        language == .pt ? portuguese : self
    }
}
