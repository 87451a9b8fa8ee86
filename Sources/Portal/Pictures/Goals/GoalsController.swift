import Cooperation
import Hummingbird
import Ledger

enum GoalsController {
    static func all(_ visit: Visit) async throws -> GoalsPage {
        GoalsPage(GoalsModel(try await visit.region(), visit), visit)
    }

    static func one(_ visit: Visit) async throws -> GoalPage {
        let code = try visit.parameter("code")
        guard let term = visit.vocabularies["sdg"][code] else { throw PortalError.notFound }
        let query = CatalogueQuery(values: [.goal: [code]], size: CountryController.latest)
        let picture = try await visit.kept("goal " + code) { ThemePicture(try await visit.items(query)) }
        let rows = try await visit.ledger.list(query, facets: []).rows
        let region = try await visit.region()
        let theme = ThemeModel(picture, latest: rows, recordedAt: region.recordedAt, visit)
        return GoalPage(GoalModel(term, theme, region: region, visit), visit)
    }
}
