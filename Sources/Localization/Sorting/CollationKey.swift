/// A sort key: comparing two keys byte by byte puts their texts in the order people expect.
///
/// Keys of different languages are not comparable in any useful way.
public struct CollationKey: Comparable, Hashable, Sendable {
    /// Letters first, then accents, then case.
    public let bytes: [UInt8]

    /// Orders keys byte by byte.
    public static func < (left: CollationKey, right: CollationKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
