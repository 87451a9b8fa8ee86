import ArgumentParser
import CanonicalJSON
import Cooperation
import Foundation
import Interchange
import Registry

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Importa planillas (CSV, XLSX) o archivos IATI en nombre de una parte.",
        discussion: """
            Las filas buenas entran; las malas se listan con archivo, hoja, fila, columna y motivo.
            Importar dos veces el mismo archivo no añade nada. Sale con 0 si entró todo, 3 si quedaron
            filas fuera, 1 si no se hizo nada.

            Ejemplos:
              encuentro import iniciativas.xlsx --as CL
              encuentro import iniciativas.csv --as CO --dry-run          solo muestra qué pasaría
              encuentro import planilla.csv --as BR --mapping columnas.json --report problemas.csv
              encuentro import actividades.xml                            un archivo IATI dice quién habla
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
    @Flag(help: "Escribe el resultado como un objeto JSON en la salida estándar.")
    var json = false
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let mapping = try self.mapping.map { path in
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw RegistryError.unreadableFile(path)
                }
                return try SheetMapping(parsing: Array(data))
            }
            for file in files where !FileManager.default.isReadableFile(atPath: file) {
                throw RegistryError.unreadableFile(file)
            }
            // Asked for before the work, so that a wrong path costs nothing.
            let reportFile = try report.map { try OutputFile.open($0) }
            let voice: ImportVoice =
                party.map { .pen(Pen(standing: .operatorImport, for: PartyCode($0))) }
                ?? .asTheFileSays(.operatorImport)
            let options = ImportOptions(
                mapping: mapping,
                isDryRun: dryRun,
                withdrawsMissing: withdrawMissing
            )
            let reports = try await Session.run(try database.address()) { registry in
                var reports: [ImportReport] = []
                for file in files {
                    let name = URL(fileURLWithPath: file).lastPathComponent
                    let report = try await registry.importFile(at: file, by: voice, options) { rows in
                        Terminal.progress("\(name): \(rows)…")
                    }
                    Terminal.endProgress()
                    ImportSummary(report).say()
                    reports.append(report)
                }
                return reports
            }
            let problems = reports.flatMap(\.problems)
            if let reportFile {
                var writer = ProblemReport(Terminal.language)
                for problem in problems { writer.write(problem) }
                try reportFile.write(contentsOf: Data(writer.take()))
                try reportFile.close()
            }
            if json { try Terminal.print(ImportSummary.json(reports)) }
            let leftOut = reports.reduce(0) { $0 + $1.rejected }
            let isBroken = problems.contains { $0.severity == .error }
            if reports.allSatisfy({ $0.accepted == 0 }) { throw ExitCode(1) }
            if leftOut > 0 || isBroken { throw ExitCode(3) }
        }
    }
}

/// What an import did, for the person who ran it and for scripts.
struct ImportSummary {
    private let report: ImportReport
    /// Problems told one by one on the terminal; the rest is in the report file.
    private static let shown = 20

    init(_ report: ImportReport) { self.report = report }

    func say() {
        for problem in report.problems.prefix(Self.shown) { Terminal.say("  " + problem.sentence(Terminal.language)) }
        let further = report.problems.count + report.furtherProblems - Self.shown
        if further > 0 {
            Terminal.say(
                es: "  … y \(further) más; con --report ARCHIVO.csv quedan todos.",
                pt: "  … e mais \(further); com --report ARQUIVO.csv ficam todos.",
                en: "  … and \(further) more; --report FILE.csv keeps them all."
            )
        }
        let r = report
        Terminal.say(
            es: "\(r.file): \(r.added) nuevas, \(r.changed) cambiadas, \(r.unchanged) sin cambios, "
                + "\(r.rejected) fuera; \(r.measuresAdded + r.measuresChanged) cifras"
                + (r.isDryRun ? " (simulación: no se escribió nada)." : "; \(r.entries) asientos."),
            pt: "\(r.file): \(r.added) novas, \(r.changed) alteradas, \(r.unchanged) sem mudança, "
                + "\(r.rejected) fora; \(r.measuresAdded + r.measuresChanged) números"
                + (r.isDryRun ? " (simulação: nada foi escrito)." : "; \(r.entries) assentos."),
            en: "\(r.file): \(r.added) new, \(r.changed) changed, \(r.unchanged) unchanged, "
                + "\(r.rejected) left out; \(r.measuresAdded + r.measuresChanged) numbers"
                + (r.isDryRun ? " (a preview: nothing was written)." : "; \(r.entries) entries.")
        )
        if r.isDryRun {
            for change in r.changes.prefix(Self.shown) {
                Terminal.say("  \(change.key): \(change.fields.joined(separator: ", "))")
            }
        }
        guard !r.missing.isEmpty else { return }
        let keys = r.missing.prefix(Self.shown).map(\.key).joined(separator: ", ")
        if r.withdrawn > 0 {
            Terminal.say(
                es: "  Se retiraron \(r.withdrawn) que ya no están en el archivo: \(keys)",
                pt: "  Foram retiradas \(r.withdrawn) que já não estão no arquivo: \(keys)",
                en: "  Withdrawn, for they are no longer in the file: \(r.withdrawn) (\(keys))"
            )
        } else {
            Terminal.say(
                es: "  \(r.missing.count) estaban antes y ya no están; siguen declaradas hasta pedir "
                    + "--withdraw-missing: \(keys)",
                pt: "  \(r.missing.count) estavam antes e já não estão; continuam declaradas até pedir "
                    + "--withdraw-missing: \(keys)",
                en: "  \(r.missing.count) were there before and are not now; they stay declared until "
                    + "--withdraw-missing is asked for: \(keys)"
            )
        }
    }

    static func json(_ reports: [ImportReport]) -> JSON {
        func total(_ path: KeyPath<ImportReport, Int>) -> JSON {
            .integer(Int64(reports.reduce(0) { $0 + $1[keyPath: path] }))
        }
        return [
            "added": total(\.added), "changed": total(\.changed), "unchanged": total(\.unchanged),
            "rejected": total(\.rejected), "measuresAdded": total(\.measuresAdded),
            "measuresChanged": total(\.measuresChanged), "measuresUnchanged": total(\.measuresUnchanged),
            "withdrawn": total(\.withdrawn), "entries": total(\.entries),
            "dryRun": .bool(reports.contains(where: \.isDryRun)),
            "files": .array(reports.map { ["file": .string($0.file), "sha256": .string($0.hash)] }),
            "missing": .array(reports.flatMap(\.missing).map { .string($0.key) }),
            "changes": .array(
                reports.flatMap(\.changes).map {
                    [
                        "id": .string($0.item.rawValue), "key": .string($0.key),
                        "fields": .array($0.fields.map { .string($0) }),
                    ]
                }
            ),
            "problems": .array(reports.flatMap(\.problems).map(\.json)),
            "furtherProblems": total(\.furtherProblems),
        ]
    }
}

extension Problem {
    /// The problem as data.
    var json: JSON {
        [
            "severity": .string(severity.rawValue), "cause": .string(cause.rawValue), "file": .string(place.file),
            "sheet": JSON(place.sheet), "row": JSON(place.row), "column": JSON(column), "found": .string(found),
            "expected": .string(expected),
        ]
    }
}
