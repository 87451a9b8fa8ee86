import CanonicalJSON

/// A number with its coordinates: what was counted, by whom, where, when and how.
public struct Measure: Sendable, Hashable {
    /// A code of the `indicator` vocabulary, such as `participations` or `transaction`.
    public let indicator: String
    public let value: Quantity
    /// ISO 4217 code for money, otherwise a code of `measure-unit`.
    public let unit: String
    /// The other side: who received or paid, where there is one.
    public let counterpart: String?
    /// Country or region the number is about.
    public let place: String?
    public let period: When?
    /// The day the number was true; for money the day of the exchange rate.
    public let asOf: When?
    /// How it was counted.
    public let method: String?
    /// Distinguishes numbers that share all of these: a transaction type, a budget kind, an own reference.
    public let label: String?
    /// Tells apart numbers that are equal in everything: two equal payments on one day are two payments.
    public let occurrence: Int

    public init(
        indicator: String,
        value: Quantity,
        unit: String,
        counterpart: String? = nil,
        place: String? = nil,
        period: When? = nil,
        asOf: When? = nil,
        method: String? = nil,
        label: String? = nil,
        occurrence: Int = 0
    ) {
        self.indicator = indicator
        self.value = value
        self.unit = unit
        self.counterpart = counterpart
        self.place = place
        self.period = period
        self.asOf = asOf
        self.method = method
        self.label = label
        self.occurrence = occurrence
    }

    public init(json: JSON) throws {
        guard let value = json["value"] else { throw JSONError.mismatch(path: "value", expected: "decimal") }
        self.init(
            indicator: try json.expectText("indicator"),
            value: try Quantity(json: value),
            unit: try json.expectText("unit"),
            counterpart: json["counterpart"]?.text,
            place: json["place"]?.text,
            period: try json["period"].map { try When(json: $0) },
            asOf: try json["asOf"].map { try When(json: $0) },
            method: json["method"]?.text,
            label: json["label"]?.text,
            occurrence: Int(json["occurrence"]?.integer ?? 0)
        )
    }

    public var json: JSON {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(8)
        func add(_ key: String, _ value: JSON?) {
            if let value { members.append(JSONObject.Member(key: key, value: value)) }
        }
        // Already in the order of the keys, which spares the sorting.
        add("asOf", asOf?.json)
        add("counterpart", counterpart.map { .string($0) })
        add("indicator", .string(indicator))
        add("label", label.map { .string($0) })
        add("method", method.map { .string($0) })
        add("occurrence", occurrence == 0 ? nil : .integer(Int64(occurrence)))
        add("period", period?.json)
        add("place", place.map { .string($0) })
        add("unit", .string(unit))
        add("value", value.json)
        return .object(JSONObject(members))
    }

    /// What identifies the number: everything but its value.
    ///
    /// A new value under the same coordinates is a revision.
    public var coordinates: String {
        var key = indicator
        for part in [unit, counterpart ?? "", place ?? "", period?.code ?? "", asOf?.code ?? "", label ?? ""] {
            key += "|"
            key += part
        }
        return occurrence == 0 ? key : key + "|" + String(occurrence)
    }
}
