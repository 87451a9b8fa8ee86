import Cooperation
import Hummingbird
import Ledger

enum CountryController {
    static let latest = 8

    static func page(_ visit: Visit) async throws -> CountryPage {
        let code = try visit.parameter("code")
        guard visit.vocabularies["countries"][code] != nil else { throw PortalError.notFound }
        let region = try await visit.region()
        let query = CatalogueQuery(values: [.country: [code]], size: latest)
        let areas = visit.vocabularies["sectors"]
        let picture = try await visit.kept("country " + code) {
            CountryPicture(try await visit.items(query), of: PartyCode(code), region: region) { areas[$0]?.broader }
        }
        let rows = try await visit.ledger.list(query, facets: []).rows
        let model = CountryModel(
            code,
            picture,
            region: region,
            series: try await visit.participations(),
            latest: rows,
            visit
        )
        return CountryPage(model, visit)
    }
}
