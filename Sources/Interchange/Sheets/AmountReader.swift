import Cooperation

/// Reads numbers and amounts as people write them in cells.
struct AmountReader: Sendable {
    enum Outcome: Sendable, Equatable {
        /// `isAssumed`: a single mark before three digits was taken for what the column or language suggests.
        case number(Quantity, currency: String?, isAssumed: Bool)
        case unreadable
        /// Something stands beside the number that is no currency we know.
        case unknownCurrency(String)
    }

    private var currencies: TermMatcher
    private var answers: [String: String?] = [:]

    init(_ currencies: Vocabulary) { self.currencies = TermMatcher(currencies) }

    /// Signs that mean one currency wherever they stand in the region.
    private static let signs: [String: String] = [
        "US$": "USD", "U$S": "USD", "U$D": "USD", "USD$": "USD", "$US": "USD", "$USD": "USD", "US $": "USD",
        "u$s": "USD", "us$": "USD", "€": "EUR", "R$": "BRL", "¥": "JPY", "£": "GBP", "₲": "PYG", "₡": "CRC",
        "C$": "NIO", "S/": "PEN", "S/.": "PEN", "RD$": "DOP", "B/.": "PAB", "Bs": "BOB", "Bs.": "BOB",
    ]

    /// The code of the currency a text names; nil for none, and for "$" alone, which a dozen countries use.
    mutating func currency(_ text: String) -> String? {
        if let sign = Self.signs[text] { return sign }
        if let answer = answers[text] { return answer }
        let code = currencies.code(for: text) ?? (currencies.isEmpty && text.utf8.count == 3 ? text.uppercased() : nil)
        if answers.count < 1000 { answers[text] = .some(code) }
        return code
    }

    /// Reads a cell; `decimalPoint` decides what `1.234` is, and nil means that the column does not tell.
    mutating func read(_ text: String, decimalPoint: Bool?, usual: Bool) -> Outcome {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.utf8.count)
        var before: [Unicode.Scalar] = []
        var after: [Unicode.Scalar] = []
        var isNegative = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x2C, 0x2E:
                if !after.isEmpty {
                    // "45 mil 200", "12 de 2020": more than one number.
                    guard scalar.value < 0x30 else { return .unreadable }
                    after.append(scalar)
                } else if digits.isEmpty, scalar.value < 0x30 {
                    before.append(scalar)
                } else {
                    digits.append(UInt8(scalar.value))
                }
            case 0x20, 0xA0, 0x202F, 0x2009, 0x27, 0x2019:
                if digits.isEmpty { before.append(" ") } else if !after.isEmpty { after.append(" ") }
            case 0x2D where digits.isEmpty: isNegative = true
            default:
                if digits.isEmpty { before.append(scalar) } else { after.append(scalar) }
            }
        }
        guard !digits.isEmpty else { return .unreadable }
        while let last = digits.last, last < 0x30 { digits.removeLast() }
        var currency: String?
        for side in [before, after] where !side.allSatisfy({ $0 == " " }) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: side)
            let word = SheetText.trimmed(String(view))
            if word == "$" || word == ".-" || word == "-" { continue }
            guard let code = self.currency(word) else { return .unknownCurrency(word) }
            currency = code
        }
        guard let (plain, isAssumed) = Self.plain(digits, decimalPoint: decimalPoint, usual: usual),
            let quantity = Quantity((isNegative ? "-" : "") + plain)
        else { return .unreadable }
        return .number(quantity, currency: currency, isAssumed: isAssumed)
    }

    /// The number with a point and without grouping; nil where the marks make no number.
    private static func plain(_ digits: [UInt8], decimalPoint: Bool?, usual: Bool) -> (String, isAssumed: Bool)? {
        let comma = UInt8(ascii: ",")
        let point = UInt8(ascii: ".")
        let commas = digits.lazy.filter { $0 == comma }.count
        let points = digits.lazy.filter { $0 == point }.count
        let decimal: UInt8?
        var isAssumed = false
        switch (commas, points) {
        case (0, 0): decimal = nil
        case (1..., 1...):
            // The mark that comes last parts the decimals; it can stand only once.
            guard let last = digits.last(where: { $0 < 0x30 }) else { return nil }
            guard (last == comma ? commas : points) == 1 else { return nil }
            decimal = last
        case (2..., 0), (0, 2...): decimal = nil
        default:
            let mark = commas == 1 ? comma : point
            guard let place = digits.firstIndex(of: mark) else { return nil }
            let isGroup = digits.count - place - 1 == 3 && (1...3).contains(place) && digits[0] != 0x30
            if !isGroup {
                decimal = mark
            } else if let decimalPoint {
                decimal = (mark == point) == decimalPoint ? mark : nil
            } else {
                isAssumed = true
                decimal = (mark == point) == usual ? mark : nil
            }
        }
        var plain: [UInt8] = []
        var sinceGroup: Int?
        for byte in digits {
            if byte >= 0x30 {
                plain.append(byte)
                if let count = sinceGroup { sinceGroup = count + 1 }
            } else if byte == decimal {
                // Groups have three digits, or it is no number.
                if let count = sinceGroup, count != 3 { return nil }
                sinceGroup = nil
                plain.append(point)
            } else {
                if let count = sinceGroup, count != 3 { return nil }
                if plain.isEmpty || plain.contains(point) { return nil }
                sinceGroup = 0
            }
        }
        if let count = sinceGroup, count != 3 { return nil }
        return (String(decoding: plain, as: UTF8.self), isAssumed)
    }

    /// What the marks in a cell say about the column: true for a decimal point, false for a comma, nil for nothing.
    static func evidence(_ text: String) -> Bool? {
        let marks = text.utf8.filter { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
        guard let last = marks.last else { return nil }
        let isPoint = last == UInt8(ascii: ".")
        if Set(marks).count == 2 { return isPoint }
        // The same mark twice can only part thousands.
        if marks.count > 1 { return !isPoint }
        let parts = text.utf8.split(separator: last, omittingEmptySubsequences: false)
        let behind = parts[1].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        return behind > 0 && behind != 3 ? isPoint : nil
    }
}
