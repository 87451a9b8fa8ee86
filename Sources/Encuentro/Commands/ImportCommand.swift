import ArgumentParser
import Cooperation
import Foundation
import Interchange
import Registry

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Importa planillas (CSV, XLSX), JSON Lines, IATI o el texto de un programa de trabajo en nombre de una parte.",
        discussion: """
            Las filas buenas entran; las malas se listan con archivo, hoja, fila, columna y motivo.
            Importar dos veces el mismo archivo no añade nada. Sale con 0 si entró todo, 3 si quedaron
            filas fuera o algo lo interrumpió, 1 si no se hizo nada.

            Ejemplos:
              encuentro import iniciativas.xlsx --as CL
              encuentro import iniciativas.csv --as CO --dry-run          solo muestra qué pasaría
              encuentro import planilla.csv --as BR --mapping columnas.json --report problemas.csv
              encuentro import actividades.xml                            un archivo IATI dice quién habla
              encuentro import programa.docx --as SELA                    también .txt: áreas, proyectos, tareas con su fecha
            """
    )

    @Argument(help: "Los archivos; su clase se reconoce por su contenido.")
    var files: [String]
    @Option(name: .customLong("as"), help: "En nombre de quién: CL, CO, SEGIB… Un archivo IATI no lo necesita.")
    var party: String?
    @Option(help: "Correspondencia de columnas con campos, en JSON.")
    var mapping: String?
    @Flag(help: "Solo muestra qué entraría, qué cambiaría y qué está mal.")
    var dryRun = false
    @Option(help: "Escribe todos los problemas en este archivo CSV.")
    var report: String?
    @Flag(help: "Retira lo que un archivo anterior del mismo nombre tenía y este ya no tiene.")
    var withdrawMissing = false
    @Flag(help: "Añade, después de lo literal y aparte, las correcciones que se proponen para un documento.")
    var correct = false
    @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let mapping = try self.mapping.map { try readMapping($0) }
            for file in files { try InputFile.check(file) }
            // Asked for before the work, so that a wrong path costs nothing.
            let reportFile = try report.map { try OutputFile($0) }
            let voice: ImportVoice =
                party.map { .pen(Pen(standing: .operatorImport, for: PartyCode($0))) }
                ?? .asTheFileSays(.operatorImport)
            let options = ImportOptions(
                mapping: mapping,
                isDryRun: dryRun,
                withdrawsMissing: withdrawMissing,
                acceptsCorrections: correct
            )
            let outcome: ImportOutcome
            do {
                outcome = try await Session.run(try database.address()) { await importAll($0, by: voice, options) }
                if outcome.reports.isEmpty, let cause = outcome.cause { throw cause }
                if let reportFile { try write(outcome.reports.flatMap(\.problems), to: reportFile) }
            } catch {
                reportFile?.abandon()
                if let cause = error as? SheetMapping.Failure, let path = self.mapping {
                    throw MappingFailure(path: path, cause: cause)
                }
                throw error
            }
            if let cause = outcome.cause { tell(cause, outcome) }
            if json { try Terminal.print(outcome.json) }
            if let code = outcome.exitCode { throw code }
        }
    }

    private func readMapping(_ path: String) throws -> SheetMapping {
        let bytes = try InputFile.bytes(of: path)
        do {
            return try SheetMapping(parsing: bytes)
        } catch {
            throw MappingFailure(path: path, cause: error)
        }
    }

    /// Imports file after file until one cannot be finished.
    private func importAll(_ registry: Registry, by voice: ImportVoice, _ options: ImportOptions) async -> ImportOutcome
    {
        var outcome = ImportOutcome(files: files)
        for file in files {
            let name = URL(fileURLWithPath: file).lastPathComponent
            do {
                let report = try await registry.importFile(at: file, by: voice, options) { rows in
                    Terminal.progress("\(name): \(rows)…")
                }
                outcome.reports.append(report)
            } catch let stop as ImportInterruption {
                outcome.reports.append(stop.report)
                outcome.cause = stop.cause
                outcome.isInterrupted = true
            } catch {
                outcome.cause = error
            }
            Terminal.endProgress()
            if let report = outcome.reports.last, outcome.cause == nil || outcome.isInterrupted {
                ImportSummary(report, registry.vocabularies).say()
            }
            guard outcome.cause == nil else { break }
        }
        return outcome
    }

    private func write(_ problems: [Problem], to file: OutputFile) throws {
        var writer = ProblemReport(Terminal.language)
        for problem in problems { writer.write(problem) }
        try file.write(writer.take())
        try file.finish()
    }

    /// Says what stopped the import, and which files were not begun.
    private func tell(_ cause: any Error, _ outcome: ImportOutcome) {
        Terminal.say(FailureSentence(cause).text(Terminal.language))
        let left = outcome.unfinished.joined(separator: ", ")
        Terminal.say(
            es: "Sin terminar: \(left)",
            pt: "Sem terminar: \(left)",
            en: "Not finished: \(left)"
        )
    }
}
