import ArgumentParser

/// The command `encuentro`: everything an operator does from a terminal.
@main
struct EncuentroCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "encuentro",
        abstract: "Donde se encuentra lo que los países dicen de su cooperación.",
        discussion: """
            Ejemplos:
              encuentro load --exercise                 carga el contenido que viene incluido y el ejercicio
              encuentro import planilla.xlsx --as CL    importa la planilla de Chile
              encuentro serve                           abre el portal en http://127.0.0.1:8080

            La base de datos es --database, o la variable ENCUENTRO_DATABASE, o sqlite:data/encuentro.sqlite.
            Los mensajes salen por el error estándar, en la lengua de LANG (es, pt, en).
            """,
        subcommands: [
            ServeCommand.self, LoadCommand.self, ImportCommand.self, ExportCommand.self, TwinsCommand.self,
            VerifyCommand.self, RebuildCommand.self, BackupCommand.self, RestoreCommand.self, CopyCommand.self,
            EditionCommand.self, PersonCommand.self, DesignateCommand.self, RevokeCommand.self, TokenCommand.self,
            PracticeCommand.self, MailCommand.self,
            GenerateCommand.self, StatusCommand.self,
        ]
    )

    /// Runs what the command line asks for; what it asks in a wrong way is told in the operator's language.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            let names = configuration.subcommands.compactMap { $0.configuration.commandName }
            Terminal.say(UsageSentence(fullMessage(for: error), commands: names).text(Terminal.language))
            exit(withError: ExitCode(1))
        }
    }
}
