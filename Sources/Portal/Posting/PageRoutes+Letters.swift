import Hummingbird
import HummingbirdCore

extension PageRoutes {
    /// What a reader's mail program sends by itself (RFC 8058 §3.2): from nowhere, with no cookie and no token.
    ///
    /// The address itself must say who may do what, under the node's key, and nothing in the body counts.
    func postFromLetter(_ path: String, _ answer: @escaping @Sendable (Visit) async throws -> Response) {
        if isFrozen { return }
        let (house, space, language) = (house, space, language)
        router.post(address(path)) { request, context in
            _ = try await request.body.collect(upTo: 4_096)
            let visit = Visit(
                request: request,
                parameters: context.parameters,
                language: language,
                space: space,
                house: house
            )
            var response = try await answer(visit)
            response.headers[.cacheControl] = "no-store"
            return response
        }
    }
}
