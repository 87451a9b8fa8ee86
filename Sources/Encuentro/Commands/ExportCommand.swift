import ArgumentParser
import Cooperation
import Foundation
import Ledger
import Registry
import SQLStore

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Entrega lo que las partes declaran: CSV, XLSX, JSON Lines o IATI 2.03.",
        discussion: """
            Una fila por cada parte que declara; importar de nuevo las propias no añade nada.
            La consulta se escribe como en la dirección de una lista del portal; un parámetro que no existe se rechaza.

            Ejemplos:
              encuentro export --format csv --output iniciativas.csv
              encuentro export --format iati --query 'pais=CO&sector=salud' > colombia-salud.xml
            """
    )

    @Option(help: "csv, xlsx, jsonl o iati.")
    var format: ExportFormat
    @Option(help: "Qué iniciativas, como en el portal: pais=CO&sector=salud")
    var query: String = ""
    @Option(help: "El archivo; sin él, la salida estándar.")
    var output: String?
    @OptionGroup var database: DatabaseOption

    func run() async throws {
        try await reporting {
            let address = try database.address()
            let today = CalendarDay(dayNumber: Int(Session.now() / 86_400_000))
            guard let today else { return }
            let query = try InitiativeQuery(checking: query).catalogueQuery()
            try await Session.runExisting(address) { registry in
                try await OutputFile.write(output) { file in
                    try await registry.export(query, as: format, language: Terminal.language, today: today) { bytes in
                        try file.write(bytes)
                    }
                }
            }
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
