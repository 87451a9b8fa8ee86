import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization

/// Puts data under the prefix of one space, with validators and answers to preflight requests.
struct DataRoutes {
    let router: Router<PortalContext>
    let house: House
    let space: Space

    /// An address below the prefix, such as `items/{id}`.
    func get(_ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response) {
        let address = RouterPath(DataLinks(space: space.role).root + "/" + path)
        let (house, space) = (house, space)
        router.get(address) { request, context in
            try APIEndpoint.check(query: request.uri.query ?? "", of: path)
            let tag = PageRoutes.tag(.entries, space, house)
            if let tag, PageRoutes.holds(tag, request) { return PageRoutes.notModified(tag) }
            let visit = Visit(
                request: request,
                parameters: context.parameters,
                language: .es,
                space: space,
                house: house
            )
            var response = try await answer(visit)
            guard response.status == .ok else { return response }
            response.headers[.eTag] = tag
            response.headers[.cacheControl] = "no-cache"
            return response
        }
        let methods = path == "items" ? "GET, HEAD, POST" : "GET, HEAD"
        router.on(address, method: .options) { _, _ in
            Response(
                status: .noContent,
                headers: [
                    .allow: methods + ", OPTIONS", .accessControlAllowMethods: methods,
                    .accessControlAllowHeaders: "Authorization, Content-Type, If-None-Match",
                    .accessControlMaxAge: "86400",
                ]
            )
        }
    }
}
