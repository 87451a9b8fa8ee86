import CanonicalJSON
import Localization

/// A decimal number kept exactly: whole units and how many of their digits stand behind the point.
public struct Quantity: Sendable, Hashable, Comparable {
    /// The digits as a whole number: 12.50 is 1250.
    public let units: Int64
    /// Digits behind the point, 0–9.
    public let places: Int

    /// A quantity without superfluous zeros behind the point, so that equal numbers are equal values.
    public init(units: Int64, places: Int = 0) {
        var units = units
        var places = max(0, min(9, places))
        while places > 0, units.isMultiple(of: 10) {
            units /= 10
            places -= 1
        }
        self.units = units
        self.places = places
    }

    /// Reads a plain decimal with a point, such as `-1234.50`; nil for anything else or beyond nine places.
    public init?(_ text: some StringProtocol) {
        var units: Int64 = 0
        var places = 0
        var sawPoint = false
        var sawDigit = false
        var isNegative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !sawPoint: sawPoint = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                sawDigit = true
                if sawPoint {
                    // Digits beyond the ninth place are only accepted where they say nothing.
                    guard places < 9 else {
                        guard byte == UInt8(ascii: "0") else { return nil }
                        continue
                    }
                    places += 1
                }
                let (product, overflow) = units.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
                guard !overflow, !carry else { return nil }
                units = sum
            default: return nil
            }
        }
        guard sawDigit else { return nil }
        self.init(units: isNegative ? -units : units, places: places)
    }

    /// The plain decimal with a point.
    public var text: String {
        guard places > 0 else { return String(units) }
        var digits = String(units.magnitude)
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -places)
        return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }

    /// The nearest floating-point number, for charts and ratios.
    public var approximate: Double {
        var value = Double(units)
        for _ in 0..<places { value /= 10 }
        return value
    }

    public static func < (one: Quantity, other: Quantity) -> Bool {
        if one.places == other.places { return one.units < other.units }
        return one.approximate < other.approximate
    }
}

extension Quantity: FieldValue {
    public static var form: FieldForm { .number }

    public init(json: JSON) throws {
        guard let value = json.text.flatMap({ Quantity($0) }) else {
            throw JSONError.mismatch(path: "quantity", expected: "decimal as a string")
        }
        self = value
    }

    public var json: JSON? { .string(text) }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        NumberFormat.decimal(scaled: Int(units), places: places, language)
    }
}
