import ArgumentParser
import Hummingbird
import Ledger
import Portal
import Registry
import SQLStore

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
        guard (0...65_535).contains(port) else {
            throw ValidationError(
                Terminal.text(
                    es: "--port va de 0 a 65535.",
                    pt: "--port vai de 0 a 65535.",
                    en: "--port goes from 0 to 65535."
                )
            )
        }
    }

    func run() async throws {
        try await reporting {
            AllocatorArenas.limit()
            let address = try database.address()
            let beside = LedgerOpening.exercise(beside: address)
            func space(_ role: Space.Role, _ address: DatabaseAddress) async throws -> Space {
                let ledger = try await Session.open(address)
                let accounts = try await AccountsSession.open(Registry(ledger: ledger, now: Session.now), address)
                return Space(role, ledger, accounts: accounts, editionsIn: LedgerOpening.editions(beside: address))
            }
            var spaces = [try await space(.main, address)]
            if try await LedgerOpening.exists(beside) {
                spaces.append(try await space(.exercise, beside))
            }
            var settings = PortalSettings()
            settings.host = host
            settings.port = port
            settings.publicAddress = AccountsSession.publicAddress
            let host = host
            var application = try Portal(spaces: spaces, settings: settings).application { port in
                let place = "http://\(host):\(port ?? 0)/"
                Terminal.say(
                    es: "Encuentro atiende en \(place) (Ctrl-C para terminar).",
                    pt: "O Encuentro atende em \(place) (Ctrl-C para terminar).",
                    en: "Encuentro serves at \(place) (Ctrl-C to stop)."
                )
            }
            for (space, address) in zip(
                spaces,
                [database.text(), try LedgerOpening.exercise(besideText: database.text())]
            ) {
                application.addServices(
                    TwinSearch(ledger: space.ledger, address: address, logger: settings.logger)
                )
            }
            try await application.runService()
            for space in spaces { try await space.ledger.close() }
        }
    }
}
