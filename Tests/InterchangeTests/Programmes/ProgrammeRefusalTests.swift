import Compilation
import Cooperation
import Interchange
import Localization
import Testing

@Suite("Texts that are no programme of work, or a bad one")
struct ProgrammeRefusalTests {
    private func problems(_ text: String) throws -> [Problem] {
        let file = ImportFile(name: "programa.txt", bytes: Array(text.utf8))
        do {
            var reader = try file.reader(party: "SELA", vocabularies: Shipped.vocabularies())
            var problems: [Problem] = []
            while let step = reader.next() {
                guard case .remark(let problem) = step else {
                    Issue.record("something of it would go in: \(step)")
                    continue
                }
                problems.append(problem)
            }
            return problems
        } catch let refusal as ImportFile.Refusal {
            return [refusal.problem]
        }
    }

    /// What is wrong with each, and words that say so in each language.
    private func expect(_ text: String, _ cause: Problem.Cause, es: String, pt: String, en: String) throws {
        let found = try problems(text)
        #expect(found.map(\.cause) == [cause])
        let problem = try #require(found.first)
        #expect(problem.severity == .error)
        #expect(problem.sentence(.es).contains(es))
        #expect(problem.sentence(.pt).contains(pt))
        #expect(problem.sentence(.en).contains(en))
    }

    @Test("A report in sentences has no parts that could go in, and is told what they would look like")
    func anotherStructure() throws {
        let report = """
            Informe de la visita a la oficina de cuencas

            La visita tuvo lugar en el mes de mayo, con la asistencia de los encargados de la oficina y de las
            municipalidades. Se conversó sobre los avances del año, los límites de los recursos y la necesidad
            de contar con una base común de datos, que hoy no existe en ninguna de las oficinas de la región.
            Los participantes pidieron que el próximo encuentro se haga en la misma ciudad, en el segundo semestre.
            """
        try expect(
            report,
            .noStructure,
            es: "partes de un programa",
            pt: "partes de um programa",
            en: "parts of a programme"
        )
    }

    @Test("A text in another language is told so, and nothing of it goes in")
    func anotherLanguage() throws {
        let french = """
            PROJET I.1. Bassins partagés

            A. Contexte

            Le programme de travail du secrétariat est présenté pour examen au conseil et rassemble les efforts de
            cette année sur les sujets les plus importants pour la région, tels que les ont définis ses membres au
            cours de leurs dernières réunions. Il reprend aussi certaines idées qui seront débattues au forum du même
            nom, dont les conclusions seront remises à tous les gouvernements avant la fin de cette période.

            AREA II. Autres choses

            AREA III. Encore des choses
            """
        try expect(
            french,
            .otherLanguage,
            es: "no parece estar en español",
            pt: "não parece estar em espanhol",
            en: "Spanish"
        )
    }

    @Test("A word that two languages share makes no text of either")
    func sharedWord() throws {
        let german = String(
            repeating: "Das Programm der Arbeit umfasst das Jahr 2031 und viele Aufgaben der beteiligten Staaten. ",
            count: 8
        )
        #expect(try problems(german).map(\.cause) == [.otherLanguage])
    }

    @Test("A table of tasks under no activity goes in below the document, and that is told")
    func withoutActivity() throws {
        let text = "Programa de trabajo 2031\n\nTareas Fechas\nPreparar informe Marzo\nReunión de oficinas Abril\n"
        let reading = try ProgrammeReading(text)
        #expect(reading.parts.map(\.element.name) == ["Preparar informe", "Reunión de oficinas"])
        #expect(reading.problems.map(\.cause) == [.withoutParent, .withoutParent])
        let sheet = ImportFile(name: "x.csv", bytes: Array("Tareas,Fechas\nPreparar informe,Marzo\n".utf8))
        #expect(try sheet.format() != .programme)
    }

