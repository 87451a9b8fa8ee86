import ArgumentParser
import Cooperation
import Foundation
import Hummingbird
import Ledger
import Mail
import People
import Portal
import Registry

/// Letters that go to everyone at a time of their own.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Muestra o pone en la cola el resumen semanal.",
        discussion: """
            El resumen sale solo, los lunes a partir de las siete en la zona de ENCUENTRO_TIME_ZONE (UTC si no se dice
            otra), mientras el portal atiende.

            Ejemplos:
              encuentro mail digest ana@cancilleria.example     muestra el que recibiría ahora
              encuentro mail digest --send                      pone en la cola los de esta semana
            """,
        subcommands: [Digest.self]
    )

    struct Digest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "digest",
            abstract: "El resumen semanal de una persona, o de todas."
        )

        @Argument(help: "De quién se muestra; no se envía nada.")
        var address: String?
        @Flag(help: "Pone en la cola los de esta semana, ahora; quien ya lo tuvo no recibe otro.")
        var send = false
        @OptionGroup var database: DatabaseOption

        func validate() throws {
            guard send != (address != nil) else {
                throw ValidationError(
                    Terminal.text(
                        es: "Diga de quién es el resumen que quiere ver, o --send.",
                        pt: "Diga de quem é o resumo que quer ver, ou --send.",
                        en: "Say whose digest you want to see, or --send."
                    )
                )
            }
        }

        func run() async throws {
            try await reporting {
                try await AccountsSession.run(try database.address()) { accounts in
                    var settings = PortalSettings()
                    settings.publicAddress = AccountsSession.publicAddress
                    settings.timeZone = try AccountsSession.timeZone()
                    let space = Space(.main, accounts.registry.ledger, accounts: accounts)
                    guard let rounds = Rounds(try Portal(spaces: [space], settings: settings)) else { return }
                    if send {
                        let count = try await rounds.digestsNow()
                        Terminal.say(
                            es: "En la cola: \(Terminal.count(count, "resumen", "resúmenes")).",
                            pt: "Na fila: \(Terminal.count(count, "resumo", "resumos")).",
                            en: "In the queue: \(Terminal.count(count, "digest", "digests"))."
                        )
                    } else if let address {
                        try await show(rounds, accounts.person(address).id, accounts, settings)
                    }
                }
            }
        }

        private func show(
            _ rounds: Rounds,
            _ person: Person.ID,
            _ accounts: Accounts,
            _ settings: PortalSettings
        ) async throws {
            let writer = try LetterWriter(
                accounts.registry.vocabularies,
                at: settings.publicAddress ?? "http://127.0.0.1:8080",
                from: MailSettings().sender
            )
            guard let letter = try await rounds.digest(for: person), let message = writer.message(letter) else {
                return Terminal.say(
                    es: "No hay nada que decirle, o no quiere resúmenes.",
                    pt: "Não há nada a lhe dizer, ou não quer resumos.",
                    en: "There is nothing to tell them, or they want no digest."
                )
            }
            print(message.subject + "\n\n" + message.text)
        }
    }
}
