/// Which items have a word, as already looked up; kept while the ledger does not change.
///
/// Common words are in tens of thousands of items, which the engines hand over one by one; the sets are small.
struct WordCache: Sendable {
    private var sequence: Int64 = -1
    private var sets: [String: Bitset] = [:]
    private var bytes = 0
    /// Enough for some two thousand words at a hundred thousand items.
    private static let limit = 32 << 20

    /// The items found for a question to the index, as of that entry.
    func found(_ question: String, asOf sequence: Int64) -> Bitset? {
        sequence == self.sequence ? sets[question] : nil
    }

    /// Keeps an answer; the whole cache is let go of when it is full or the ledger has moved on.
    mutating func keep(_ bits: Bitset, for question: String, asOf sequence: Int64) {
        if sequence != self.sequence || bytes > Self.limit {
            sets.removeAll()
            bytes = 0
            self.sequence = sequence
        }
        sets[question] = bits
        bytes += bits.words.count * 8 + 64
    }
}
