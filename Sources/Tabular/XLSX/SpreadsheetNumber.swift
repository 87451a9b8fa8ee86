/// Numbers as a spreadsheet shows them.
enum SpreadsheetNumber {
    private static let digitLimit = 15

    /// The number rounded to 15 significant digits, without exponent where it is of common size.
    ///
    /// Files hold binary numbers with 17 digits, so that 54.62 stands there as 54.620000000000005.
    static func text(_ number: Double) -> String {
        guard number.isFinite else { return String(number) }
        guard number != 0 else { return "0" }
        var (digits, point) = decimal(number.magnitude)
        round(&digits, &point)
        let sign = number < 0 ? "-" : ""
        if point > 21 || point < -6 {
            let fraction = digits.dropFirst()
            return sign + text(digits.prefix(1)) + (fraction.isEmpty ? "" : "." + text(fraction)) + "E"
                + String(point - 1)
        }
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text(digits[...]) }
        if point >= digits.count {
            return sign + text(digits[...]) + String(repeating: "0", count: point - digits.count)
        }
        return sign + text(digits[..<point]) + "." + text(digits[point...])
    }

    /// The digits of a positive number without zeros around them, and where the point stands.
    private static func decimal(_ number: Double) -> (digits: [UInt8], point: Int) {
        var digits: [UInt8] = []
        var point: Int?
        var exponent = 0
        // The shortest text that reads back as the same number: digits, perhaps a point and e±n.
        let written = number.description
        if let mark = written.firstIndex(of: "e") { exponent = Int(written[written.index(after: mark)...]) ?? 0 }
        for byte in written.utf8 {
            if byte == UInt8(ascii: "e") { break }
            if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
        }
        let leading = digits.prefix { $0 == 0 }.count
        let place = (point ?? digits.count) + exponent - leading
        digits.removeFirst(leading)
        while digits.last == 0 { digits.removeLast() }
        return (digits, place)
    }

    private static func round(_ digits: inout [UInt8], _ point: inout Int) {
        guard digits.count > digitLimit else { return }
        let roundsUp = digits[digitLimit] >= 5
        digits.removeSubrange(digitLimit...)
        if roundsUp {
            while digits.last == 9 { digits.removeLast() }
            if let last = digits.last {
                digits[digits.count - 1] = last + 1
            } else {
                digits = [1]
                point += 1
            }
        }
        while digits.last == 0 { digits.removeLast() }
    }

    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
