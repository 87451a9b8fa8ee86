import Ledger
import Logging
import ServiceLifecycle

/// Asks the ledger once a second for what has changed, so that pages never wait for it and other nodes' entries
/// are seen; costs one indexed look-up while nothing changes.
struct CatalogueRefresher: Service, CustomStringConvertible {
    let space: Space
    let logger: Logger

    /// What the service is called in the log.
    ///
    /// The lifecycle asks for it at every start, and without it would spell out all that the service holds: vocabularies
    /// with thousands of terms, the addresses of the database and of the mail server.
    var description: String { "CatalogueRefresher" }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await space.ledger.catalogue()
                    try await space.people.look(space.accounts)
                } catch {
                    // A database that is gone for a moment comes back; pages go on with what is in memory.
                    logger.warning("The catalogue could not be refreshed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
