import Cooperation

/// The totals of a whole ledger: what single countries, sectors and goals are seen against.
struct RegionPicture: Sendable {
    private(set) var total: Indicator<Int>
    private(set) var flows: Indicator<[PartyCode: RoleCount]>
    private(set) var sectors: Indicator<Distribution>
    private(set) var areas: Indicator<Distribution>
    private(set) var goals: Indicator<Distribution>
    private(set) var secondaryGoals: Indicator<Distribution>
    /// Of those that are agreed by all concerned.
    private(set) var agreedSectors: Distribution
    private(set) var agreedAreas: Distribution
    private(set) var agreedGoals: Distribution
    private(set) var areasByYear: YearCounts
    private(set) var goalsByYear: YearCounts
    private(set) var coverage: Coverage
    /// How many South-South initiatives are in each state of agreement.
    private(set) var states: [String: Int]
    /// When the last entry was recorded, in milliseconds since 1970.
    var recordedAt: Int64?

    /// The totals of a part of a ledger.
    init(_ all: [CountedItem], area: (String) -> String?) {
        let items = all.southSouth
        let agreed = items.filter(\.isAgreed)
        total = Indicators.total(items)
        flows = Indicators.flows(items)
        sectors = Indicators.distribution(items, by: .sector)
        areas = Indicators.distribution(items, by: .area, area: area)
        goals = Indicators.distribution(items, by: .goal)
        secondaryGoals = Indicators.distribution(items, by: .secondaryGoal)
        agreedSectors = Indicators.distribution(agreed, by: .sector).value
        agreedAreas = Indicators.distribution(agreed, by: .area, area: area).value
        agreedGoals = Indicators.distribution(agreed, by: .goal).value
        areasByYear = YearCounts(items) { $0.sector.flatMap(area) }
        goalsByYear = YearCounts(items) { $0.goal }
        coverage = Indicators.coverage(all)
        states = items.states
    }

    /// Adds the totals of another part, which has no item in common with this one.
    mutating func merge(_ other: RegionPicture) {
        total = total.merged(with: other.total)
        flows = flows.merged(with: other.flows)
        sectors = sectors.merged(with: other.sectors)
        areas = areas.merged(with: other.areas)
        goals = goals.merged(with: other.goals)
        secondaryGoals = secondaryGoals.merged(with: other.secondaryGoals)
        agreedSectors = agreedSectors.merged(with: other.agreedSectors)
        agreedAreas = agreedAreas.merged(with: other.agreedAreas)
        agreedGoals = agreedGoals.merged(with: other.agreedGoals)
        areasByYear = areasByYear.merged(with: other.areasByYear)
        goalsByYear = goalsByYear.merged(with: other.goalsByYear)
        coverage = coverage.merged(with: other.coverage)
        states.merge(other.states, uniquingKeysWith: +)
    }
}

extension [CountedItem] {
    /// How many are in each state of agreement.
    var states: [String: Int] { reduce(into: [:]) { $0[$1.state, default: 0] += 1 } }
}

/// How many initiatives of each value were active in each year.
struct YearCounts: Sendable, Hashable {
    let counts: [String: [Int: Int]]
    /// From the first to the last year with any; empty without one.
    let years: [Int]

    /// More years than these make no line that can be read; the latest stay.
    static let limit = 18

    init(_ items: [CountedItem], of value: (Facts) -> String?) {
        var counts: [String: [Int: Int]] = [:]
        for item in items {
            guard let value = value(item.facts), let years = item.facts.years else { continue }
            for year in years { counts[value, default: [:]][year, default: 0] += 1 }
        }
        self.init(counts)
    }

    private init(_ counts: [String: [Int: Int]]) {
        self.counts = counts
        let all = counts.values.flatMap(\.keys)
        guard let first = all.min(), let last = all.max() else {
            years = []
            return
        }
        years = Array(max(first, last - Self.limit + 1)...last)
    }

    /// The counts over both of two separate parts.
    func merged(with other: YearCounts) -> YearCounts {
        YearCounts(counts.merging(other.counts) { $0.merging($1, uniquingKeysWith: +) })
    }

    /// The values of the most initiatives in the shown years, the greatest first.
    func greatest(_ number: Int) -> [String] {
        let shown = Set(years)
        let sums = counts.mapValues { $0.reduce(0) { $0 + (shown.contains($1.key) ? $1.value : 0) } }
        return sums.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(number).map(\.key)
    }

    /// A value's counts year by year.
    func line(_ value: String) -> [Int] { years.map { counts[value]?[$0] ?? 0 } }
}
