import Cooperation

/// The totals of a whole ledger: what single countries, sectors and goals are seen against.
struct RegionPicture: Sendable {
    let total: Indicator<Int>
    let flows: Indicator<[PartyCode: RoleCount]>
    let sectors: Indicator<Distribution>
    let areas: Indicator<Distribution>
    let goals: Indicator<Distribution>
    let secondaryGoals: Indicator<Distribution>
    let modalities: Indicator<Distribution>
    let years: Indicator<Distribution>
    /// Of those that are agreed by all concerned.
    let agreedSectors: Distribution
    let agreedAreas: Distribution
    let agreedGoals: Distribution
    let areasByYear: YearCounts
    let goalsByYear: YearCounts
    let coverage: Coverage
    /// How many South-South initiatives are in each state of agreement.
    let states: [String: Int]
    /// When the last entry was recorded, in milliseconds since 1970.
    let recordedAt: Int64?

    init(
        _ all: [CountedItem],
        recordedAt: Int64?,
        area: (String) -> String?
    ) {
        let items = all.southSouth
        let agreed = items.filter(\.isAgreed)
        total = Indicators.total(items)
        flows = Indicators.flows(items)
        sectors = Indicators.distribution(items, by: .sector)
        areas = Indicators.distribution(items, by: .area, area: area)
        goals = Indicators.distribution(items, by: .goal)
        secondaryGoals = Indicators.distribution(items, by: .secondaryGoal)
        modalities = Indicators.distribution(items, by: .modality)
        years = Indicators.distribution(items, by: .year)
        agreedSectors = Indicators.distribution(agreed, by: .sector).value
        agreedAreas = Indicators.distribution(agreed, by: .area, area: area).value
        agreedGoals = Indicators.distribution(agreed, by: .goal).value
        areasByYear = YearCounts(items) { $0.sector.flatMap(area) }
        goalsByYear = YearCounts(items) { $0.goal }
        coverage = Indicators.coverage(all)
        states = items.states
        self.recordedAt = recordedAt
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
        self.counts = counts
        let all = counts.values.flatMap(\.keys)
        guard let first = all.min(), let last = all.max() else {
            years = []
            return
        }
        years = Array(max(first, last - Self.limit + 1)...last)
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
