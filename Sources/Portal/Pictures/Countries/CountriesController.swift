import Hummingbird

enum CountriesController {
    static func page(_ visit: Visit) async throws -> CountriesPage {
        CountriesPage(CountriesModel(try await visit.region(), try await visit.participations(), visit), visit)
    }
}
