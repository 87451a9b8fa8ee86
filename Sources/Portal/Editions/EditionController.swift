import Cooperation
import HummingbirdCore
import Ledger
import Registry

/// One edition: its cover where it is closed, how ready the countries are where it is open.
enum EditionController {
    /// More corrections than these are counted, not named.
    static let corrections = 50

    static func show(_ visit: Visit) async throws -> Response {
        let told = try await visit.toldEdition()
        guard told.cut != nil else {
            let items = try await visit.items(InitiativeQuery(told.edition.scope).catalogueQuery())
            return visit.respond(with: ReadinessPage(ReadinessModel(told, items.southSouth, visit), visit))
        }
        let inside = try await visit.inEdition()
        guard let edition = inside.edition else { throw PortalError.notFound }
        let picture = try await inside.report(edition.scope)
        let model = CoverModel(edition, picture, corrected: try await corrected(edition, visit), inside)
        return inside.respond(with: CoverPage(model, inside))
    }

    /// The initiatives of an edition about which something was said after it was closed, as the edition has them.
    private static func corrected(_ edition: FrozenEdition, _ visit: Visit) async throws -> [ListRow] {
        let changes = try await visit.ledger.changes(after: edition.cut, limit: 1_000).changes
        let items = changes.filter { $0.kind == Initiative.kind.name }.map(\.item)
        return try await edition.ledger.rows(of: items)
    }
}
