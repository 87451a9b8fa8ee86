import ArgumentParser
import Foundation
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
        _ = try TranslationSetting.isOn()
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
            settings.timeZone = try AccountsSession.timeZone()
            let host = host
            settings.translates = try TranslationSetting.isOn()
            let portal = try Portal(spaces: spaces, settings: settings)
            if settings.translates { TranslationSetting.tell(portal.translations) }
            var application = portal.application { port in
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
            if let accounts = spaces[0].accounts {
                application.addServices(try postOffice(accounts, settings))
                if let rounds = Rounds(portal) { application.addServices(rounds) }
                try await tellFirstOperator(accounts)
            }
            try await application.runService()
            for space in spaces { try await space.ledger.close() }
        }
    }

    private func postOffice(_ accounts: Accounts, _ settings: PortalSettings) throws -> PostOffice {
        let mail = try MailSettings()
        let writer = try LetterWriter(
            accounts.registry.vocabularies,
            at: settings.publicAddress ?? "http://\(host):\(port)",
            from: mail.sender
        )
        return PostOffice(accounts, writer: writer, carrier: mail.carrier, logger: settings.logger)
    }

    /// Where nobody looks after the node yet, shows the way in to whoever sits before the terminal; in the log of a
    /// service the link would stay for others to read, so there only the command is named.
    private func tellFirstOperator(_ accounts: Accounts) async throws {
        guard isatty(2) == 1 else {
            guard try await accounts.needsOperator() else { return }
            return Terminal.say(
                es: "Nadie cuida todavía este nodo: encuentro person invite DIRECCIÓN --name NOMBRE --party NODO "
                    + "--role operator",
                pt: "Ninguém cuida ainda deste nó: encuentro person invite ENDEREÇO --name NOME --party NODO "
                    + "--role operator",
                en: "Nobody looks after this node yet: encuentro person invite ADDRESS --name NAME --party NODO "
                    + "--role operator"
            )
        }
        guard let link = try await accounts.openNode() else { return }
        Terminal.say(
            es: "Nadie cuida todavía este nodo. Este enlace abre, una sola vez, la cuenta de quien lo hará:",
            pt: "Ninguém cuida ainda deste nó. Este link abre, uma só vez, a conta de quem o fará:",
            en: "Nobody looks after this node yet. This link opens, once, the account of whoever will:"
        )
        Terminal.say(AccountsSession.link("primera", link, port: port))
    }
}
