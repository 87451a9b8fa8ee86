import Localization

/// The names of months and numbers, as they stand inside a sentence.
enum CalendarNames {
    /// The name of the month 1…12.
    static func month(_ month: Int, _ language: Language) -> String {
        let names =
            switch language {
            case .es: spanishMonths
            case .pt: portugueseMonths
            case .en: englishMonths
            }
        return names.indices.contains(month - 1) ? names[month - 1] : ""
    }

    /// The ordinal 1…4, for a masculine noun where the language has gender.
    static func ordinal(_ number: Int, feminine: Bool, _ language: Language) -> String {
        let names =
            switch language {
            case .es:
                feminine ? ["primera", "segunda", "tercera", "cuarta"] : ["primer", "segundo", "tercer", "cuarto"]
            case .pt:
                feminine
                    ? ["primeira", "segunda", "terceira", "quarta"] : ["primeiro", "segundo", "terceiro", "quarto"]
            case .en:
                ["first", "second", "third", "fourth"]
            }
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    /// The number in words up to ten, in figures beyond.
    static func count(_ number: Int, feminine: Bool, _ language: Language) -> String {
        let names =
            switch language {
            case .es: spanishNumbers
            case .pt: feminine ? ["uma", "duas"] + portugueseNumbers.dropFirst(2) : portugueseNumbers
            case .en: englishNumbers
            }
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]
    static let portugueseMonths = [
        "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
        "novembro", "dezembro",
    ]
    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    static let spanishNumbers = ["un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"]
    static let portugueseNumbers = ["um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez"]
    static let englishNumbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
}
