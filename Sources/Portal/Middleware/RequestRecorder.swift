import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging

/// Counts every request by route and status, and leaves one line in the log: never the query, which may hold what
/// a person searched for.
struct RequestRecorder: RouterMiddleware {
    typealias Context = PortalContext

    let metrics: Metrics
    let logsRequests: Bool

    func handle(
        _ request: Request,
        context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        do {
            let response = try await next(request, context)
            record(request, context, status: response.status, bytes: response.body.contentLength, since: start)
            return response
        } catch {
            record(request, context, status: ErrorPages.status(of: error), bytes: nil, since: start)
            throw error
        }
    }

    private func record(
        _ request: Request,
        _ context: PortalContext,
        status: HTTPResponse.Status,
        bytes: Int?,
        since start: ContinuousClock.Instant
    ) {
        let duration = ContinuousClock.now - start
        metrics.record(route: context.endpointPath ?? "", status: status.code, duration: duration)
        guard logsRequests else { return }
        let microseconds = duration / .microseconds(1)
        context.logger.info(
            "request",
            metadata: [
                "method": .string(request.method.rawValue), "path": .string(Self.path(request, context)),
                "status": .stringConvertible(status.code), "us": .stringConvertible(Int(microseconds)),
                "bytes": bytes.map { .stringConvertible($0) } ?? "stream",
            ]
        )
    }

    /// The path, but the route where part of it opens something: whoever reads the log must not get in by it.
    static func path(_ request: Request, _ context: PortalContext) -> String {
        guard let route = context.endpointPath, route.contains("{enlace}") else { return request.uri.path }
        return route
    }
}
