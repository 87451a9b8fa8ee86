import Cooperation
import Ledger
import Registry

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
            let sectors = vocabularies["sectors"]
            let area: @Sendable (String) -> String? = { sectors[$0]?.broader }
            var region = try await counted(CatalogueQuery(), from: RegionPicture([], area: area)) { region, part in
                region.merge(RegionPicture(part, area: area))
            }
            region.recordedAt = try await ledger.lastRecordedAt()
            return region
        }
    }

    /// Who provides to whom in the initiatives of a query.
    func matrix(
        _ query: InitiativeQuery,
        triangular: FlowMatrix.Triangular
    ) async throws -> Indicator<FlowMatrix> {
        try await kept("matrix \(triangular.rawValue) \(query.written)") {
            let none = Indicators.matrix([], triangular: triangular)
            return try await counted(query.catalogueQuery(), from: none) { matrix, part in
                matrix = matrix.merged(with: Indicators.matrix(part, triangular: triangular))
            }
        }
    }

    /// Counts the settled initiatives of a query part by part, so that they are never all in memory.
    private func counted<Picture: Sendable>(
        _ query: CatalogueQuery,
        from empty: Picture,
        _ add: @escaping @Sendable (inout Picture, [CountedItem]) -> Void
    ) async throws -> Picture {
        try await ledger.reduceFacts(query, into: empty) { picture, part in
            add(&picture, part.map { CountedItem(facts: $0.facts, state: $0.state, declaredBy: $0.declaredBy) })
        }
    }
}
