import HTTPTypes
import Hummingbird
import HummingbirdCore

/// Tells browsers what pages of the portal never do: run foreign or inline code, be framed, tell where a reader was.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = PortalContext

    /// Content Security Policy Level 3: nothing but our own style sheet, script and drawings.
    private static let policy = [
        "default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")

    func handle(
        _ request: Request,
        context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.xContentTypeOptions] = "nosniff"
        if response.headers[Self.referrerPolicy] == nil {
            response.headers[Self.referrerPolicy] = "strict-origin-when-cross-origin"
        }
        response.headers[Self.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        response.headers[Self.openerPolicy] = "same-origin"
        // What is public and needs no sign-in may be read by any page's script (Fetch standard, CORS protocol).
        if request.uri.path.hasPrefix("/api") { response.headers[.accessControlAllowOrigin] = "*" }
        if response.headers[.contentType]?.hasPrefix("text/html") == true {
            response.headers[.contentSecurityPolicy] = Self.policy
        }
        return response
    }

    static let referrerPolicy = name("Referrer-Policy")
    private static let permissionsPolicy = name("Permissions-Policy")
    private static let openerPolicy = name("Cross-Origin-Opener-Policy")

    private static func name(_ text: String) -> HTTPField.Name {
        // These are valid names; the fallback only spares a force unwrap.
        HTTPField.Name(text) ?? .server
    }
}
