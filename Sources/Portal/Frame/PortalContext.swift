import Hummingbird
import Logging

/// What belongs to one request besides the request itself.
public struct PortalContext: RequestContext {
    public var coreContext: CoreRequestContextStorage

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
    }

    /// A context without a connection, for tests that drive the router itself.
    init(logger: Logger) {
        coreContext = .init(source: Unconnected(logger: logger))
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}
