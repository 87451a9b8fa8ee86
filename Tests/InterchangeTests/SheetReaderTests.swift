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
            case .telling(let telling): Issue.record("unexpected \(telling)")
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

    @Test("Rows without a title stay out with row and column; empty rows are nothing; totals are no initiative")
    func rowsThatStayOut() throws {
        let result = try SheetResult(csv: "Código,Título,Estado\n1,Agua,\n2,,Finalizada\n,,\nTotal,,\n")

        #expect(result.readings.map(\.key) == ["1"])
        let (place, problems) = try #require(result.rejected.first)
        #expect(place.row == 3)
        #expect(problems.map(\.cause) == [.requiredMissing])
        #expect(problems.first?.column == "Título")
        #expect(result.tally.blank == 1)
        #expect(result.tally.furniture == 1)
        #expect(result.tally.rows == 5)
    }

    @Test("A code that comes twice stays out the second time, unless the whole row is the same")
    func duplicates() throws {
        let result = try SheetResult(csv: "Código,Título\n1,Agua\n1,Agua\n1,Suelo\n")

        #expect(result.readings.count == 1)
        #expect(result.rejected.map { $0.1.first?.expected } == ["2"])
        #expect(result.remarks.map(\.severity) == [.warning])
        #expect(result.tally.repeated == 1)
    }

    @Test("Without a code the key comes from the substance, the same in every run")
    func madeKeys() throws {
        let csv =
            "Título,Oferente,Receptor,Año\nAgua,Chile,Perú,2020\n  AGUA ,Chile,Peru,2020\nAgua,Chile,Bolivia,2020\n"

        let first = try SheetResult(csv: csv)
        let second = try SheetResult(csv: csv)

        #expect(first.readings.map(\.key) == second.readings.map(\.key))
        #expect(first.readings.count == 2)
        #expect(first.rejected.map { $0.1.first?.cause } == [.repeatedRow])
        #expect(first.rejected.map { $0.1.first?.found } == ["AGUA"])
        #expect(first.readings.allSatisfy { $0.key.hasPrefix("~") && $0.key.count == 17 })
        #expect(first.readings.first?.content.start?.code == "2020")
    }

    @Test("A heading nobody knows is told once, with the nearest one, and its cells stand in the remarks")
    func unknownHeadings() throws {
        let result = try SheetResult(csv: "Título,Titular,Color\nAgua,Ana,azul\nSuelo,,rojo\n")

        #expect(result.remarks.map(\.found) == ["Titular", "Color"])
        #expect(result.remarks.allSatisfy { $0.cause == .unknownHeading && !$0.expected.isEmpty })
        #expect(result.readings.first?.content.remarks[.es]?.text == "Titular: Ana\nColor: azul")
        #expect(result.readings.last?.content.remarks[.es]?.text == "Color: rojo")
    }

    @Test("Headings are found below a title, and headings repeated among the rows are passed over")
    func headingsBelowTitle() throws {
        let result = try SheetResult(
            csv: "Informe de cooperación 2020,,\n,,\nCódigo,Nome da iniciativa,País ofertante\n1,Água,Brasil\n"
                + "Código,Nome da iniciativa,País ofertante\n2,Solo,Chile\n"
        )

        #expect(result.readings.map(\.key) == ["1", "2"])
        #expect(result.readings.first?.content.title.languages == [.pt])
        #expect(result.tally.headings == 2)
        #expect(result.tally.furniture == 1)
    }

    @Test("A line with a country above rows says who receives them")
    func sections() throws {
        let result = try SheetResult(
            csv:
                "Projeto;Título;Situação\nAngola;;\nA-1;Escola;Concluído\nA-2;Saúde;Concluído\nPeru;;\nA-1;Escola;Concluído\n",
            party: "BR"
        )

        #expect(result.readings.map(\.key) == ["A-1", "A-2"])
        #expect(
            result.readings.first?.content.participants == [
                Participation("BR", "provider"), Participation("AO", "recipient"), Participation("PE", "recipient"),
            ]
        )
        #expect(result.tally.joined == 1)
        #expect(result.tally.sections == 2)
    }

    @Test(
        "Several countries in one cell are told apart, whatever parts them",
        arguments: [
            ("Chile, Perú y Trinidad y Tobago", ["CL", "PE", "TT"]),
            ("Antigua y Barbuda – R. Dominicana", ["AG", "DO"]),
            ("Brasil/Bolivia (Estado Plurinacional de)\nMEX", ["BR", "BO", "MX"]),
            ("Estado Plurinacional de Bolivia; Venezuela, República Bolivariana de", ["BO", "VE"]),
            ("São Tomé e Príncipe e Cabo Verde", ["ST", "CV"]),
        ]
    )
    func severalCountries(_ text: String, _ expected: [PartyCode]) throws {
        let result = try SheetResult(csv: "Título;Receptores\nAgua;\"\(text)\"\n")
        #expect(result.readings.first?.content.participants.map(\.code) == expected)
    }

    @Test("A partner nobody knows is kept by name, with a warning")
    func unknownPartner() throws {
        let result = try SheetResult(csv: "Título;Receptor\nAgua;Chile y Atlántida del Sur y Norte\n")
        #expect(
            result.readings.first?.content.participants == [
                Participation("CL", "recipient"), Participation(.named("Atlántida del Sur y Norte"), "recipient"),
            ]
        )
        #expect(result.warnings(.unknownCountry).map(\.found) == ["Atlántida del Sur y Norte"])
    }

    @Test(
        "Where no column tells the modality it follows from who takes part",
        arguments: [
            ("Chile,,Perú,,", "bilateral"), ("Chile,Alemania,Perú,,", "triangular"),
            (",,,\"Chile, Perú, Cuba\",", "regional"), (",,,\"Chile, Perú\",SEGIB", "regional"),
        ]
    )
    func derivedModality(_ cells: String, _ expected: Code<Modality>) throws {
        let result = try SheetResult(
            csv: "Título,Oferente,Segundo oferente,Receptor,Participantes,Organismo promotor\nAgua,\(cells)\n"
        )
        #expect(result.readings.first?.content.modality == expected)
    }

    @Test(
        "In a list of one's own cooperation the role column tells which side is whose",
        arguments: [
            ("Oferente", ["CL provider", "PY recipient"]), ("Receptor", ["PY provider", "CL recipient"]),
            ("Doble vía", ["CL both", "PY both"]),
        ]
    )
    func ownRole(_ role: String, _ expected: [String]) throws {
        let result = try SheetResult(csv: "Título,País socio,Rol\nAgua,Paraguay,\(role)\n")
        let told = result.readings.first?.content.participants.map { "\($0.code?.rawValue ?? "") \($0.role.rawValue)" }
        #expect(told == expected)
    }

    @Test(
        "Amounts are read as the column writes them, with the currency of cell, heading or column",
        arguments: [
            ("Monto (USD)", "45.000,50", 4_500_050, "USD"), ("Monto", "USD 45,000.50", 4_500_050, "USD"),
            ("Monto", "R$ 12,5", 1250, "BRL"), ("Monto", "1.234.567 €", 123_456_700, "EUR"),
            ("Monto (US$)", "1 234,00", 123_400, "USD"), ("Presupuesto", "12.50 EUR", 1250, "EUR"),
        ]
    )
    func amounts(_ heading: String, _ cell: String, _ minor: Int64, _ currency: String) throws {
        let result = try SheetResult(csv: "Título;\(heading)\nAgua;\(cell)\n")
        #expect(result.readings.first?.content.budget == Money(minorUnits: minor, currency: currency))
        #expect(result.readings.first?.problems.isEmpty == true)
    }

    @Test("A number that can be read in two ways follows its column, and without one is read with a warning")
    func ambiguousNumbers() throws {
        let told = try SheetResult(csv: "Título;Monto (USD)\nAgua;1.234\nSuelo;12,5\n")
        let untold = try SheetResult(csv: "Título;Monto (USD)\nAgua;1.234\n")

        #expect(told.readings.first?.content.budget == Money(minorUnits: 123_400, currency: "USD"))
        #expect(told.warnings(.unreadableNumber).isEmpty)
        #expect(untold.readings.first?.content.budget == Money(minorUnits: 123_400, currency: "USD"))
        #expect(untold.warnings(.unreadableNumber).map(\.expected) == ["1234"])
    }

    @Test("Cells that cannot be read leave a warning and stand in the remarks; the row goes in")
    func unreadableCells() throws {
        let result = try SheetResult(
            csv: "Título;Fecha de inicio;Monto;Estado;Sector\nAgua;2022-02-31;45 mil;Dormida;#REF!\n"
        )
        let reading = try #require(result.readings.first)
        #expect(
            reading.problems.map(\.cause).sorted { $0.rawValue < $1.rawValue }
                == [.errorCell, .impossibleDate, .unknownCode, .unknownCurrency]
        )
        #expect(reading.content.start == nil)
        let remarks = try #require(reading.content.remarks[.es]?.text)
        #expect(remarks == "Fecha de inicio: 2022-02-31\nEstado: Dormida\nMonto: 45 mil")
    }

    @Test(
        "Goals are read by number, name and target",
        arguments: [
            ("6", "6", nil, []), ("ODS 6", "6", nil, []), ("6. Agua limpia y saneamiento", "6", nil, []),
            ("6.3", "6", nil, ["6.3"]), ("ODS 3, 5", "3", "5", []),
        ] as [(String, Code<Goal>?, Code<Goal>?, [Code<Target>])]
    )
    func goals(_ cell: String, _ main: Code<Goal>?, _ second: Code<Goal>?, _ targets: [Code<Target>]) throws {
        let result = try SheetResult(csv: "Título;ODS\nAgua;\(cell)\n")
        let content = try #require(result.readings.first?.content)
        #expect(content.goal == main)
        #expect(content.secondaryGoal == second)
        #expect(content.targets == targets)
    }

    @Test("A mapping file says what the headings do not")
    func mapped() throws {
        let mapping = try SheetMapping(
            parsing: Array(
                """
                {"columns":{"Denominación corta":"title.pt","Nº":"","Con":"partner"},"headingRow":2,
                "defaults":{"role":"recipient","currency":"EUR","modality":"triangular"},"decimal":"."}
                """.utf8
            )
        )
        let result = try SheetResult(
            csv: "x;y;z;w\nNº;Denominación corta;Con;Monto\n7;Água;Perú;1.234\n",
            mapping: mapping
        )

        let content = try #require(result.readings.first?.content)
        #expect(content.title.languages == [.pt])
        #expect(content.participants == [Participation("PE", "provider"), Participation("CL", "recipient")])
        #expect(content.modality == "triangular")
        #expect(content.budget == Money(minorUnits: 123, currency: "EUR"))
        #expect(result.remarks.isEmpty)
        #expect(throws: SheetMapping.Failure.unknownField("titel", heading: "A")) {
            try SheetMapping(parsing: Array(#"{"columns":{"A":"titel"}}"#.utf8))
        }
    }

    @Test("A file without headings, or without anything, says so once as an error")
    func noHeadings() throws {
        #expect(
            try SheetResult(csv: "uno,dos\ntres,cuatro\n").remarks.contains {
                $0.cause == .noHeadings && $0.severity == .error
            }
        )
        #expect(try SheetResult(csv: "").remarks.map(\.cause) == [.emptyFile])
    }

    @Test("Headings without rows are told; the nearest heading is only suggested where it is near")
    func nothingBelow() throws {
        #expect(try SheetResult(csv: "Código,Título\n\n").remarks.map(\.cause) == [.noRows])
        let result = try SheetResult(csv: "Título,Titullo,zzqqxx\nAgua,1,2\n")
        #expect(result.remarks.map(\.expected) == ["Título", ""])
    }

    @Test("A cell with a null character is left out, and its row goes in if it can")
    func nullCharacters() throws {
        let result = try SheetResult(csv: "Código,Título,Estado\n1,Agua,Fina\u{0}lizada\n2\u{0},Suelo,\n3,\u{0},\n")
        #expect(result.readings.map(\.key) == ["1"])
        #expect(result.warnings(.unreadableText).map(\.column) == ["Estado"])
        #expect(result.rejected.map(\.0.row) == [3, 4])
    }

    @Test(
        "An amount with more decimals than its currency is rounded and told; one that would vanish stays in the remarks"
    )
    func roundedAmounts() throws {
        let result = try SheetResult(csv: "Título;Presupuesto\nAgua;0,01 JPY\nSuelo;10,6 JPY\nAire;1,10 USD\n")
        #expect(result.readings.map(\.content.budget?.minorUnits) == [nil, 11, 110])
        #expect(result.warnings(.roundedAmount).map(\.expected) == ["", "JPY 11"])
        #expect(result.readings.first?.content.remarks[.es]?.text == "Presupuesto: 0,01 JPY")
    }

    @Test("A file that breaks off gives its good part, then the error")
    func broken() throws {
        let result = try SheetResult(csv: "Código,Título\n1,Agua\n2,\"Suelo\n")
        #expect(result.readings.map(\.key) == ["1"])
        #expect(result.remarks.map(\.cause) == [.unclosedQuote])
        #expect(result.remarks.first?.place.row == 3)
        // Nothing else is said of a file whose first line breaks off.
        #expect(try SheetResult(csv: "\"Código,Título\n1,Agua\n").remarks.map(\.cause) == [.unclosedQuote])
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

        // 1,240 different codes stand in the workbook, two of them also with blanks around their hyphen.
        #expect(result.readings.count == 1_240)
        #expect(Set(result.readings.map(\.key)).count == 1_240)
        #expect(result.rejected.isEmpty)
        #expect(result.remarks.isEmpty)
        #expect(result.readings.allSatisfy { $0.content.participants.first == Participation("BR", "provider") })
        #expect(result.warnings(.unknownCountry).isEmpty)
        let course = try #require(result.readings.first { $0.key == "BRA/04/044-A193" }?.content)
        #expect(course.participants.dropFirst().map(\.code) == ["AO", "CV", "GW", "MZ", "ST", "TL"])
        let first = try #require(result.readings.first?.content)
        #expect(result.readings.first?.key == "BRA/04/043-A167")
        #expect(first.status == "finished")
        #expect(first.start?.code == "2009")
        #expect(first.title.languages == [.pt])
        #expect(first.participants.last == Participation("AF", "recipient"))
        #expect(first.modality == "bilateral")
    }
}
