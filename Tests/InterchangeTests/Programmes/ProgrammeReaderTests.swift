import Cooperation
import Interchange
import Localization
import Testing

@Suite("Reading programmes of work")
struct ProgrammeReaderTests {
    @Test("Headings, sections and points become areas, projects, activities, components, results and tasks")
    func structure() throws {
        // when
        let reading = try ProgrammeReading(ProgrammeFixture.spanish)
        // then
        let programme = try #require(try reading.content(WorkProgramme.self).first)
        #expect(programme.title[.es]?.text == "Programa de Trabajo del Instituto de Prueba para el año 2031")
        #expect(programme.number == "IP/PT/DT N° 2-30")
        #expect(programme.period == When(code: "2031"))
        #expect(reading.count("area") == 2)
        #expect(try reading.element("I.1").title[.es]?.text == "Cuencas compartidas: el cuidado de la orilla común")
        #expect(try reading.element("I.1").objectives[.es]?.text == "Cuidar el agua.\nCuidar la orilla.")
        let component = try reading.element("II.1.1/curso-a-distancia")
        #expect(component.level == "component")
        #expect(component.objectives[.es]?.text == "Aprender.")
        let results = reading.below("I.1", "result")
        #expect(results.map(\.name) == ["Un informe sobre las cuencas.", "Una reunión de las oficinas."])
        #expect(results.first?.background[.es]?.text == "Se entrega a los países que lo pidan.")
        #expect(results.map(\.resultType) == ["report", "meeting"])
        #expect(try reading.element("I.1").budget.map(\.type) == ["ordinary", "contribution"])
        #expect(try reading.element("I.1").budget.map(\.isConditional) == [false, true])
    }

