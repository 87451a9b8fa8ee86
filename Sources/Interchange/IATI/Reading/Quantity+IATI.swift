import Cooperation

extension Quantity {
    /// Reads an amount as IATI files write it: `xsd:decimal`, and what is found in its place.
    ///
    /// Read as well: a grouping comma (`130,000`), an exponent (`1.2E7`), and more digits than we keep, which are
    /// rounded to the ninth place or to what fits.
    init?(iati text: String) {
        if let plain = Quantity(text) {
            self = plain
            return
        }
        guard let value = IATIDecimal(text)?.quantity else { return nil }
        self = value
    }

    /// The sum; nil where it does not fit.
    func adding(_ other: Quantity) -> Quantity? {
        var one = self.units
        var two = other.units
        let common = Swift.max(places, other.places)
        for _ in places..<common {
            let (product, overflow) = one.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            one = product
        }
        for _ in other.places..<common {
            let (product, overflow) = two.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            two = product
        }
        let (sum, overflow) = one.addingReportingOverflow(two)
        return overflow ? nil : Quantity(units: sum, places: common)
    }
}

/// A decimal number taken apart: digits, sign and the place of the point.
private struct IATIDecimal {
    private var digits: [UInt8] = []
    private var isNegative = false
    /// Digits behind the point; negative for zeros before it.
    private var places = 0

    init?(_ text: String) {
        var rest = Substring(text.trimmed)
        if let sign = rest.first, sign == "-" || sign == "+" {
            isNegative = sign == "-"
            rest.removeFirst()
        }
        if let mark = rest.firstIndex(where: { $0 == "E" || $0 == "e" }) {
            guard let exponent = Int(rest[rest.index(after: mark)...]), abs(exponent) <= 40 else { return nil }
            places = -exponent
            rest = rest[..<mark]
        }
        let halves = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = halves.first else { return nil }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            // A comma is only read where it can be nothing but grouping: in front of every three digits.
            guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        for group in groups { digits.append(contentsOf: group.utf8) }
        if halves.count == 2 {
            digits.append(contentsOf: halves[1].utf8)
            places += halves[1].utf8.count
        }
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        let leading = digits.prefix { $0 == 48 }.count
        digits.removeFirst(min(leading, digits.count - 1))
    }

    var quantity: Quantity? {
        var digits = digits
        var places = places
        while places < 0 {
            guard digits.count <= 19 else { return nil }
            digits.append(48)
            places += 1
        }
        var roundsUp = false
        // Eighteen digits always fit in 64 bits.
        while places > 9 || (digits.count > 18 && places > 0) {
            roundsUp = (digits.popLast() ?? 48) >= 53
            places -= 1
            if digits.isEmpty { digits = [48] }
        }
        guard let units = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
        let (rounded, overflow) = units.addingReportingOverflow(roundsUp ? 1 : 0)
        guard !overflow else { return nil }
        return Quantity(units: isNegative ? -rounded : rounded, places: places)
    }
}