    @Test("A date that is not said to its end ends its task all the same, and is told")
    func unfinishedDate() throws {
        let reading = try ProgrammeReading(
            """
            PROYECTO 1. Uno

            D. Tareas y cronograma

            Tareas Fechas
            Cerrar el proyecto Finales de
            Publicar el informe de la Segunda quincena de Agosto
            Reunir a las oficinas Última semana de
            Septiembre

            """
        )
        let tasks = reading.below("1", "task")
        #expect(
            tasks.map(\.name) == ["Cerrar el proyecto", "Publicar el informe de la", "Reunir a las oficinas"]
        )
        #expect(tasks.map(\.whenText) == ["Finales de", "Segunda quincena de Agosto", "Última semana de\nSeptiembre"])
        #expect(tasks.map { $0.when == nil } == [true, false, false])
        #expect(reading.problems.map(\.cause).contains(.unreadableDate))
    }

    @Test("Scanned pages, of which only page ends and numbers were taken, are told so")
    func scanned() throws {
        try expect("\u{0C}\u{0C} \n\u{0C}12\n\u{0C}", .scan, es: "escaneadas", pt: "digitalizadas", en: "scanned")
        try expect("1\n\n2\n\n3\n", .scan, es: "OCR", pt: "OCR", en: "recognised")
        try expect("\u{0C}\n\n\u{0C}\n", .emptyFile, es: "vacío", pt: "vazio", en: "empty")
    }

    @Test("A sheet without headings is a sheet, however long its sentences")
    func sheets() throws {
        let rows = (1...30).map { "\($0);Un proyecto que mejora el agua de los pueblos y las aldeas del sur;CL;PE" }
        #expect(try problems(rows.joined(separator: "\n")).map(\.cause) == [.noHeadings])
        let commas =
            ["Código,Título,Oferente,Receptor"] + (1...30).map { "\($0),Agua limpia para los pueblos del sur,CL,PE" }
        #expect(try ImportFile(name: "x.csv", bytes: Array(commas.joined(separator: "\n").utf8)).format() == .csv)
    }

    @Test("Dates that lean on each other over several tasks, or on themselves, are told and hang on nothing")
    func circles() throws {
        let reading = try ProgrammeReading(
            """
            PROYECTO 1. Uno

            D. Tareas y cronograma

            Tareas Fechas
            Reunión de apertura Posterior a la reunión de cierre
            Reunión de debate Posterior a la reunión de apertura
            Reunión de cierre Posterior a la reunión de debate
            Reunión de evaluación Posterior a la reunión de evaluación
            Informe final Posterior a la reunión de cierre

            """
        )
        #expect(reading.below("1", "task").map { $0.anchor != nil } == [false, false, false, false, true])
        #expect(reading.problems.map(\.cause) == [.circularDate, .circularDate, .circularDate, .circularDate])
        #expect(reading.problems.first?.sentence(.es).contains("depende de algo") == true)
        #expect(reading.problems.first?.sentence(.pt).contains("depende de algo") == true)
        #expect(reading.problems.first?.sentence(.en).contains("depends on") == true)
    }

    @Test("A programme of five hundred pages is read whole, each part at its place")
    func manyPages() throws {
        var lines: [String] = ["Programa de trabajo 2031", " "]
        let projects = 250
        for number in 1...projects {
            lines += ["PROYECTO \(number). Obra común de la cuenca número \(number)", " ", "A. Antecedentes", " "]
            lines += Array(
                repeating: "Los países vienen trabajando en la cuenca desde hace años, y lo harán de nuevo.",
                count: 8
            )
            lines += ["", "\(number * 2)", "Programa de Trabajo del Instituto IP/PT/DT N° 2-30", "", " "]
            lines += [
                "C. Resultados esperados", " ", "1. Un informe sobre la cuenca.", " ", "D. Tareas y cronograma", " ",
            ]
            lines += ["Tareas Fechas"]
            for task in 1...8 { lines.append("Medición de la obra \(task) Segunda semana de Abril") }
            lines += [
                "Reunión de la cuenca \(number) Julio", "Informe Posterior a la reunión de la cuenca \(number)", " ",
            ]
        }
        let reading = try ProgrammeReading(lines.joined(separator: "\n"))
        #expect(reading.count("project") == projects)
        #expect(reading.count("task") == projects * 10)
        #expect(reading.count("result") == projects)
        #expect(reading.parts.count { $0.element.anchor != nil } == projects)
        #expect(reading.problems.isEmpty)
    }

    @Test("A line without end stops nobody")
    func endlessLine() throws {
        let long = String(
            repeating: "Enero Permanente AB/CD/EF Actividad II.1.3 S]P los de la obra y el año ",
            count: 4_000
        )
        let reading = try ProgrammeReading(
            "PROYECTO 1. Uno\n\nD. Tareas y cronograma\n\nTareas Fechas\n\(long)\nAbril\n\(long)\n"
        )
        #expect(reading.count("project") == 1)
        #expect(!reading.problems.isEmpty)
    }
}
