import Cooperation
import Ledger
import Registry

/// What the initiatives of an edition add up to.
struct ReportPicture: Sendable {
    var region: RegionPicture
    let matrix: Indicator<FlowMatrix>
    let modalities: Indicator<Distribution>
    let size: SizePicture
    let trios: Indicator<[TrioCount]>

    init(_ all: [CountedItem], area: (String) -> String?) {
        let items = all.southSouth
        region = RegionPicture(all, area: area)
        matrix = Indicators.matrix(items, triangular: .firstProviders)
        modalities = Indicators.distribution(items, by: .modality)
        size = SizePicture(items)
        trios = Indicators.trios(items, top: 10)
    }
}

extension Visit {
    /// What the initiatives of a query add up to; of an edition, never another sum.
    func report(_ scope: InitiativeQuery) async throws -> ReportPicture {
        try await kept("report " + scope.written) {
            let areas = vocabularies["sectors"]
            var picture = ReportPicture(try await items(scope.catalogueQuery())) { areas[$0]?.broader }
            picture.region.recordedAt = try await ledger.lastRecordedAt()
            return picture
        }
    }
}
