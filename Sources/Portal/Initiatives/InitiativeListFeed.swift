import Cooperation
import HummingbirdCore
import Interchange
import Ledger
import Localization
import Registry

/// A list as a feed: the initiatives of it that were spoken of last, with who spoke, not what was said.
enum InitiativeListFeed {
    private static let size = 50

    static func feed(_ visit: Visit) async throws -> Response {
        let query = visit.initiativeQuery.with { $0.order = .changed }
        let rows = try await visit.ledger.list(query.catalogueQuery(size: size), facets: []).rows
        let words = try await visit.ledger.lastWords(of: rows.map(\.item))
        let narrowed = query.with { $0.order = nil }.written
        let title = InitiativeListModel.name(of: query, visit)
        return ChangesController.feed(
            visit,
            id: "iniciativas" + (narrowed.isEmpty ? "" : "?" + narrowed),
            title: title.isEmpty ? visit.text("list.title") : title,
            address: visit.links.feed(of: query.with { $0.order = nil }),
            words
        )
    }
}
