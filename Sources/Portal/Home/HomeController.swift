import Cooperation
import HummingbirdCore
import Ledger
import Registry

/// What cooperation looks like today.
enum HomeController {
    static func show(_ visit: Visit) async throws -> Response {
        let model = HomeModel(
            series: try await visit.kept("participations") { try await ParticipationSeries.read(visit.ledger) },
            matrix: try await visit.matrix(RelationsQuestion(InitiativeQuery()).narrowed, triangular: .firstProviders),
            states: try await visit.ledger.counts(of: .agreement, in: CatalogueQuery()),
            latest: try await visit.ledger.latestWords(limit: 6),
            direction: HomeDirection(try await visit.direction(), visit),
            visit: visit
        )
        return visit.respond(with: HomePage(model: model, text: visit.text, links: visit.links))
    }
}
