import Cooperation
import Foundation
import Interchange
import Localization
import TestSupport
import Testing

/// Counted by hand in the document, page by page.
@Suite(
    "The programme of work for 2008",
    .enabled(if: Seed.path(Seed.programme) != nil, "the documents beside ENCUENTRO_CORPUS are not there")
)
struct SeedProgrammeTests {
    private static let read = Result { try ProgrammeReading(Seed.bytes(Seed.programme), name: Seed.programme) }
    private let reading: ProgrammeReading

    init() throws { reading = try Self.read.get() }

    private static let journal = "II.1.2/revista-electronica-sobre-cooperacion-internacional"
    private static let space = "II.1.2/espacio-virtual-de-encuentro-sobre"
    private static let platform = "II.1.3/plataforma-regional-de-contenidos-y"
    private static let workshop = "II.1.3/taller-de-actualizacion-de-los"

    /// Part, objectives, results, tasks, sources of means.
    static let parts: [(String, objectives: Int, results: Int, tasks: Int, means: Int)] = [
        ("I.1", 4, 0, 0, 0), ("I.1.1", 4, 4, 4, 1), ("I.1.2", 3, 3, 4, 0), ("I.2", 5, 5, 16, 2), ("I.3", 3, 4, 5, 0),
        ("II.1", 6, 0, 0, 0), ("II.1.1", 3, 5, 8, 2), ("II.1.2", 0, 0, 0, 0), (journal, 3, 1, 7, 3),
        (space, 4, 3, 8, 3), ("II.1.3", 0, 0, 0, 0), (platform, 5, 3, 5, 2), (workshop, 4, 4, 5, 2),
        ("II.1.4", 4, 2, 4, 2), ("II.2", 1, 7, 0, 0), ("III.1", 3, 2, 4, 1), ("III.2", 4, 3, 6, 0),
        ("III.3", 0, 0, 0, 0),
    ]

