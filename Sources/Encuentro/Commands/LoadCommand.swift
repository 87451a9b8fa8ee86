import ArgumentParser
import Registry

struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Carga el contenido que viene incluido, dicho por «Compilación» con la fuente de cada fila.",
        discussion: """
            Cargar otra vez no añade nada.

            Ejemplos:
              encuentro load
              encuentro load --exercise        llena además el espacio de ejercicio, que es inventado
              encuentro load --drop-exercise   quita el espacio de ejercicio entero
            """
    )

    @OptionGroup var database: DatabaseOption
    @Flag(help: "Llena el espacio de ejercicio: iniciativas inventadas, en un registro aparte.")
    var exercise = false
    @Flag(help: "Quita el espacio de ejercicio entero.")
    var dropExercise = false

    func validate() throws {
        if exercise && dropExercise {
            throw ValidationError(
                Terminal.text(
                    es: "--exercise y --drop-exercise no van juntos.",
                    pt: "--exercise e --drop-exercise não vão juntos.",
                    en: "--exercise and --drop-exercise do not go together."
                )
            )
        }
    }

    func run() async throws {
        try await reporting {
            let address = try database.address()
            let beside = LedgerOpening.exercise(beside: address)
            if dropExercise {
                try await LedgerOpening.remove(beside)
                Terminal.say(
                    es: "El espacio de ejercicio se quitó entero.",
                    pt: "O espaço de exercício foi removido por inteiro.",
                    en: "The exercise space was removed whole."
                )
                return
            }
            let entries = try await Session.run(address) { try await $0.loadContent() }
            Terminal.say(
                es: "Contenido incluido: \(Terminal.count(entries, "asiento nuevo", "asientos nuevos")).",
                pt: "Conteúdo incluído: \(Terminal.count(entries, "assento novo", "assentos novos")).",
                en: "Shipped content: \(Terminal.count(entries, "new entry", "new entries"))."
            )
            guard exercise else { return }
            let invented = try await Session.run(beside) { registry in
                let entries = try await registry.loadExercise()
                // So that whoever comes to learn finds the pairs to look at.
                _ = try await registry.proposeTwins()
                return entries
            }
            Terminal.say(
                es:
                    "Espacio de ejercicio: \(Terminal.count(invented, "asiento nuevo", "asientos nuevos")), todo inventado.",
                pt:
                    "Espaço de exercício: \(Terminal.count(invented, "assento novo", "assentos novos")), tudo inventado.",
                en: "Exercise space: \(Terminal.count(invented, "new entry", "new entries")), all invented."
            )
        }
    }
}
