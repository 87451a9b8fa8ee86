/// The items a query selects, with what is needed to count facets and to turn pages.
public struct CatalogueSelection: Sendable {
    let bits: Bitset
    /// Items that have the query's words in their titles, in order of how many of them; for relevance.
    let titleHits: [Bitset]
    public let total: Int
}

extension Catalogue {
    /// The items that fulfil the facets of a query, those words already found given as sets.
    ///
    /// - Parameter leavingOut: A facet whose own values do not count, so that its other values show what they
    ///   would give.
    func filtered(_ query: CatalogueQuery, words: Bitset?, leavingOut: Facet? = nil) -> Bitset {
        var bits = all
        if let words { bits.formIntersection(words) }
        for (facet, values) in query.values where facet != leavingOut && !values.isEmpty {
            bits.formIntersection(union(of: facet, values))
        }
        for (facet, values) in query.together where facet != leavingOut {
            for value in values { bits.formIntersection(posting(facet, value)?.bits ?? Bitset()) }
        }
        for (facet, values) in query.without where facet != leavingOut && !values.isEmpty {
            bits.subtract(union(of: facet, values))
        }
        if let years = query.years, leavingOut != .year {
            bits.formIntersection(union(of: .year, Set(years.prefix(200).map(String.init))))
        }
        if let sequence = query.changedAfter { bits.formIntersection(changed(after: sequence)) }
        return bits
    }

    private func union(of facet: Facet, _ values: Set<String>) -> Bitset {
        var result = Bitset()
        for value in values {
            if let posting = posting(facet, value) { result.formUnion(posting.bits) }
        }
        return result
    }

    /// How many items each value of a facet would give, most first; values that give none are left out.
    func counts(of facet: Facet, within bits: Bitset) -> [FacetCount] {
        values(of: facet)
            .compactMap { value, posting in
                let count = posting.count(within: bits)
                return count > 0 ? FacetCount(value: value, count: count) : nil
            }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }

    /// The numbers on a page, in the query's order.
    func page(_ query: CatalogueQuery, of selection: CatalogueSelection) -> [Int] {
        let size = max(1, min(500, query.size))
        // A page number of a billion is past the end, not an overflow.
        let (skipped, overflow) = (max(1, query.page) - 1).multipliedReportingOverflow(by: size)
        guard !overflow, skipped < selection.total else { return [] }
        switch query.order {
        case .changed: return take(byChange, selection.bits, skip: skipped, size)
        case .told: return Array(selection.bits.numbers.dropFirst(skipped).prefix(size))
        case .start: return take(byStart, selection.bits, skip: skipped, size)
        case .oldest: return take(withStartFirst, selection.bits, skip: skipped, size)
        case .relevance:
            var result: [Int] = []
            var rest = selection.bits
            var toSkip = skipped
            for hits in selection.titleHits + [rest] {
                let tier = hits.intersection(rest)
                rest.subtract(tier)
                let count = tier.count
                if toSkip >= count {
                    toSkip -= count
                    continue
                }
                result += take(byChange, tier, skip: toSkip, size - result.count)
                toSkip = 0
                if result.count == size { break }
            }
            return result
        }
    }

    private func take(_ order: some Sequence<UInt32>, _ bits: Bitset, skip: Int, _ size: Int) -> [Int] {
        var result: [Int] = []
        result.reserveCapacity(size)
        var toSkip = skip
        for number in order where bits.contains(Int(number)) {
            if toSkip > 0 {
                toSkip -= 1
                continue
            }
            result.append(Int(number))
            if result.count == size { break }
        }
        return result
    }
}

/// A facet value and how many items it would give.
public struct FacetCount: Sendable, Hashable {
    public let value: String
    public let count: Int

    public init(value: String, count: Int) {
        self.value = value
        self.count = count
    }
}
