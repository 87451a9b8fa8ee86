/// Writes dates of the Gregorian calendar in words.
///
/// Months count from 1. A month outside 1 to 12 is written as numbers in the order of ISO 8601 rather than guessed.
/// Whether the day exists in its month is for the caller's calendar to know.
public enum DateFormat {
    /// A day in full: "15 de marzo de 2022", "15 de março de 2022", "15 March 2022".
    ///
    /// The first of a month is "1º" in Portuguese, as Brazilian usage has it.
    public static func day(_ year: Int, _ month: Int, _ day: Int, _ language: Language) -> String {
        guard let dayMonth = known(month, day, language) else { return iso([year, month, day]) }
        switch language {
        case .es, .pt: return "\(dayMonth) de \(year)"
        case .en: return "\(dayMonth) \(year)"
        }
    }

    /// A month of a year: "marzo de 2022", "março de 2022", "March 2022".
    public static func month(_ year: Int, _ month: Int, _ language: Language) -> String {
        guard let name = monthName(month, language) else { return iso([year, month]) }
        switch language {
        case .es, .pt: return "\(name) de \(year)"
        case .en: return "\(name) \(year)"
        }
    }

    /// A day without its year: "15 de marzo", "1º de março", "15 March".
    public static func dayMonth(_ month: Int, _ day: Int, _ language: Language) -> String {
        known(month, day, language) ?? iso([month, day])
    }

    /// A day for tables, which no order of numbers can make ambiguous: "15 mar 2022".
    public static func short(_ year: Int, _ month: Int, _ day: Int, _ language: Language) -> String {
        guard let name = shortMonthName(month, language) else { return iso([year, month, day]) }
        return "\(day) \(name) \(year)"
    }

    /// The name of a month, lower case in Spanish and Portuguese; nil outside 1 to 12.
    public static func monthName(_ month: Int, _ language: Language) -> String? {
        let names = MonthNames.full(language)
        return names.indices.contains(month - 1) ? names[month - 1] : nil
    }

    /// The name of a month in three letters, without a point; nil outside 1 to 12.
    public static func shortMonthName(_ month: Int, _ language: Language) -> String? {
        monthName(month, language).map { String($0.prefix(3)) }
    }

    private static func known(_ month: Int, _ day: Int, _ language: Language) -> String? {
        guard let name = monthName(month, language) else { return nil }
        switch language {
        case .es: return "\(day) de \(name)"
        case .pt: return "\(day == 1 ? "1º" : String(day)) de \(name)"
        case .en: return "\(day) \(name)"
        }
    }

    private static func iso(_ parts: [Int]) -> String {
        parts.map { (0...9).contains($0) ? "0\($0)" : String($0) }.joined(separator: "-")
    }
}
