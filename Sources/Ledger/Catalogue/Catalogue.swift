import Cooperation

/// All settled initiatives by their facets, in memory: a projection of the item table as of one entry.
///
/// A value: readers keep the one they have while the next one is made. Every list, count and matrix of the
/// portal comes from here, so that no page scans a table.
public struct Catalogue: Sendable {
    /// The last entry it knows.
    public internal(set) var sequence: Int64
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

    /// A row of the item table as the catalogue needs it.
    struct Row {
        let number: Int
        let changed: Int64
        /// nil for an item without a view of its own.
        let facts: FactsText?
    }

    /// Takes rows in; each replaces what was known of its item.
    mutating func apply(_ rows: [Row], area: (String) -> String?) {
        capacity = max(capacity, (rows.map(\.number).max() ?? 0) + 1)
        for row in rows {
            let number = UInt32(row.number)
            if changes[number] != nil || all.contains(row.number) { remove(row.number) }
            guard let text = row.facts, Self.isListed(text.facts) else {
                changes[number] = nil
                starts[number] = nil
                continue
            }
            all.insert(row.number)
            changes[number] = row.changed
            starts[number] = text.facts.start.map { Int32($0.dayNumber) }
            for pair in Self.values(of: text, area: area) {
                postings[pair.facet, default: [:]][pair.value, default: .sparse([])]
                    .insert(row.number, capacity: capacity)
            }
        }
        byChange = changes.sorted { ($1.value, $1.key) < ($0.value, $0.key) }.map(\.key)
        // Without a start last, by number, so that the order is always the same.
        byStart = changes.keys
            .map { (start: starts[$0] ?? .min, number: $0) }
            .sorted { ($1.start, $1.number) < ($0.start, $0.number) }
            .map(\.number)
        withStartFirst = byStart.filter { starts[$0] != nil }.reversed() + byStart.filter { starts[$0] == nil }
    }

    private mutating func remove(_ number: Int) {
        all.remove(number)
        for facet in postings.keys {
            for value in postings[facet, default: [:]].keys { postings[facet]?[value]?.remove(number) }
        }
    }

    /// Organisations and series have pages of their own; initiatives and programmes stand in the list.
    private static func isListed(_ facts: Facts) -> Bool {
        facts.kind == Initiative.kind.name || facts.kind == Programme.kind.name
    }

    private static func values(of text: FactsText, area: (String) -> String?) -> Set<FacetValue> {
        let facts = text.facts
        var values = Set<FacetValue>()
        func add(_ facet: Facet, _ value: String?) {
            if let value { values.insert(FacetValue(facet: facet, value: value)) }
        }
        add(.kind, facts.kind)
        add(.modality, facts.modality)
        add(.level, facts.level)
        add(.status, facts.status)
        add(.sector, facts.sector)
        add(.area, facts.sector.flatMap(area))
        add(.goal, facts.goal)
        add(.agreement, text.state)
        for party in text.declaredBy { add(.declaredBy, party.rawValue) }
        for participant in facts.participants {
            add(.country, participant.code.rawValue)
            add(.role, participant.role)
            add(.roleOf, "\(participant.code.rawValue)/\(participant.role)")
        }
        if let years = facts.years {
            for year in years { add(.year, String(year)) }
        }
        return values
    }

    private struct FacetValue: Hashable {
        let facet: Facet
        let value: String
    }

    // MARK: Questions

    /// The values a facet has.
    func values(of facet: Facet) -> [String: Posting] { postings[facet] ?? [:] }

    /// The items with that value.
    func posting(_ facet: Facet, _ value: String) -> Posting? { postings[facet]?[value] }
}
