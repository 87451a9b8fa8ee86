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
            EditionCommand.self, GenerateCommand.self, StatusCommand.self,
        ]
    )
}
