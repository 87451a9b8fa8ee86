import Cooperation

/// What the initiatives of one country add up to.
struct CountryPicture: Sendable {
    let roles: RoleCount?
    let flows: Indicator<[PartyCode: RoleCount]>
    /// From and to each partner, bilateral initiatives only.
    let matrix: Indicator<FlowMatrix>
    let asProvider: Diversification
    let asRecipient: Diversification
    let sectors: Indicator<Distribution>
    let goals: Indicator<Distribution>
    let goalsByYear: YearCounts
    let modalities: Indicator<Distribution>
    let years: Indicator<Distribution>
    let size: SizePicture
    let coverage: Coverage
    let states: [String: Int]
    let trios: Indicator<[TrioCount]>

    init(_ all: [CountedItem], of party: PartyCode, region: RegionPicture, area: (String) -> String?) {
        let items = all.southSouth
        flows = Indicators.flows(items)
        roles = flows.value[party]
        matrix = Indicators.matrix(items)
        asProvider = Indicators.diversification(items, of: party, as: .provider)
        asRecipient = Indicators.diversification(items, of: party, as: .recipient)
        sectors = Indicators.distribution(items, by: .sector, of: party)
        goals = Indicators.distribution(items, by: .goal, of: party)
        goalsByYear = YearCounts(items) { $0.goal }
        modalities = Indicators.distribution(items, by: .modality, of: party)
        years = Indicators.distribution(items, by: .year, of: party)
        size = SizePicture(items)
        coverage = Indicators.coverage(all)
        states = items.states
        trios = Indicators.trios(items, top: 5)
    }
}

/// How large initiatives are and how they kept to their plans.
struct SizePicture: Sendable {
    let duration: Indicator<Statistics?>
    let budgeted: [String: Indicator<MoneyStatistics>]
    let executed: [String: Indicator<MoneyStatistics>]
    let daysToStart: Indicator<Statistics?>
    let executionRatio: Indicator<Statistics?>
    let durationRatio: Indicator<Statistics?>
    let burden: [String: Indicator<BurdenSharing>]

    init(_ items: [CountedItem]) {
        duration = Indicators.duration(items)
        budgeted = Indicators.cost(items, .budgeted)
        executed = Indicators.cost(items, .executed)
        daysToStart = Indicators.daysToStart(items)
        executionRatio = Indicators.executionRatio(items)
        durationRatio = Indicators.durationRatio(items)
        burden = Indicators.burdenSharing(items)
    }
}

extension Distribution {
    /// The specialisation against a region: the share of each value here divided by its share there.
    ///
    /// The same as ``Cooperation/Indicators/specialisation(_:of:)``, without counting the region anew for each country.
    func specialisation(against region: Distribution) -> [String: Double] {
        var index: [String: Double] = [:]
        for value in counts.keys {
            guard let here = share(of: value), let there = region.share(of: value), there > 0 else { continue }
            index[value] = here / there
        }
        return index
    }
}
