import Cooperation
import Ledger

extension Visit {
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
