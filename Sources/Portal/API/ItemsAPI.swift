import CanonicalJSON
import Cooperation
import HummingbirdCore
import Ledger
import Registry

/// `/api/items`: settled items, and one with all positions.
enum ItemsAPI {
    /// Items in the order in which they were first told, narrowed by the same parameters as the list.
    static func list(_ visit: Visit) async throws -> Response {
        let query = visit.initiativeQuery
        let limit = visit.limit
        let page = try await visit.ledger.items(
            query.catalogueQuery(),
            after: visit.number("after", default: 0),
            limit: limit
        )
        let links = visit.links
        let next = page.next.map { number in
            let written = query.with { $0.order = nil }.written
            return links.data.root + "/items?" + (written.isEmpty ? "" : written + "&")
                + "limit=\(limit)&after=\(number)"
        }
        return visit.respond(
            with: DataPage(
                name: "items",
                elements: page.rows.map { InitiativeListJSON.item($0, links: links) },
                next: next,
                sequence: page.sequence
            ).json
        )
    }

    /// One item: what is settled, and for each field who holds what.
    static func item(_ visit: Visit) async throws -> Response {
        visit.respond(with: ItemJSON(visit.shown(try await view(visit)), links: visit.links).json)
    }

    /// What was said of an item and its twins, in order.
    static func statements(_ visit: Visit) async throws -> Response {
        let view = try await view(visit)
        let open = visit.seesOpenWords(of: view) ? [] : view.inValidation
        let page = DataPage(
            name: "statements",
            elements: view.entries.map { StatementsAPI.json($0, inValidation: open) },
            next: nil,
            sequence: view.entries.last?.sequence
        )
        return visit.respond(with: page.json)
    }

    private static func view(_ visit: Visit) async throws -> ItemView {
        guard let view = try await visit.ledger.item(ItemID(try visit.parameter("id"))) else {
            throw PortalError.notFound
        }
        return view
    }
}
