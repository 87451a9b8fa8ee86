import Cooperation
import Ledger
import Localization

/// What the initiatives of two countries add up to.
struct PairPicture: Sendable {
    let exchange: Indicator<Bidirectionality>
    /// Initiatives of the two, in all modalities.
    let total: Int
    let triangular: Int
    let regional: Int

    init(_ all: [CountedItem], _ one: PartyCode, _ other: PartyCode) {
        let items = all.southSouth
        exchange = Indicators.bidirectionality(items, between: one, and: other)
        total = items.count
        triangular = items.of(.triangular).count
        regional = items.of(.regional).count
    }
}

/// What two countries do with each other.
struct PairModel: Sendable {
    let names: (String, String)
    /// Their pages; a region has none.
    let addresses: (String?, String?)
    let picture: PairPicture
    let rows: [InitiativeRow]
    let list: String

    init(_ one: String, _ other: String, _ picture: PairPicture, rows: [ListRow], list: String, _ visit: Visit) {
        names = (visit.labels.partner(one), visit.labels.partner(other))
        addresses = (visit.address(of: one), visit.address(of: other))
        self.picture = picture
        let reader = InitiativeRow.Reader(visit)
        self.rows = rows.map { InitiativeRow($0, reader) }
        self.list = list
    }
}
