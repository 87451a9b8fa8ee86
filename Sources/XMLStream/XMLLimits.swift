/// How much of a document is accepted before reading stops with an error.
public struct XMLLimits: Sendable, Equatable {
    /// How deep elements may be nested, the root being at depth 1.
    public var depth: Int
    /// How many elements one record may have; bounds the memory a record takes.
    public var elementsPerRecord: Int
    /// How many bytes of text and attribute values one record may have.
    public var bytesPerRecord: Int

    /// Limits far above any real file of cooperation data: 128 levels, a million elements, 256 MB.
    ///
    /// The parser has limits of its own below these: 256 levels, 10 MB for one text.
    public init(depth: Int = 128, elementsPerRecord: Int = 1_000_000, bytesPerRecord: Int = 256 << 20) {
        self.depth = min(max(depth, 1), 250)
        self.elementsPerRecord = max(elementsPerRecord, 1)
        self.bytesPerRecord = min(max(bytesPerRecord, 1), 1 << 30)
    }
}
