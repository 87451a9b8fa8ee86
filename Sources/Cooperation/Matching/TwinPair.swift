/// Two items as an unordered pair, the lesser address first.
public struct TwinPair: Sendable, Hashable, Comparable {
    public let a: ItemID
    public let b: ItemID

    /// The pair of two items, given in any order.
    public init(_ one: ItemID, _ other: ItemID) {
        a = min(one, other)
        b = max(one, other)
    }

    public static func < (one: TwinPair, other: TwinPair) -> Bool { (one.a, one.b) < (other.a, other.b) }
}
