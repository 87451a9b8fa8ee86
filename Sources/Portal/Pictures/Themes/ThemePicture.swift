import Cooperation

/// What the initiatives of one sector, area or goal add up to.
struct ThemePicture: Sendable {
    let total: Indicator<Int>
    let flows: Indicator<[PartyCode: RoleCount]>
    let sectors: Indicator<Distribution>
    let goals: Indicator<Distribution>
    let modalities: Indicator<Distribution>
    let years: Indicator<Distribution>
    let states: [String: Int]
    let outside: [String: Int]

    init(_ all: [CountedItem]) {
        let items = all.southSouth
        total = Indicators.total(items)
        flows = Indicators.flows(items)
        sectors = Indicators.distribution(items, by: .sector)
        goals = Indicators.distribution(items, by: .goal)
        modalities = Indicators.distribution(items, by: .modality)
        years = Indicators.distribution(items, by: .year)
        states = items.states
        outside = Indicators.coverage(all).outside
    }
}
