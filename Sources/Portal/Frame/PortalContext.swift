import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// What belongs to one request besides the request itself.
public struct PortalContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The other end of the connection; nil without one.
    private let peer: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// A context without a connection, for tests that drive the router itself.
    init(logger: Logger) {
        coreContext = .init(source: Unconnected(logger: logger))
        peer = nil
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }

    /// Where a request comes from on the network.
    ///
    /// A proxy on this machine says for whom it asks; of what it passes on only the last address is its own word
    /// (`X-Forwarded-For`).
    func address(of request: Request) -> String {
        guard let peer else { return "" }
        guard peer == "127.0.0.1" || peer == "::1", let name = HTTPField.Name("X-Forwarded-For"),
            let last = request.headers[name]?.split(separator: ",").last
        else { return peer }
        let address = PostedFields.trimmed(String(last))
        return address.isEmpty || address.utf8.count > 60 ? peer : address
    }
}