    @Test("It has three areas, eight projects, six numbered activities and four components without a number")
    func structure() throws {
        func numbers(_ level: Code<PlanLevel>) -> [String] {
            reading.parts.filter { $0.element.level == level }.map(\.element.number)
        }
        #expect(numbers("area") == ["I", "II", "III"])
        #expect(numbers("project") == ["I.1", "I.2", "I.3", "II.1", "II.2", "III.1", "III.2", "III.3"])
        #expect(numbers("activity") == ["I.1.1", "I.1.2", "II.1.1", "II.1.2", "II.1.3", "II.1.4"])
        #expect(numbers("component") == ["", "", "", ""])
        let programme = try #require(try reading.content(WorkProgramme.self).first)
        #expect(programme.title[.es]?.text == "Proyecto de Programa de Trabajo para el año 2008")
        #expect(programme.number == "SP/CL/XXXIII.O/DT N° 4-07")
        #expect(programme.period == When(code: "2008"))
        #expect(
            try reading.element("III.3").background[.es]?.text.hasPrefix("La Secretaría Permanente estará atenta")
                == true
        )
        #expect(
            try reading.element("III.2").name
                == "La perspectiva de América Latina y el Caribe respecto a Globalización, Regionalismo y Desarrollo. "
                + "Diálogo regional en vísperas de la XII Conferencia Ministerial de la UNCTAD"
        )
    }

    @Test("Each part has its objectives, expected results, tasks and sources of means", arguments: parts)
    func contents(path: String, objectives: Int, results: Int, tasks: Int, means: Int) throws {
        let element = try reading.element(path)
        #expect(element.objectives[.es].map { $0.text.split(separator: "\n").count } ?? 0 == objectives)
        #expect(reading.below(path, "result").count == results)
        #expect(reading.below(path, "task").count == tasks)
        #expect(element.budget.count == means)
        #expect(element.budget.allSatisfy { $0.amount == nil })
    }

    @Test("Each task has the words of its date as they stand there, and their meaning", arguments: SeedTasks.all)
    func tasks(path: String, tasks: [SeedTasks.Row]) throws {
        let found = reading.below(path, "task")
        try #require(found.count == tasks.count)
        for (task, expected) in zip(found, tasks) {
            #expect(task.name.hasPrefix(expected.beginning))
            #expect(task.whenText.replacing("\n", with: " / ") == expected.written)
            #expect(task.when?.code == expected.code)
        }
    }

    @Test("What stands on every page is in none of its texts")
    func furniture() {
        for part in reading.parts {
            let element = part.element
            for text in [element.title, element.background, element.objectives, element.remarks] {
                let words = text[.es]?.text ?? ""
                #expect(!words.contains("Documento Institucional"), "\(part.path)")
                #expect(!words.contains("DT N°"), "\(part.path)")
            }
        }
    }

    @Test("Nothing else is in it: 76 tasks, 46 results, 22 events and 11 special activities in all")
    func totals() {
        #expect(reading.count("task") == 76)
        #expect(reading.count("result") == 46)
        #expect(reading.count("event") == 22)
        #expect(reading.count("special-activity") == 11)
        #expect(reading.parts.count == 3 + 8 + 6 + 4 + 76 + 46 + 22 + 11)
    }

    /// First words, organisers, places, country and month.
    static let events: [(String, organisers: Int, places: [String], country: String, month: String)] = [
        ("Encuentro Iberoamericano de Calidad", 5, ["San Salvador"], "SV", "2008-02"),
        ("Foro Iberoamericano de Capacitación", 2, ["Madrid"], "ES", "2008-02"),
        ("Taller de Desarrollo Económico Local", 2, ["Caracas"], "VE", "2008-03"),
        ("Taller de formación para Red Andina", 2, ["Lima"], "PE", "2008-03"),
        ("Taller de Capacitación en Estrategias de Internacionalización", 3, ["Santiago"], "CL", "2008-04"),
        ("Foro de Asociatividad", 3, ["Tegucigalpa"], "HN", "2008-04"),
        ("Taller de formación de coordinadores", 3, ["Antigua"], "GT", "2008-05"),
        ("Taller de Capacitación en Estrategias de Mercadeo", 2, ["San José"], "CR", "2008-05"),
        ("Reunión Ministerial", 2, ["Caracas"], "VE", "2008-06"),
        ("Taller de Introducción a la Articulación", 5, ["Cartagena"], "CO", "2008-06"),
        (
            "Misión empresarial a Galicia", 2,
            ["Santiago de Compostela, Galicia", "Vigo, Galicia", "La Coruña, Galicia"], "ES", "2008-06"
        ),
        ("Foro Empresarial", 2, ["Zaragoza"], "ES", "2008-07"),
        ("Seminario Exportar para Ganar", 3, ["Caracas"], "VE", "2008-07"),
        ("Taller sobre Desarrollo de Emprendedores", 5, ["Santa Cruz de la Sierra"], "BO", "2008-08"),
        ("Taller sobre uso de Internet", 3, ["Ciudad de Panamá"], "PA", "2008-08"),
        ("Seminario sobre Capital de riesgo", 2, ["Bogotá"], "CO", "2008-09"),
        ("Seminario Iberoamericano sobre Competitividad", 3, ["Quito"], "EC", "2008-09"),
        ("Taller de Capacitación en Estrategias de Mercadeo", 5, ["Montevideo"], "UY", "2008-10"),
        ("III Foro de Políticas Públicas", 3, ["Asunción"], "PY", "2008-10"),
        ("XIII Foro Iberoamericano de Sistemas de Garantía", 5, ["Buenos Aires"], "AR", "2008-11"),
        ("Seminario sobre Responsabilidad Social", 3, ["Ciudad de México, D.F."], "MX", "2008-11"),
        ("IV Foro Regional de Asociatividad", 3, ["Managua"], "NI", "2008-12"),
    ]

    @Test("The 22 activities of IBERPYME have their organisers, places and month")
    func iberpyme() throws {
        let found = reading.below("II.2", "event")
        try #require(found.count == Self.events.count)
        for (event, expected) in zip(found, Self.events) {
            #expect(event.name.hasPrefix(expected.0))
            #expect(event.counterparts.count == expected.organisers, "\(event.counterparts.map(\.name))")
            #expect(event.places.map(\.name) == expected.places)
            #expect(Set(event.places.map { $0.country?.rawValue }) == [expected.country])
            #expect(event.when?.code == expected.month)
            #expect(!event.objectives.isEmpty)
            #expect(event.resultType != nil)
        }
        #expect(found.map(\.number) == (1...22).map(String.init))
        #expect(reading.below("II.2", "special-activity").map(\.number) == (1...11).map(String.init))
    }

    @Test("Its contradictions are found on their lines, and nothing else is complained of")
    func contradictions() throws {
        #expect(
            reading.complaints == [
                "announced-count 16", "outside-period 241", "suspected-typo 348", "suspected-typo 1137",
            ]
        )
        #expect(reading.problems.map(\.found) == ["siete proyectos", "Abril-Mayo de 2007", "S]P", "AIRD"])
        #expect(reading.problems.first?.expected == "8")
        let task = try #require(reading.below("I.1.2", "task").first { $0.whenText == "Abril-Mayo de 2007" })
        #expect(task.when == When(code: "2007-04/2007-05"))
        let offered = reading.parts.compactMap(\.telling.corrected)
        #expect(offered.count == 3)
        #expect(try offered.compactMap { try PlanElement(json: $0).when?.code } == ["2008-04/2008-05"])
    }

    @Test("Its footnotes and cross-references link activities with the words they do so in")
    func links() throws {
        func related(_ elements: [PlanElement]) -> [String] {
            elements.flatMap(\.related).compactMap {
                guard case .filed(_, let key, _) = $0.target else { return nil }
                return key.split(separator: "/").last.map(String.init)
            }
        }
        let study = try #require(
            reading.below("II.1.1", "task").first { $0.name.hasSuffix("entrega del estudio base") }
        )
        #expect(related([study]) == ["II.1.3"])
        #expect(study.remarks[.es]?.text.hasPrefix("Incorporar las orientaciones") == true)
        let invitations = try #require(
            reading.below("II.1.1", "task").first { $0.name == "Convocatorias a los Estados Miembros" }
        )
        #expect(invitations.budget.map(\.isConditional) == [true])
        #expect(related(reading.below("II.1.1", "result")) == ["II.1.3"])
        #expect(related(reading.below(Self.platform, "result")) == ["II.1.1"])
        #expect(reading.parts.count { $0.element.anchor != nil } == 7)
    }

    @Test("Every date is read, and prints again in Spanish as the document has it")
    func dates() throws {
        let dated = reading.parts.map(\.element).filter { !$0.whenText.isEmpty }
        #expect(dated.count == 76 + 22)
        for element in dated {
            let when = try #require(element.when, "\(element.whenText)")
            let literal = try WhenParser.parse(element.whenText, languages: [.es]).get().when
            #expect(Self.plain(literal.words(.es)) == Self.plain(element.whenText), "\(element.whenText)")
            for language in Language.allCases {
                #expect(try WhenParser.parse(when.words(language), languages: [language]).get().when == when)
            }
        }
    }

    /// Words and figures alone: how months are joined, and what a list repeats, is a matter of style.
    private static func plain(_ text: String) -> String {
        var words = text.lowercased().replacing(/\([^)]*\)/, with: "").replacing(
            /de(\d)/,
            with: { "de \($0.output.1)" }
        )
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        words.removeAll { ["de", "del", "a", "al", "y", "o", "la", "el", "última", "semana"].contains($0) }
        // "Posterior a" and "después de" are the same; the page shows the first, as the document wrote it.
        words = words.map { $0 == "posterior" ? "después" : $0 }
        return words.joined(separator: " ")
    }
}

