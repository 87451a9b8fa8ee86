/// Writes small numbers in words, as they stand before a noun in a sentence: "diecinueve países", "vinte e uma ações".
public enum NumberWords {
    /// The number in words from 0 to 30, in groups of digits otherwise.
    ///
    /// The form is the one used before a noun: Spanish "un", "veintiún", not "uno". The gender matters for one (Spanish)
    /// and for one and two (Portuguese), alone or after twenty.
    public static func cardinal(
        _ number: Int,
        _ language: Language,
        gender: GrammaticalGender = .masculine
    ) -> String {
        let words =
            switch language {
            case .es: spanish
            case .pt: portuguese
            case .en: english
            }
        guard words.indices.contains(number) else { return NumberFormat.grouped(number, language) }
        switch gender {
        case .masculine: return words[number]
        case .feminine: return feminine(number, language) ?? words[number]
        }
    }

    private static func feminine(_ number: Int, _ language: Language) -> String? {
        switch (language, number) {
        case (.es, 1): "una"
        case (.es, 21): "veintiuna"
        case (.pt, 1): "uma"
        case (.pt, 2): "duas"
        case (.pt, 21): "vinte e uma"
        case (.pt, 22): "vinte e duas"
        default: nil
        }
    }

    private static let spanish = [
        "cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
        "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún",
        "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
        "veintinueve", "treinta",
    ]

    private static let portuguese = [
        "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze",
        "treze", "quatorze", "quinze", "dezesseis", "dezessete", "dezoito", "dezenove", "vinte", "vinte e um",
        "vinte e dois", "vinte e três", "vinte e quatro", "vinte e cinco", "vinte e seis", "vinte e sete",
        "vinte e oito", "vinte e nove", "trinta",
    ]

    private static let english = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty-one",
        "twenty-two", "twenty-three", "twenty-four", "twenty-five", "twenty-six", "twenty-seven", "twenty-eight",
        "twenty-nine", "thirty",
    ]
}
