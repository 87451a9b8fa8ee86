import ArgumentParser
import CanonicalJSON
import Ledger
import Registry
import SQLStore

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Cuenta lo que hay en el registro.",
        discussion: """
            Ejemplos:
              encuentro status
              encuentro status --json | jq .items
            """
    )

    @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let address = try database.address()
            let status = try await Session.runExisting(address) { try await $0.ledger.status() }
            if json {
                try Terminal.print([
                    "database": .string(address.description), "entries": .integer(status.entries),
                    "parties": Self.object(status.parties), "items": Self.object(status.items),
                    "measures": Self.object(status.measures), "twins": .integer(status.twins),
                    "proposals": .integer(status.proposals),
                ])
                return
            }
            Terminal.say(
                es: "\(address): \(Terminal.count(status.entries, "asiento", "asientos")) de "
                    + "\(Terminal.count(status.parties.count, "parte", "partes")); "
                    + "\(Terminal.count(status.twins, "iniciativa contada", "iniciativas contadas")) por varios.",
                pt: "\(address): \(Terminal.count(status.entries, "assento", "assentos")) de "
                    + "\(Terminal.count(status.parties.count, "parte", "partes")); "
                    + "\(Terminal.count(status.twins, "iniciativa contada", "iniciativas contadas")) por vários.",
                en: "\(address): \(Terminal.count(status.entries, "entry", "entries")) of "
                    + "\(Terminal.count(status.parties.count, "party", "parties")); "
                    + "\(Terminal.count(status.twins, "initiative", "initiatives")) told by several."
            )
            for (name, count) in status.items.sorted(by: { $0.key < $1.key }) { Terminal.say("  \(name): \(count)") }
            for (name, count) in status.measures.sorted(by: { $0.key < $1.key }) { Terminal.say("  \(name): \(count)") }
        }
    }

    private static func object(_ counts: [String: Int64]) -> JSON {
        .object(JSONObject(counts.map { JSONObject.Member(key: $0.key, value: .integer($0.value)) }))
    }
}
