/// The plural categories of our three languages, by the Unicode CLDR's plural rules for whole numbers.
///
/// Spanish and Portuguese have `many` for whole millions ("un millón *de* personas"); a message without that case
/// uses `other`.
enum PluralCategory: String, Sendable {
    case one, many, other

    /// The category of a whole number.
    ///
    /// Portuguese takes zero with the singular, as CLDR has it for Brazil; a message that wants another wording for
    /// nothing says so with `=0`.
    init(_ number: Int, _ language: Language) {
        let magnitude = number.magnitude
        switch language {
        case .en:
            self = magnitude == 1 ? .one : .other
        case .es, .pt:
            if magnitude == 1 || (magnitude == 0 && language == .pt) {
                self = .one
            } else {
                self = magnitude != 0 && magnitude % 1_000_000 == 0 ? .many : .other
            }
        }
    }
}
