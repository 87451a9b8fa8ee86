import CanonicalJSON

/// A proposal to people: these two items may be the same initiative, for these reasons.
public struct TwinProposal: Sendable, Equatable {
    /// The lesser address.
    public let a: ItemID
    public let b: ItemID
    /// 0–100; no probability, but a sum of documented weights (``TwinWeights``).
    public let score: Int
    /// What speaks for it most, at most three, the strongest first.
    public let reasons: [TwinReason]
    /// What speaks against it most.
    public let objection: TwinReason?

    public init(a: ItemID, b: ItemID, score: Int, reasons: [TwinReason], objection: TwinReason?) {
        self.a = a
        self.b = b
        self.score = score
        self.reasons = reasons
        self.objection = objection
    }

    /// The pair it is about.
    public var pair: TwinPair { TwinPair(a, b) }

    /// The written form, for keeping it.
    public var json: JSON {
        var object = JSONObject()
        object["a"] = .string(a.rawValue)
        object["b"] = .string(b.rawValue)
        object["score"] = .integer(Int64(score))
        object["reasons"] = .array(reasons.map(\.json))
        object["objection"] = objection?.json ?? .null
        return .object(object)
    }

    /// Reads the written form; throws ``CanonicalJSON/JSONError``.
    public init(json: JSON) throws {
        a = ItemID(try json.expectText("a"))
        b = ItemID(try json.expectText("b"))
        score = Int(try json.expectInteger("score"))
        reasons = try (json["reasons"] ?? .null).expectArray("reasons").map { try TwinReason(json: $0) }
        objection = try json["objection"].flatMap { $0 == .null ? nil : try TwinReason(json: $0) }
    }
}
