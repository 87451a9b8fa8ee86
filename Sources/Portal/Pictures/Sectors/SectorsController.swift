import Cooperation
import Hummingbird
import Ledger
import Registry

enum SectorsController {
    static func all(_ visit: Visit) async throws -> SectorsPage {
        SectorsPage(SectorsModel(try await visit.region(), visit), visit)
    }

    static func one(_ visit: Visit) async throws -> SectorPage {
        let code = try visit.parameter("code")
        guard let term = visit.vocabularies["sectors"][code] else { throw PortalError.notFound }
        let isArea = term.extra["kind"] == "area"
        let query = CatalogueQuery(values: [isArea ? .area : .sector: [code]], size: CountryController.latest)
        let picture = try await visit.kept("sector " + code) { ThemePicture(try await visit.items(query)) }
        let rows = try await visit.ledger.list(query, facets: []).rows
        let recordedAt = try await visit.region().recordedAt
        let theme = ThemeModel(picture, latest: rows, recordedAt: recordedAt, visit)
        return SectorPage(SectorModel(term, isArea: isArea, theme, visit), visit)
    }
}
