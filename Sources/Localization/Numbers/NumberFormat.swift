/// Writes numbers for people to read.
///
/// Digits go in groups of three from four digits on. Spanish and Portuguese separate them by a narrow no-break space
/// (U+202F), as the SI brochure (§5.4.4) and the Real Academia recommend, so that neither point nor comma can be
/// mistaken between countries; English uses the comma. Negative numbers carry the minus sign U+2212. For files and
/// machines print the plain number instead.
public enum NumberFormat {
    /// A whole number in groups of three digits.
    public static func grouped(_ number: Int, _ language: Language) -> String {
        sign(number < 0) + grouped(number.magnitude, language)
    }

    /// A number given in units of 10⁻ᵖˡᵃᶜᵉˢ: `decimal(scaled: 12345, places: 2, .es)` is "123,45".
    public static func decimal(scaled value: Int, places: Int, _ language: Language) -> String {
        let places = min(max(places, 0), 18)
        var scale: UInt = 1
        for _ in 0..<places { scale *= 10 }
        let (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: scale)
        var text = sign(value < 0) + grouped(whole, language)
        guard places > 0 else { return text }
        let digits = String(fraction)
        text += language == .en ? "." : ","
        text += String(repeating: "0", count: places - digits.count) + digits
        return text
    }

    /// A number rounded to a number of decimal places, halves away from zero.
    ///
    /// Infinite values, values that are not a number and values beyond 10¹⁸ units of the last place give an en dash.
    public static func decimal(_ value: Double, places: Int, _ language: Language) -> String {
        var places = max(places, 0)
        var scaled = value
        if places > 18 { places = 18 }
        for _ in 0..<places { scaled *= 10 }
        scaled.round(.toNearestOrAwayFromZero)
        guard scaled.magnitude < 1e18 else { return "–" }
        return decimal(scaled: Int(scaled), places: places, language)
    }

    /// A fraction as a percentage: `percent(0.64, places: 0, .es)` is "64 %" with a no-break space.
    ///
    /// Spanish sets the sign apart (Ortografía de la lengua española, 2010); Brazilian Portuguese and English join it.
    public static func percent(_ fraction: Double, places: Int = 0, _ language: Language) -> String {
        let number = decimal(fraction * 100, places: places, language)
        return language == .es ? number + "\u{A0}%" : number + "%"
    }

    private static func sign(_ negative: Bool) -> String { negative ? "\u{2212}" : "" }

    private static func grouped(_ magnitude: UInt, _ language: Language) -> String {
        let digits = String(magnitude)
        guard digits.utf8.count > 3 else { return digits }
        let separator = language == .en ? "," : "\u{202F}"
        var text = ""
        var remaining = digits.utf8.count
        for digit in digits {
            if remaining % 3 == 0, !text.isEmpty { text += separator }
            text.append(digit)
            remaining -= 1
        }
        return text
    }
}
