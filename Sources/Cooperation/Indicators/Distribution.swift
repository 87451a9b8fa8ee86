/// How many items have each value of one breakdown.
public struct Distribution: Sendable, Equatable {
    public let counts: [String: Int]
    /// The items with a value; an item with several years counts once here.
    public let items: Int

    /// The part of the items with that value, 0–1; nil where no item has any.
    ///
    /// Shares of years may exceed 1 together.
    public func share(of value: String) -> Double? { Cooperation.share(counts[value] ?? 0, of: items) }
}

/// What items can be distributed by.
public enum Breakdown: String, Sendable, Hashable, CaseIterable {
    case sector
    /// The area of action its sector belongs to.
    case area
    /// The main goal (SDG).
    case goal
    case secondaryGoal
    case modality
    case level
    case status
    /// Each year in which it was active.
    case year
}

extension Indicators {
    /// The items by sector, area, goal, modality, level, status or year.
    ///
    /// - Parameters:
    ///   - party: Only the initiatives it takes part in.
    ///   - roles: Only those in which it has one of these roles.
    ///   - area: The area of a sector's code, as the vocabulary knows it; needed for ``Breakdown/area`` only.
    public static func distribution(
        _ items: [CountedItem],
        by breakdown: Breakdown,
        of party: PartyCode? = nil,
        as roles: Set<FlowRole>? = nil,
        area: (String) -> String? = { _ in nil }
    ) -> Indicator<Distribution> {
        let southSouth = party.map { items.southSouth.with($0, as: roles) } ?? items.southSouth
        let counting: Counting =
            breakdown == .year ? .initiativesPerYear : party == nil ? .initiatives : .initiativesPerCountry
        return distribution(southSouth, counted: counting) { facts in
            switch breakdown {
            case .sector: [facts.sector].compactMap { $0 }
            case .area: [facts.sector.flatMap(area)].compactMap { $0 }
            case .goal: [facts.goal].compactMap { $0 }
            case .secondaryGoal: [facts.secondaryGoal].compactMap { $0 }
            case .modality: [SouthSouthModality(facts)?.rawValue].compactMap { $0 }
            case .level: [facts.level].compactMap { $0 }
            case .status: [facts.status].compactMap { $0 }
            case .year: facts.years.map { $0.map(String.init) } ?? []
            }
        }
    }

    /// Counts the values of each item; the base is those with any.
    static func distribution(
        _ items: [CountedItem],
        counted: Counting,
        values: (Facts) -> [String]
    ) -> Indicator<Distribution> {
        var counts: [String: Int] = [:]
        var data: [CountedItem] = []
        for item in items {
            let own = values(item.facts)
            for value in own { counts[value, default: 0] += 1 }
            if !own.isEmpty { data.append(item) }
        }
        return Indicator(
            Distribution(counts: counts, items: data.count),
            counted: counted,
            data: data,
            of: items.count
        )
    }
}