    @Test("Tasks keep the words of their dates, and what leans on a task hangs on it")
    func tasks() throws {
        let reading = try ProgrammeReading(ProgrammeFixture.spanish)
        let tasks = reading.below("I.1", "task")
        #expect(
            tasks.map(\.name) == [
                "Preparación de la reunión de oficinas", "Reunión de oficinas", "Elaborar informe",
                "Corrección de la base", "Limpieza de la orilla",
            ]
        )
        #expect(
            tasks.map { $0.when?.code } == [
                "2031-01/2031-03", "2031-04-W2", "after:la reunión de oficinas",
                "2029-05/2029-06", nil,
            ]
        )
        #expect(tasks.last?.whenText == "Finales de")
        #expect(
            tasks[2].anchor?.target
                == .filed(kind: "element", key: "IP/PT/DT N° 2-30/I.1/T-reunion-de-oficinas", by: nil)
        )
        // The footnote went to the task that carries its mark, with what it refers to.
        #expect(tasks[2].remarks[.es]?.text == "Incorporar lo dicho en la Actividad II.1.1.")
        #expect(tasks[2].related.map(\.target) == [.filed(kind: "element", key: "IP/PT/DT N° 2-30/II.1.1", by: nil)])
    }

    @Test("What does not fit is listed with its line, kept as it stands, and a correction is offered beside it")
    func problems() throws {
        let reading = try ProgrammeReading(ProgrammeFixture.spanish)
        let lines = ProgrammeFixture.spanish.split(separator: "\n", omittingEmptySubsequences: false)
        func line(_ text: String) -> Int { (lines.firstIndex { $0.contains(text) } ?? -1) + 1 }
        #expect(
            reading.complaints == [
                "announced-count \(line("tres proyectos"))", "suspected-typo \(line("REDEGUA"))",
                "outside-period \(line("de 2029"))", "unreadable-date \(line("Finales de"))",
                "contradictory-date \(line("mes de Octubre"))", "not-understood \(line("F. Riesgos"))",
            ]
        )
        let late = try #require(reading.parts.first { $0.element.name == "Corrección de la base" })
        #expect(late.element.when == When(code: "2029-05/2029-06"))
        #expect(try PlanElement(json: #require(late.telling.corrected)).when == When(code: "2031-05/2031-06"))
        let project = try #require(reading.parts.first { $0.path == "I.1" })
        #expect(project.element.background[.es]?.text.contains("REDEGUA") == true)
        #expect(
            try PlanElement(json: #require(project.telling.corrected)).background[.es]?.text.contains("REDEGUA")
                == false
        )
        #expect(reading.parts.filter { $0.telling.corrected != nil }.map(\.path) == ["I.1", late.path])
    }

    @Test("A table whose cells stand below each other becomes events with organisers, places and a month")
    func events() throws {
        let reading = try ProgrammeReading(ProgrammeFixture.events)
        let events = reading.below("1", "event")
        #expect(events.map(\.name) == ["Taller de semillas", "Foro del agua"])
        #expect(
            events.first?.counterparts.map(\.name) == [
                "Instituto de Prueba", "Ministerio de Agricultura, Ganadería y Pesca de Chile",
            ]
        )
        #expect(events.first?.places.map(\.name) == ["Arica, Norte", "Iquique, Norte", "Putre, Norte"])
        #expect(events.first?.places.map(\.country) == ["CL", "CL", "CL"])
        #expect(events.first?.resultType == "course")
        // A row that lacks a cell keeps what can be told apart and says so.
        #expect(events.last?.when == When(code: "2031-04"))
        #expect(reading.problems.map(\.cause) == [.unevenRow])
        #expect(reading.problems.first?.found == "3")
        #expect(reading.problems.first?.expected == "5")
    }

    @Test("A text in Portuguese is read by its own words")
    func portuguese() throws {
        let reading = try ProgrammeReading(ProgrammeFixture.portuguese)
        #expect(try reading.element("1").objectives[.pt]?.text == "Cuidar da água e do solo.")
        let tasks = reading.below("1", "task")
        #expect(tasks.map { $0.when?.code } == ["2031-01/2031-03", "2031-06-H1", "after:a reunião"])
        #expect(tasks.last?.anchor != nil)
        #expect(reading.problems.isEmpty)
    }

    @Test("Dates that lean on each other in a circle are told in words and hang on nothing")
    func circle() throws {
        let reading = try ProgrammeReading(
            """
            PROYECTO 1. Uno

            D. Tareas y cronograma

            Tareas Fechas
            Reunión de cierre Posterior a la reunión de apertura
            Reunión de apertura Posterior a la reunión de cierre

            """
        )
        #expect(reading.below("1", "task").map(\.anchor) == [nil, nil])
        #expect(reading.problems.map(\.cause) == [.circularDate, .circularDate])
    }

    @Test("Tasks below no activity stand below the document, which is said of each")
    func orphans() throws {
        let reading = try ProgrammeReading(
            """
            Plan de trabajo 2031

            Cronograma

            Tareas Fechas
            Abrir la oficina Enero
            Cerrar la oficina

            Presupuesto

            El que haya.

            """
        )
        #expect(reading.parts.map(\.element.name) == ["Abrir la oficina", "Cerrar la oficina"])
        #expect(reading.parts.allSatisfy { $0.element.parent == $0.element.root })
        #expect(reading.problems.count { $0.cause == .withoutParent } == 2)
        #expect(reading.problems.count { $0.cause == .missingDate } == 1)
    }

    @Test("A text of another structure tells nothing, and says what was expected")
    func otherStructure() throws {
        let text = """
            1. Antecedentes y justificación

            Nada de lo que sigue tiene la forma de un programa.

            2. Objetivos

            3. Presupuesto

            """
        let reading = try ProgrammeReading(text)
        #expect(reading.tellings.isEmpty)
        #expect(reading.problems.map(\.cause) == [.noStructure])
        #expect(reading.problems.first?.severity == .error)
    }

    @Test(
        "A sheet is a sheet, even one about projects",
        arguments: [
            "Código;Título\n1;PROYECTO I.1. Agua\n2;PROYECTO I.2. Suelo\n",
            "Proyecto,Área,Objetivos\nAREA I,Agua,x\n", "Tareas\nFechas\nEnero\n",
        ]
    )
    func sheets(text: String) throws {
        #expect(try ImportFile(name: "x.txt", bytes: Array(text.utf8)).format() == .csv)
    }

    @Test("The same document in another encoding is the same document")
    func encodings() throws {
        let utf8 = try ProgrammeReading(ProgrammeFixture.spanish)
        let latin = ProgrammeFixture.spanish.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let other = try ProgrammeReading(latin)
        #expect(other.tellings.map(\.content) == utf8.tellings.map(\.content))
    }
}
