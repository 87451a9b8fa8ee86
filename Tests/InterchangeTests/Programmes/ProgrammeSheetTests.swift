import Compilation
import Cooperation
import Interchange
import Localization
import Testing

@Suite("Programmes of work from sheets, a row for each task")
struct ProgrammeSheetTests {
    private static let sheet = """
        Programa de Trabajo 2031;;;;;
        Área;Proyecto;Actividad;Tarea;Fecha;Responsable;Resultado esperado;Costo
        ÁREA I. Agua y suelo;PROYECTO I.1. Cuencas;;Preparar la reunión;Enero – Marzo;SELA;Un informe;poco
        ;;;Reunión de oficinas;Segunda semana de Abril;;;
        ;;;Elaborar informe;Posterior a la reunión de oficinas;;;
        ;;Actividad I.1.1 Medir;Comprar equipos;Finales de;;;
        ;;;Elegir la sede;;;;
        ÁREA II. Personas;II.1 Formación;;Corregir la base;Mayo de 2028;;;
        ;;;;Abril;;;
        """

    private func steps(_ text: String) throws -> (tellings: [Telling], problems: [Problem]) {
        var reader = try ImportFile(name: "p.csv", bytes: Array(text.utf8))
            .reader(party: "SELA", vocabularies: Shipped.vocabularies())
        var (tellings, problems): ([Telling], [Problem]) = ([], [])
        while let step = reader.next() {
            switch step {
            case .telling(let telling):
                tellings.append(telling)
                problems += telling.problems
            case .remark(let problem): problems.append(problem)
            case .reading, .rejected: Issue.record("a programme has no initiatives")
            }
        }
        return (tellings, problems)
    }

    @Test(
        "Each row becomes a task below what stands above it, and what does not fit is told with its row"
    )
    func rows() throws {
        let (tellings, problems) = try steps(Self.sheet)
        #expect(
            tellings.map(\.key) == [
                "programa-de-trabajo-2031", "programa-de-trabajo-2031/I", "programa-de-trabajo-2031/I.1",
                "programa-de-trabajo-2031/I.1/R1", "programa-de-trabajo-2031/I.1/T-preparar-la-reunion",
                "programa-de-trabajo-2031/I.1/T-reunion-de-oficinas",
                "programa-de-trabajo-2031/I.1/T-elaborar-informe",
                "programa-de-trabajo-2031/I.1.1", "programa-de-trabajo-2031/I.1.1/T-comprar-equipos",
                "programa-de-trabajo-2031/I.1.1/T-elegir-la-sede", "programa-de-trabajo-2031/II",
                "programa-de-trabajo-2031/II.1", "programa-de-trabajo-2031/II.1/T-corregir-la-base",
            ]
        )
        let elements = try tellings.dropFirst().map { try PlanElement(json: $0.content) }
        #expect(
            elements.compactMap(\.level?.rawValue) == [
                "area", "project", "result", "task", "task", "task", "activity", "task", "task", "area",
                "project", "task",
            ]
        )
        let first = elements[3]
        #expect(first.when?.code == "2031-01/2031-03")
        #expect(first.responsible.compactMap(\.party) == ["SELA"])
        #expect(first.remarks[.es]?.text == "Costo: poco")
        #expect(elements[5].anchor?.target == .filed(kind: "element", key: tellings[5].key, by: nil))
        let found = problems.sorted { ($0.place.row ?? 0) < ($1.place.row ?? 0) }
        #expect(
            found.map { "\($0.cause.rawValue) \($0.place.row ?? 0)" } == [
                "unknown-heading 2", "unreadable-date 6", "missing-date 7", "outside-period 8",
                "not-understood 9",
            ]
        )
        #expect(found.first?.sentence(.es).contains("fila 2") == true)
    }

    @Test("The text of the same programme gives the same parts")
    func text() throws {
        let sheet =
            "Programa de trabajo 2031;;\nProyecto;Tarea;Fecha\nPROYECTO 1. Cuencas;Medir el agua;Abril\n;Limpiar la orilla;Mayo – Junio\n"
        let text = """
            Programa de trabajo 2031

            PROYECTO 1. Cuencas

            D. Tareas y cronograma

            Tareas Fechas
            Medir el agua Abril
            Limpiar la orilla Mayo – Junio

            """
        let reading = try ProgrammeReading(text)
        let (tellings, problems) = try steps(sheet)
        #expect(tellings.map(\.key) == reading.tellings.map(\.key))
        #expect(tellings.dropFirst().map(\.content) == reading.tellings.dropFirst().map(\.content))
        #expect(problems.isEmpty)
    }

    @Test(
        "A sheet of initiatives stays one",
        arguments: [
            "Código;Título;Fecha de inicio\n1;Agua;2020\n", "Proyecto;Actividad;Fecha\nAgua;Medir;2020\n",
        ]
    )
    func initiatives(text: String) throws {
        var reader = try ImportFile(name: "p.csv", bytes: Array(text.utf8))
            .reader(party: "CL", vocabularies: Shipped.vocabularies())
        while let step = reader.next() {
            if case .telling(let telling) = step { Issue.record("\(telling)") }
        }
    }
}
