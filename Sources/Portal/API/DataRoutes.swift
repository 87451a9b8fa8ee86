import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization
import Registry

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
            var program: Pen?
            if request.headers[.authorization] != nil {
                program = if let accounts = space.accounts { try await Self.pen(of: request, accounts) } else { nil }
                if program == nil { return Self.unauthorized }
            }
            let tag = program == nil ? PageRoutes.tag(.entries, space, house) : nil
            if let tag, PageRoutes.holds(tag, request) { return PageRoutes.notModified(tag) }
            var visit = Visit(withoutLanguage: request, context, space, house)
            visit.program = program
            var response = try await answer(visit)
            guard response.status == .ok else { return response }
            response.headers[.eTag] = tag
            // What a party's program is shown is for that party alone.
            response.headers[.cacheControl] = program == nil ? "no-cache" : "no-store"
            return response
        }
        let methods = OpenAPIDocument.writing[path] == nil ? "GET, HEAD" : "GET, HEAD, POST"
        router.on(address, method: .options) { _, _ in
            Response(
                status: .noContent,
                headers: [
                    .allow: methods + ", OPTIONS", .accessControlAllowMethods: methods,
                    .accessControlAllowHeaders: "Authorization, Content-Type, Idempotency-Key, If-None-Match",
                    .accessControlMaxAge: "86400",
                ]
            )
        }
    }
}
