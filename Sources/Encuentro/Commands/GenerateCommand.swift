import ArgumentParser
import Registry

struct GenerateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Escribe iniciativas sintéticas para pruebas de carga, marcadas como tales.",
        discussion: "Ejemplo: encuentro generate --initiatives 100000 --seed 1 --database sqlite:/tmp/carga.sqlite"
    )

    @Option(help: "Cuántas.")
    var initiatives: Int
    @Option(help: "La semilla: la misma da las mismas.")
    var seed: UInt64 = 1
    @OptionGroup var database: DatabaseOption

    func validate() throws {
        guard (0...10_000_000).contains(initiatives) else {
            throw ValidationError(
                Terminal.text(
                    es: "--initiatives va de 0 a 10000000.",
                    pt: "--initiatives vai de 0 a 10000000.",
                    en: "--initiatives goes from 0 to 10000000."
                )
            )
        }
    }

    func run() async throws {
        try await reporting {
            let entries = try await Session.run(try database.address()) { registry in
                try await registry.generate(initiatives: initiatives, seed: seed) { Terminal.progress("\($0)…") }
            }
            Terminal.endProgress()
            Terminal.say(
                es: "\(Terminal.count(initiatives, "iniciativa sintética", "iniciativas sintéticas")), "
                    + "\(Terminal.count(entries, "asiento", "asientos")).",
                pt: "\(Terminal.count(initiatives, "iniciativa sintética", "iniciativas sintéticas")), "
                    + "\(Terminal.count(entries, "assento", "assentos")).",
                en: "\(Terminal.count(initiatives, "synthetic initiative", "synthetic initiatives")), "
                    + "\(Terminal.count(entries, "entry", "entries"))."
            )
        }
    }
}
