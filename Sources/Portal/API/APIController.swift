import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization

/// The API's document, its page, and the bare address that leads to the one or the other.
enum APIController {
    /// Programs are given the document, people the page in their language.
    static func enter(_ request: Request, _ role: Space.Role) -> Response {
        let accepts = request.headers[.accept] ?? ""
        let language = Language.preferred(acceptLanguage: request.headers[.acceptLanguage], default: .es)
        let links = Links(language: language, space: role)
        let wantsData = accepts.contains("application/json") && !accepts.contains("text/html")
        var response = Response.redirect(to: wantsData ? links.data.openAPI : links.api, status: .found)
        response.headers[.vary] = "Accept, Accept-Language"
        return response
    }

    static func document(_ visit: Visit) async throws -> Response {
        let item = try await visit.ledger.items(CatalogueQuery(), after: 0, limit: 1).rows.first?.item.rawValue
        let document = OpenAPIDocument(space: visit.space.role, settings: visit.house.settings, item: item)
        return visit.respond(with: document.json)
    }

    static func page(_ visit: Visit) async throws -> Response {
        let item = try await visit.ledger.items(CatalogueQuery(), after: 0, limit: 1).rows.first?.item
        return visit.respond(with: APIPage(example: item, text: visit.text, links: visit.links))
    }
}
