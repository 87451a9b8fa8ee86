import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Logging
import NIOCore
import Registry

/// Turns every error into an answer a person or a program can use, and logs those that are ours.
struct ErrorPages: RouterMiddleware {
    typealias Context = PortalContext

    let house: House

    func handle(
        _ request: Request,
        context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as CancellationError {
            throw error
        } catch {
            let status = Self.status(of: error)
            if status.code >= 500 {
                context.logger.error(
                    "A request could not be answered",
                    metadata: [
                        "path": .string(RequestRecorder.path(request, context)),
                        "error": .string(String(reflecting: error)),
                    ]
                )
            }
            var response = answer(request, status: status, error: error)
            if status == .serviceUnavailable { response.headers[.retryAfter] = "5" }
            if status == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
            response.headers[.cacheControl] = "no-store"
            return response
        }
    }

    static func status(of error: any Error) -> HTTPResponse.Status {
        if let error = error as? PortalError { return error.status }
        if let error = error as? RegistryError { return status(of: error) }
        if Ledger.isPassing(error) { return .serviceUnavailable }
        if let error = error as? any HTTPResponseError { return error.status }
        return .internalServerError
    }

    private static func status(of error: RegistryError) -> HTTPResponse.Status {
        switch error {
        case .refused, .notConcerned: .forbidden
        case .unknownItem: .notFound
        case .unknownParty, .partyNeeded, .sameItem, .differentKinds, .unknownField, .unfitValue, .incomplete:
            .badRequest
        case .spokenMeanwhile, .keyTaken: .conflict
        case .unreadableFile, .unwritableFile, .notADatabase, .foreignDatabase, .noLedger, .notEmpty, .onlySQLite:
            .internalServerError
        }
    }

    private func answer(_ request: Request, status: HTTPResponse.Status, error: any Error) -> Response {
        let path = request.uri.path
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        let language =
            parts.first.flatMap { Language(rawValue: String($0)) }
            ?? Language.preferred(acceptLanguage: request.headers[.acceptLanguage], default: .es)
        if parts.first == "api" || path.hasSuffix(".json") {
            return ProblemDocument(
                status: status,
                title: status.reasonPhrase,
                detail: ProblemDocument.detail(of: error)
            ).response
        }
        let role: Space.Role = parts.dropFirst().first == "ejercicio" ? .exercise : .main
        guard let space = house[role] ?? house.spaces.first else {
            return Response.of(Array(status.reasonPhrase.utf8), type: "text/plain; charset=utf-8", status: status)
        }
        let links = Links(language: language, space: space.role)
        let visit = Visit(
            // The way to the other languages repeats the address, which is what was too long.
            request: status == .uriTooLong ? Request(to: links.home) : request,
            parameters: Parameters(),
            language: language,
            space: space,
            house: house
        )
        let page = TroublePage(
            status: status,
            cause: error as? PortalError,
            reason: RefusalWords(text: visit.text).sentence(of: error),
            text: visit.text,
            links: links
        )
        return visit.respond(with: page, status: status)
    }
}

extension Request {
    /// A bare request for an address, where an answer has to be made that the one received is no help with.
    fileprivate init(to address: String) {
        self.init(
            head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: address),
            body: RequestBody(buffer: ByteBuffer())
        )
    }
}
