import Credentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import NIOCore
import People
import Registry

extension DataRoutes {
    /// An address to which a program of a party writes, by the token of a designation (RFC 6750 §2.1).
    ///
    /// No cookie counts here, so no page elsewhere can have a browser write.
    func post(
        _ path: String,
        limit: Int,
        _ answer: @escaping @Sendable (Visit, Pen, [UInt8]) async throws -> KeptAnswer
    ) {
        let (house, space) = (house, space)
        router.post(RouterPath(DataLinks(space: space.role).root + "/" + path)) { request, context in
            guard let accounts = space.accounts, let pen = try await Self.pen(of: request, accounts),
                let token = pen.program
            else { return Self.unauthorized }
            var visit = Visit(withoutLanguage: request, context, space, house)
            visit.program = pen
            let asked = visit
            let body = try await PostedBody.bytes(of: request, limit: limit)
            var response = try await RepeatableRequest(accounts: accounts, token: token).answer(request, body) {
                let answer = try await answer(asked, pen, body)
                // What was written is to be read in the next request.
                _ = try await space.ledger.catalogue()
                return answer
            }
            response.headers[.cacheControl] = "no-store"
            return response
        }
    }

    /// What a program may read and write with the token it sends.
    static func pen(of request: Request, _ accounts: Accounts) async throws -> Pen? {
        guard let header = request.headers[.authorization], header.lowercased().hasPrefix("bearer "),
            header.utf8.count < 200
        else { return nil }
        return try await accounts.pen(bearer: Secret(PostedFields.trimmed(String(header.dropFirst(7)))))
    }

    /// The same for a token that is not known, was revoked, or whose designation has ended.
    static var unauthorized: Response {
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
