import Hummingbird
import HummingbirdCore
import Ledger
import Localization

/// The public face of one or two ledgers: pages in three languages, the same as files, and the read API.
public struct Portal: Sendable {
    let house: House
    let settings: PortalSettings

    /// A portal over these spaces; the first of role `.main` answers at `/api`.
    ///
    /// Throws when the shipped texts or the style sheet cannot be read, which no portal can do without.
    public init(spaces: [Space], settings: PortalSettings = PortalSettings()) throws {
        self.settings = settings
        house = try House(spaces: spaces, settings: settings)
    }

    /// The languages between which drafts of translations are offered, such as `es → pt`; empty where none are.
    public var translations: [String] {
        (house.translator?.pairs ?? []).map { "\($0.from.rawValue) → \($0.to.rawValue)" }.sorted()
    }

    /// The portal as a service that listens, keeps the catalogue fresh and ends gracefully.
    public func application(
        onServerRunning: @escaping @Sendable (_ port: Int?) async -> Void = { _ in }
    ) -> Application<RouterResponder<PortalContext>> {
        var application = Application(
            router: buildRouter(),
            server: .http1(configuration: .init(idleTimeout: settings.idleTimeout)),
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port),
                serverName: nil,
                availableConnectionsDelegate: .maximum(settings.maximumConnections, logger: settings.logger)
            ),
            onServerRunning: { await onServerRunning($0.localAddress?.port) },
            logger: settings.logger
        )
        for space in house.spaces {
            // The first request should not wait for the catalogue, nor should a health check call it ready before.
            application.beforeServerStarts {
                _ = try await space.ledger.catalogue()
                try await space.people.look(space.accounts)
            }
            application.addServices(CatalogueRefresher(space: space, logger: settings.logger))
        }
        return application
    }

    /// The routes with everything that stands before them.
    public func buildRouter() -> Router<PortalContext> {
        let router = Router(context: PortalContext.self, options: [.autoGenerateHeadEndpoints])
        // From the outside in; a header put on here is on error pages too, because these are made further in.
        router.addMiddleware {
            RequestRecorder(metrics: house.metrics, logsRequests: settings.logsRequests)
            SecurityHeaders()
            if settings.compresses { Compression() }
            ErrorPages(house: house)
            RequestLimits()
        }
        addRoutes(to: router)
        return router
    }
}
