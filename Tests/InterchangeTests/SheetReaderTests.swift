import CanonicalJSON
import Compilation
import Cooperation
import Foundation
import Interchange
import Localization
import Tabular
import Testing

/// What a test reads from a sheet.
struct SheetResult {
    var readings: [Reading] = []
    var rejected: [(Place, [Problem])] = []
    var remarks: [Problem] = []
    var tally: SheetTally

    init(_ reader: SheetReader) {
        var reader = reader
        tally = reader.tally
        while let step = reader.next() {
            switch step {
            case .reading(let reading): readings.append(reading)
            case .rejected(let place, let problems): rejected.append((place, problems))
            case .remark(let problem): remarks.append(problem)
            }
        }
        tally = reader.tally
    }

    init(csv text: String, party: PartyCode = "CL", mapping: SheetMapping = SheetMapping()) throws {
        let reader = SheetReader(
            csv: Array(text.utf8),
            file: "lista.csv",
            party: party,
            vocabularies: try Shipped.vocabularies(),
            mapping: mapping
        )
        self.init(reader)
    }

    func warnings(_ cause: Problem.Cause) -> [Problem] {
        readings.flatMap(\.problems).filter { $0.cause == cause }
    }
}

@Suite("Sheets of ministries")
struct SheetReaderTests {
    @Test("A list in Spanish gives each row's fields, whatever its delimiter and order of columns")
    func spanishList() throws {
        let result = try SheetResult(
            csv: """
                Nombre de la iniciativa;Código;País oferente;Países receptores;Modalidad;Sector;Estado;Fecha de inicio;Costo presupuestado (USD)
                Gestión del agua;CL-1;Chile;Perú y R. Dominicana;Bilateral;Salud;En ejecución;2021-03-05;45.000,50
                """
        )
        let reading = try #require(result.readings.first)
        #expect(reading.key == "CL-1")
        #expect(reading.place == Place(file: "lista.csv", row: 2))
        #expect(reading.content.title[.es]?.text == "Gestión del agua")
        #expect(
            reading.content.participants == [
                Participation("CL", "provider"), Participation("PE", "recipient"), Participation("DO", "recipient"),
            ]
        )
        #expect(reading.content.modality == "bilateral")
        #expect(reading.content.sector == "salud")
        #expect(reading.content.status == "execution")
        #expect(reading.content.start?.code == "2021-03-05")
        #expect(reading.content.budget == Money(minorUnits: 4_500_050, currency: "USD"))
        #expect(reading.problems.isEmpty)
        #expect(result.remarks.isEmpty)
    }

    @Test(
        "The Brazilian report gives each code once, with the countries of its sections as recipients",
        .enabled(if: ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"] != nil)
    )
    func brazil() throws {
        let corpus = try #require(ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"])
        let workbook = try XLSXWorkbook(path: corpus + "/ssc/brazil-abc-2005-2011.xlsx")
        let reader = SheetReader(
            workbook: workbook,
            file: "brazil.xlsx",
            party: "BR",
            vocabularies: try Shipped.vocabularies()
        )
        let result = SheetResult(reader)
        print(result.readings.count, result.rejected.count, result.tally)
        for problem in result.remarks { print(problem) }
        for (place, problems) in result.rejected.prefix(20) { print(place, problems.map { ($0.cause, $0.found) }) }
        var causes: [String: Int] = [:]
        for reading in result.readings {
            for problem in reading.problems {
                causes["\(problem.cause) \(problem.column ?? "") \(problem.found.prefix(40))", default: 0] += 1
            }
        }
        for (cause, count) in causes.sorted(by: { $0.value > $1.value }).prefix(60) { print(count, cause) }
        for reading in result.readings.prefix(30).filter({ $0.content.participants.count > 2 }) {
            print(reading.key, reading.content.json.canonical)
        }
    }
}