@Suite(
    "The plan of working group 3 for 2023–2024",
    .enabled(if: Seed.path(Seed.plan) != nil, "the documents beside ENCUENTRO_CORPUS are not there")
)
struct SeedPlanTests {
    @Test("Its table becomes actions with results, dates and who answers for them; its mandates become mandates")
    func plan() throws {
        // when
        let reading = try ProgrammeReading(Seed.bytes(Seed.plan), name: Seed.plan, party: "AICD")
        // then
        let plan = try #require(try reading.content(Plan.self).first)
        #expect(plan.number == "AICD/JD/doc.210/23")
        #expect(plan.period == When(code: "2023/2024"))
        #expect(plan.responsible.compactMap(\.party) == ["CO", "AR", "BR", "EC", "DO", "UY"])
        #expect(plan.objective[.es]?.text.hasPrefix("Ejecutar acciones") == true)
        let mandates = try reading.content(Mandate.self)
        #expect(mandates.map(\.paragraph) == ["68", "69", "70"])
        #expect(mandates.map(\.verb) == ["entrust", "instruct", "request"])
        #expect(plan.mandates.count == 3)
        #expect(try reading.content(Instrument.self).map(\.number) == ["AG/RES. 2988 (LII-O/22)"])
        let actions = reading.parts.filter { $0.element.level == "action" }
        #expect(actions.map { $0.element.when?.code } == ["2023-34", "2023", "2023", "2023/2024", "2023/2024"])
        #expect(actions.map { reading.below($0.path, "result").count } == [1, 2, 1, 1, 2])
        #expect(actions.allSatisfy { $0.element.responsible.contains { $0.party == "AICD" } })
        #expect(actions[1].element.whenText == "En curso\n2023")
        #expect(reading.problems.isEmpty)
    }
}
