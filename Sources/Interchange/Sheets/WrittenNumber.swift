import Cooperation
import Localization

/// Reads a number as people type it, with the marks of their language.
public enum WrittenNumber {
    /// `45.000,50` and `45000,5` in Spanish and Portuguese, `45,000.50` in English; nil where it is no number.
    ///
    /// Where both marks stand the last one parts the decimals. One mark alone before three digits is what the language
    /// usually means by it, which whoever typed it is shown.
    public static func quantity(_ text: String, _ language: Language) -> Quantity? {
        var reader = AmountReader(Vocabulary(name: "currencies", terms: []))
        switch reader.read(text, decimalPoint: nil, usual: language == .en) {
        case .number(let quantity, currency: nil, isAssumed: _): return quantity
        case .number, .unreadable, .unknownCurrency: return nil
        }
    }
}
