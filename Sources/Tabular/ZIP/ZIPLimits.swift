/// How much an archive may hold before it is refused.
public struct ZIPLimits: Sendable, Equatable {
    /// How many entries there may be.
    public var entries: Int
    /// How many times its packed size an entry may unpack to, once that is over a megabyte.
    public var ratio: Int
    /// How many bytes all entries together may unpack to.
    public var totalBytes: Int

    /// Limits a spreadsheet of a ministry does not reach: 10,000 entries, 200 to 1, 1 GB.
    public init(entries: Int = 10_000, ratio: Int = 200, totalBytes: Int = 1 << 30) {
        self.entries = entries
        self.ratio = ratio
        self.totalBytes = totalBytes
    }
}
