/// The address of an item: twelve characters that follow from who first told it and under which code.
///
/// Derived, not drawn by lot, so that importing the same file twice finds the same item.
public struct ItemID: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    /// Takes the first 60 bits of a digest; at a million items two share one with odds of about 1 in 2 million.
    public init(digest: some Sequence<UInt8>) {
        // Crockford's alphabet: no I, L, O, U, so that an address can be read aloud.
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
        var bits: UInt64 = 0
        for byte in digest.prefix(8) { bits = bits << 8 | UInt64(byte) }
        rawValue = String(decoding: (0..<12).map { alphabet[Int(bits >> (59 - 5 * UInt64($0)) & 31)] }, as: UTF8.self)
    }

    public var description: String { rawValue }

    public static func < (one: ItemID, other: ItemID) -> Bool { one.rawValue < other.rawValue }
}
