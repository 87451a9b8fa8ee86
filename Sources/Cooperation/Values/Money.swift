import CanonicalJSON
import Localization

/// An amount in one currency: whole minor units (cents) and an ISO 4217 code.
///
/// An amount nobody told is no `Money` at all; it is never zero.
public struct Money: Sendable, Hashable {
    public let minorUnits: Int64
    /// ISO 4217 alphabetic code.
    public let currency: String

    public init(minorUnits: Int64, currency: String) {
        self.minorUnits = minorUnits
        self.currency = currency
    }

    /// An amount in major units, rounded half to even where it has more places than the currency.
    public init?(_ amount: Quantity, currency: String) {
        let places = Self.places(of: currency)
        var units = amount.units
        var have = amount.places
        while have < places {
            let (product, overflow) = units.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            units = product
            have += 1
        }
        if have > places {
            var divisor: Int64 = 1
            for _ in places..<have { divisor *= 10 }
            let (quotient, remainder) = units.quotientAndRemainder(dividingBy: divisor)
            let twice = remainder.magnitude * 2
            let roundsAway = twice > divisor.magnitude || (twice == divisor.magnitude && !quotient.isMultiple(of: 2))
            units = quotient + (roundsAway ? units.signum() : 0)
        }
        self.init(minorUnits: units, currency: currency)
    }

    /// The digits behind the point that a currency has (ISO 4217, table A.1); two unless it is listed here.
    public static func places(of currency: String) -> Int {
        switch currency {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF",
            "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }

    /// The amount in major units.
    public var amount: Quantity {
        Quantity(units: minorUnits, places: Self.places(of: currency))
    }
}

extension Money: FieldValue {
    public static var form: FieldForm { .money }

    public init(json: JSON) throws {
        minorUnits = try json.expectInteger("minor")
        currency = try json.expectText("currency")
    }

    public var json: JSON? { ["currency": .string(currency), "minor": .integer(minorUnits)] }

    public func words(_ language: Language, _ vocabularies: Vocabularies) -> String {
        let places = Self.places(of: currency)
        return "\(currency)\u{A0}\(NumberFormat.decimal(scaled: Int(minorUnits), places: places, language))"
    }
}
