import Cooperation
import Ledger

extension Visit {
    /// The page of a country or organisation; nil for a bare region, which has none.
    func address(of party: String) -> String? {
        if vocabularies["countries"][party] != nil { return links.country(party) }
        let isBareRegion = vocabularies["regions"][party] != nil && vocabularies["organisations"][party] == nil
        return isBareRegion ? nil : links.organisation(party)
    }

    /// The settled initiatives a query selects, as indicators count them.
    func items(_ query: CatalogueQuery) async throws -> [CountedItem] {
        try await ledger.facts(query).map { CountedItem(facts: $0.facts, state: $0.state, declaredBy: $0.declaredBy) }
    }

    /// The published participations by country and year; nil where none are known.
    func participations() async throws -> ParticipationSeries? {
        try await kept("participations") { try await ParticipationSeries.read(ledger) }
    }

    /// The totals of the whole ledger.
    func region() async throws -> RegionPicture {
        try await kept("region") {
            let items = try await items(CatalogueQuery())
            let sectors = vocabularies["sectors"]
            return RegionPicture(
                items,
                recordedAt: try await ledger.lastRecordedAt()
            ) { sectors[$0]?.broader }
        }
    }
}
