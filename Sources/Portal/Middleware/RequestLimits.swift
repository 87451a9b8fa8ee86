import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Refuses what no reader of the portal sends: long addresses, bodies, and methods that write where nothing is written.
struct RequestLimits: RouterMiddleware {
    typealias Context = PortalContext

    static let addressLimit = 8 * 1024
    static let bodyLimit = 64 * 1024

    func handle(
        _ request: Request,
        context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.string.utf8.count <= Self.addressLimit else {
            throw PortalError.addressTooLong(limit: Self.addressLimit)
        }
        // Where a form is taken in, its route knows how much may be in it.
        let takesForms = request.method == .post && context.endpointPath != nil
        if !takesForms, let length = request.headers[.contentLength].flatMap({ Int($0) }), length > Self.bodyLimit {
            throw PortalError.bodyTooLarge(limit: Self.bodyLimit)
        }
        switch request.method {
        case .get, .head, .options: return try await next(request, context)
        case .post where takesForms: return try await next(request, context)
        default: throw PortalError.methodNotAllowed
        }
    }
}
