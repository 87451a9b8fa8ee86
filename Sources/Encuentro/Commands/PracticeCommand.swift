import ArgumentParser
import Cooperation
import Registry

struct PracticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice",
        abstract: "Da enlaces para entrar al ejercicio en nombre de tres partes y jugar el diálogo a solas.",
        discussion: """
            Los enlaces valen treinta días; pedirlos de nuevo anula los anteriores.

            Ejemplo: encuentro practice
            """
    )

    @Argument(help: "Las partes; sin nombrarlas, tres que tienen algo que decirse.")
    var parties: [String] = ["CL", "CO", "PY"]
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let address = LedgerOpening.exercise(beside: try database.address())
            let players = try await AccountsSession.run(address) { accounts in
                try await accounts.practice(for: parties.map { PartyCode($0) }, with: AccountsSession.terminal)
            }
            Terminal.say(
                es: "Abra cada uno en un navegador distinto, o en ventanas privadas:",
                pt: "Abra cada um em um navegador diferente, ou em janelas privadas:",
                en: "Open each in a browser of its own, or in private windows:"
            )
            for player in players {
                Terminal.say("\(player.party)  \(AccountsSession.link("ejercicio/ensayo", player.secret))")
            }
        }
    }
}
