import Cooperation

/// All settled initiatives by their facets, in memory: a projection of the item table as of one entry.
///
/// A value: readers keep the one they have while the next one is made. Every list, count and matrix of the
/// portal comes from here, so that no page scans a table.
public struct Catalogue: Sendable {
    /// The last entry it knows.
    public internal(set) var sequence: Int64
    /// The entry as of which the machine last proposed twins, which comes without an entry; 0 where it has not.
    public internal(set) var proposedAsOf: Int64 = 0
    /// One more than the highest item number.
    private(set) var capacity: Int
    /// Items with a settled view that stand in lists.
    private(set) var all: Bitset
    private var postings: [Facet: [String: Posting]]
    /// Item numbers by the last entry that changed them, latest first.
    private(set) var byChange: [UInt32] = []
    /// Item numbers by start, latest first, those without a start last.
    private(set) var byStart: [UInt32] = []
    /// Item numbers by start, earliest first, those without a start last.
    private(set) var withStartFirst: [UInt32] = []
    private var changes: [UInt32: Int64] = [:]
    private var starts: [UInt32: Int32] = [:]

    init() {
        sequence = 0
        capacity = 0
        all = Bitset()
        postings = [:]
    }

    /// Takes rows in; each replaces what was known of its item.
    mutating func apply(_ rows: [CatalogueRow]) {
        guard !rows.isEmpty else { return }
        capacity = max(capacity, (rows.map(\.number).max() ?? 0) + 1)
        for row in rows {
            let number = UInt32(row.number)
            if changes[number] != nil { remove(row.number) }
            guard let values = row.values else {
                changes[number] = nil
                starts[number] = nil
                continue
            }
            all.insert(row.number)
            changes[number] = row.changed
            starts[number] = row.start
            for pair in values {
                postings[pair.facet, default: [:]][pair.value, default: .sparse([])]
                    .insert(row.number, capacity: capacity)
            }
        }
        byChange = changes.map { (key: $0.value, number: $0.key) }.sorted { ($1.key, $1.number) < ($0.key, $0.number) }
            .map(\.number)
        // Without a start last, by number, so that the order is always the same.
        byStart = changes.keys.map { (key: starts[$0] ?? .min, number: $0) }
            .sorted { ($1.key, $1.number) < ($0.key, $0.number) }
            .map(\.number)
        withStartFirst = byStart.filter { starts[$0] != nil }.reversed() + byStart.filter { starts[$0] == nil }
    }

    private mutating func remove(_ number: Int) {
        all.remove(number)
        for facet in postings.keys {
            for value in postings[facet, default: [:]].keys { postings[facet]?[value]?.remove(number) }
        }
    }

    // MARK: Questions

    /// The values a facet has.
    func values(of facet: Facet) -> [String: Posting] { postings[facet] ?? [:] }

    /// The items that an entry after that one changed; looks at these alone.
    func changed(after sequence: Int64) -> Bitset {
        // Where the latest end is found by halving: they come first.
        var (end, rest) = (byChange.startIndex, byChange.count)
        while rest > 0 {
            let half = rest / 2
            if changes[byChange[end + half]] ?? 0 > sequence {
                end += half + 1
                rest -= half + 1
            } else {
                rest = half
            }
        }
        var result = Bitset(capacity: capacity)
        for number in byChange[..<end] { result.insert(Int(number)) }
        return result
    }

    /// The items with that value.
    func posting(_ facet: Facet, _ value: String) -> Posting? { postings[facet]?[value] }
}
