import ArgumentParser
import Hummingbird
import Ledger
import Logging
import Portal
import Registry
import SQLStore
import ServiceLifecycle

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Abre el portal y la API.",
        discussion: """
            Escucha solo en esta máquina; para el público póngalo detrás de un proxy con TLS.

            Ejemplo: encuentro serve --host 127.0.0.1 --port 8080
            """
    )

    @Option(help: "La dirección en que escucha.")
    var host = "127.0.0.1"
    @Option(help: "El puerto; 0 toma uno libre.")
    var port = 8080
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port va de 0 a 65535.") }
    }

    func run() async throws {
        try await reporting {
            let address = try database.address()
            let main = try await Session.open(address)
            var spaces = [Space(.main, main)]
            let beside = LedgerOpening.exercise(beside: address)
            if await LedgerOpening.exists(beside) { spaces.append(Space(.exercise, try await Session.open(beside))) }
            var settings = PortalSettings()
            settings.host = host
            settings.port = port
            let host = host
            var application = try Portal(spaces: spaces, settings: settings).application { port in
                let place = "http://\(host):\(port ?? 0)/"
                Terminal.say(
                    es: "Encuentro atiende en \(place) (Ctrl-C para terminar).",
                    pt: "O Encuentro atende em \(place) (Ctrl-C para terminar).",
                    en: "Encuentro serves at \(place) (Ctrl-C to stop)."
                )
            }
            for space in spaces {
                let registry = Registry(ledger: space.ledger, now: Session.now)
                application.addServices(TwinSearch(registry: registry, logger: settings.logger))
            }
            try await application.runService()
            for space in spaces { try await space.ledger.close() }
        }
    }
}

/// Looks for twins in the background whenever the ledger has changed.
private struct TwinSearch: Service {
    let registry: Registry
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    _ = try await registry.proposeTwins()
                } catch is CancellationError {
                    return
                } catch {
                    // Proposals can wait; serving goes on.
                    logger.warning("looking for twins failed", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(30))
            }
        }
    }
}
