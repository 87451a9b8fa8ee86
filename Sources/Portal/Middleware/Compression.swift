import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Sends text compressed to those who take it (RFC 9110 §8.4.1.3, gzip).
///
/// Pages hold no secret beside what an attacker can put in, so compressing them gives nothing away.
struct Compression: RouterMiddleware {
    typealias Context = PortalContext

    /// Below this many bytes the frame costs more than it saves.
    static let least = 1024

    func handle(
        _ request: Request,
        context: PortalContext,
        next: (Request, PortalContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Self.isText(response.headers[.contentType]), response.headers[.contentEncoding] == nil else {
            return response
        }
        Self.vary(&response)
        let length = response.body.contentLength
        guard Self.accepts(request.headers[.acceptEncoding]), length.map({ $0 >= Self.least }) ?? true else {
            return response
        }
        response.headers[.contentEncoding] = "gzip"
        guard length != nil else {
            let body = response.body
            response.body = ResponseBody { writer in
                try await body.write(CompressingWriter(parent: writer))
            }
            return response
        }
        let collector = CollectingWriter()
        try await response.body.write(collector)
        guard let gzip = GzipStream() else {
            response.headers[.contentEncoding] = nil
            response.body = ResponseBody(byteBuffer: collector.collected)
            return response
        }
        var bytes: [UInt8] = []
        collector.collected.withUnsafeReadableBytes { gzip.compress($0, isLast: true, into: &bytes) }
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        return response
    }

    private static func vary(_ response: inout Response) {
        let known = response.headers[.vary]
        response.headers[.vary] = known.map { "\($0), Accept-Encoding" } ?? "Accept-Encoding"
    }

    static func isText(_ type: String?) -> Bool {
        guard let type else { return false }
        return type.hasPrefix("text/") || type.hasPrefix("application/json") || type.hasPrefix("application/xml")
            || type.hasPrefix("application/problem+json") || type.hasPrefix("image/svg+xml")
    }

    /// Whether the header names gzip, or anything, without a quality of zero.
    static func accepts(_ header: String?) -> Bool {
        guard let header else { return false }
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard let name = parts.first, name == "gzip" || name == "x-gzip" || name == "*" else { continue }
            return !parts.dropFirst().contains { ["q=0", "q=0.0", "q=0.00", "q=0.000"].contains($0) }
        }
        return false
    }
}
