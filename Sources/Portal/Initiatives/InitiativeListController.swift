import HummingbirdCore
import Ledger
import Registry

/// The list of initiatives as a page and as files.
enum InitiativeListController {
    static let pageSize = 25

    /// The facets to be counted: beside a country, roles are that country's.
    static func facets(for query: InitiativeQuery) -> [Facet] {
        [
            .country, query[.country].isEmpty ? .role : .roleOf, .modality, .level, .area, .sector, .goal, .status,
            .agreement, .declaredBy, .kind,
        ]
    }

    static func page(_ visit: Visit) async throws -> Response {
        let query = visit.initiativeQuery
        let answer = try await visit.ledger.list(query.catalogueQuery(size: pageSize), facets: facets(for: query))
        var counterparts: [FacetCount] = []
        if !query[.country].isEmpty {
            let open = query[.counterpart].reduce(query) { $0.removing($1, from: .counterpart) }
            counterparts = try await visit.ledger.counts(of: .country, in: open.catalogueQuery())
        }
        let model = InitiativeListModel(answer, counterparts: counterparts, query: query, visit: visit)
        var page = InitiativeListPage(model: model, text: visit.text, links: visit.links)
        if let member = visit.member, query.isNarrowed {
            page.saving = SaveSearchForm(
                query: query,
                name: String(InitiativeListModel.name(of: query, visit).prefix(100)),
                seal: member.seal,
                text: visit.text,
                links: visit.links
            )
        }
        return visit.respond(with: page)
    }

    static func json(_ visit: Visit) async throws -> Response {
        let query = visit.initiativeQuery
        let answer = try await visit.ledger.list(query.catalogueQuery(size: pageSize), facets: [])
        return visit.respond(with: InitiativeListJSON(answer, query: query, size: pageSize, links: visit.links).json)
    }

    static func csv(_ visit: Visit) -> Response { InitiativeListFile(visit).csv }

    static func xlsx(_ visit: Visit) -> Response { InitiativeListFile(visit).xlsx }

    static func xml(_ visit: Visit) async throws -> Response { try await InitiativeListFile(visit).xml() }
}
