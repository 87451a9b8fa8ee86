import Credentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import NIOCore
import Registry

extension DataRoutes {
    /// An address to which a program of a party writes, by the token of a designation (RFC 6750 §2.1).
    ///
    /// No cookie counts here, so no page elsewhere can have a browser write.
    func post(
        _ path: String,
        _ answer: @escaping @Sendable (Visit, Pen, [UInt8]) async throws -> Response
    ) {
        let (house, space) = (house, space)
        router.post(RouterPath(DataLinks(space: space.role).root + "/" + path)) { request, context in
            guard let pen = try await Self.pen(of: request, space) else { return Self.unauthorized }
            let visit = Visit(
                request: request,
                parameters: context.parameters,
                language: .es,
                space: space,
                house: house
            )
            let body = try await PostedBody.bytes(of: request, limit: PostedBody.uploadLimit)
            var response = try await answer(visit, pen, body)
            response.headers[.cacheControl] = "no-store"
            // What was written is to be read in the next request.
            _ = try await space.ledger.catalogue()
            return response
        }
    }

    private static func pen(of request: Request, _ space: Space) async throws -> Pen? {
        guard let accounts = space.accounts, let header = request.headers[.authorization],
            header.lowercased().hasPrefix("bearer "), header.utf8.count < 200
        else { return nil }
        return try await accounts.pen(bearer: Secret(PostedFields.trimmed(String(header.dropFirst(7)))))
    }

    /// The same for a token that is not known, was revoked, or whose designation has ended.
    private static var unauthorized: Response {
        var response = ProblemDocument(
            status: .unauthorized,
            title: "Unauthorized",
            detail: "This address takes the token of a designation that holds, as 'Authorization: Bearer …'."
        ).response
        response.headers[.wwwAuthenticate] = "Bearer"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
