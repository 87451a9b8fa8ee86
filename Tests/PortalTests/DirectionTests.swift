import Cooperation
import Foundation
import HTTPTypes
import Ledger
import Localization
import Registry
import Testing

@testable import Portal

@Suite("Mandates, plans and the agenda")
struct DirectionTests {
    /// What is shipped, in a ledger of its own.
    private static func shipped(exercise: Bool = false) async throws -> Fixture {
        let fixture = try await Fixture.empty()
        let registry = Registry(ledger: fixture.ledger) { Fixture.now }
        if exercise {
            try await registry.loadExercise()
        } else {
            try await registry.loadContent()
        }
        try await fixture.ledger.catalogue()
        return fixture
    }

    private static var settings: PortalSettings {
        var settings = PortalSettings.quiet
        settings.now = { Fixture.now }
        return settings
    }

    private static func address(_ kind: Kind, _ key: String, of list: String) -> String {
        "/es/\(list)/" + ItemID(kind: kind.name, party: .compilation, key: key).rawValue
    }

    @Test("A summit leads to a mandate, the mandate to what fulfils it and its figure, and all of it back")
    func chain() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))
        let summit = Self.address(Summit.kind, "IBERO-07", of: "cumbres")
        let mandate = Self.address(Mandate.kind, "IBERO-07-IBERMEDIA", of: "mandatos")

        // when: three clicks from the summit
        let first = try await browser.open(summit)
        let second = try await browser.open(mandate)
        let programme = try #require(second.links.first { $0.hasPrefix("/es/programas/") })
        let third = try await browser.open(programme)

        // then
        #expect(first.links.contains(mandate))
        #expect(first.words.contains("sin confirmar"))
        #expect(second.words.contains("más de 800 películas"))
        #expect(second.links.contains(summit))
        #expect(third.links.contains(mandate))
        #expect(third.links.contains { $0.hasPrefix("/es/logros#") } || third.words.contains("Películas apoyadas"))
    }

    @Test("What a summit asked to be reported leads to the series that was published and to its countries")
    func report() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let page = try await browser.open(Self.address(Mandate.kind, "IBERO-17-INFORME", of: "mandatos"))
        let series = try await browser.open("/es/participaciones")

        // then
        #expect(page.words.contains("1 113 participaciones (2024)"))
        #expect(page.links.contains("/es/participaciones"))
        #expect(series.words.contains("Colombia"))
    }

    @Test("The mandates of a resolution can be narrowed by theme and state, as a page and as a file")
    func narrowed() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let all = try await browser.open("/es/mandatos")
        let planned = try await browser.open("/es/mandatos?tema=CooperaNet&estado=planned")
        let none = try await browser.open("/es/mandatos?tema=CooperaNet&estado=answered")
        let file = try await browser.open("/es/mandatos.csv?tema=CooperaNet")

        // then
        #expect(all.words.contains("31 mandatos registrados"))
        #expect(planned.words.contains("Campaña para promover CooperaNet AG/RES. 2988 (LII-O/22), § 70"))
        #expect(none.words.contains("Ningún mandato"))
        #expect(file.text.split(separator: "\r\n").count == 2)
    }

    @Test("A mandate tells evidence first, then what is declared, then who has not reported, then its lineage")
    func mandate() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let page = try await browser.open(Self.address(Mandate.kind, "IBERO-25-DEC-16", of: "mandatos"))
        let heads = ["Qué lo cumple", "Qué se declara", "Quién no ha informado", "De dónde viene y qué sigue"]
        let places = heads.compactMap { page.words.range(of: $0)?.lowerBound }

        // then
        #expect(places.count == 4)
        #expect(places == places.sorted())
        #expect(page.words.contains("Renueva"))
        #expect(page.words.contains("Reestructurar las oficinas subregionales"))
        #expect(page.words.contains("3 oficinas"))
    }

    @Test("A mandate shows its line over the summits, whether it is in force, and what overlaps with it and why")
    func line() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let last = try await browser.open(Self.address(Mandate.kind, "IBERO-25-DEC-16", of: "mandatos"))
        let middle = try await browser.open(Self.address(Mandate.kind, "IBERO-24-OFICINAS", of: "mandatos"))
        let visible = try await browser.open(Self.address(Mandate.kind, "PACCI-I-PEVCO", of: "mandatos"))
        let renewed = try await browser.open("/es/mandatos?vigencia=renewed")
        let tables = try await browser.open("/es/mandatos.json")

        // then
        #expect(
            last.words.contains(
                "XXIII Cumbre Iberoamericana Fortalecer las oficinas subregionales de la SEGIB XXIV Cumbre Iberoamericana "
                    + "Reestructurar las oficinas subregionales de la SEGIB XXV Cumbre Iberoamericana Oficinas"
            )
        )
        #expect(last.words.contains("Vigencia vigente"))
        #expect(middle.words.contains("Vigencia renovado por otro posterior"))
        #expect(visible.words.contains("mismo tema: Visibilidad y comunicación"))
        #expect(renewed.words.contains("Reestructurar las oficinas"))
        #expect(!renewed.words.contains("Oficinas subregionales consolidadas"))
        #expect(tables.text.contains("\"overlaps\""))
    }

    @Test("Of a four-year plan the annual plans that carry it out are found, and from each of them the longer one")
    func operatingPlans() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))
        let annual = Self.address(OperatingPlan.kind, "PACCI-I-POA-2017", of: "planes")
        let longer = Self.address(Plan.kind, "PACCI-I", of: "planes")

        // when
        let four = try await browser.open(longer)
        let one = try await browser.open(annual)

        // then
        #expect(four.words.contains("Planes que lo desarrollan Plan operativo anual 2016 del I PACCI"))
        #expect(four.links.contains(annual))
        #expect(one.words.contains("Qué es Plan operativo anual"))
        #expect(one.links.contains(longer))
    }

    @Test("A plan is compared with what happened, with mandates, with other bodies' plans and with the plan before it")
    func comparison() async throws {
        // given
        let fixture = try await Self.shipped()
        let task = ItemID(kind: "element", party: .compilation, key: "SELA-2008/I.1.2-T4")
        let meeting = ItemID(kind: "meeting", party: .compilation, key: "UNCTAD-12")
        try await fixture.say("SELA", meeting, .link(Link(.fulfils, task, .confirmed)))
        var browser = TestBrowser(try fixture.portal(settings: Self.settings))

        // when
        let programme = try await browser.open(
            Self.address(WorkProgramme.kind, "SELA-2008", of: "planes") + "/comparacion"
        )
        let later = try await browser.open(Self.address(Plan.kind, "SELA-2022-2026", of: "planes") + "/comparacion")
        let four = try await browser.open(Self.address(Plan.kind, "PACCI-III", of: "planes") + "/comparacion")
        let working = try await browser.open(Self.address(Plan.kind, "AICD-GT3-2023", of: "planes") + "/comparacion")

        // then: a meeting of April for a task of July is in time
        #expect(programme.words.contains("Celebrar la reunión regional julio de 2008 XII Conferencia"))
        #expect(programme.words.contains("a tiempo"))
        #expect(programme.words.contains("Información, conocimiento y TIC para el desarrollo"))
        #expect(programme.words.contains("No se conoce un plan anterior"))
        #expect(later.words.contains("Comparado con: Programa de Trabajo de la Secretaría Permanente del SELA 2008"))
        #expect(later.words.contains("Recuperación económica nuevo"))
        #expect(four.words.contains("El mismo encargo en la Resolución"))
        #expect(working.words.contains("palabras en común: red, puntos, focales, comunicación"))
        #expect(
            working.words.contains(
                "Secretaría General Iberoamericana Visibilidad de la AICD ante el público general mismo tema"
            )
        )
        #expect(working.words.contains("mismo tema: Visibilidad y comunicación; nombra a Secretaría General"))
        #expect(!four.words.contains("palabras en común: cooperación"))
    }

    @Test("A plan's progress follows from what is linked, and a task's answer stands beside it")
    func progress() async throws {
        // given
        let fixture = try await Self.shipped()
        let task = ItemID(kind: "element", party: .compilation, key: "SELA-2008/II.1.1-T7")
        let plan = Self.address(WorkProgramme.kind, "SELA-2008", of: "planes")
        var browser = TestBrowser(try fixture.portal(settings: Self.settings))
        let before = try await browser.open(plan)

        // when
        try await fixture.say("SELA", ItemID("reunion"), .link(Link(.fulfils, task, .confirmed)))
        try await fixture.ledger.catalogue()
        let after = try await browser.open(plan)
        try await fixture.say("SELA", ItemID("reunion"), .link(Link(.fulfils, task, .undone)))
        try await fixture.ledger.catalogue()
        let undone = try await browser.open(plan)

        // then
        #expect(before.words.contains("0 de 156 con evidencia"))
        #expect(after.words.contains("1 de 156 con evidencia"))
        #expect(undone.words.contains("0 de 156 con evidencia"))
    }

    @Test("The printed programme has the sections of its document and the dates in its words")
    func printed() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))
        let plan = Self.address(WorkProgramme.kind, "SELA-2008", of: "planes")

        // when
        let spanish = try await browser.open(plan + "/impreso")
        let english = try await browser.open(plan.replacing("/es/", with: "/en/") + "/impreso")
        let note = try await browser.open(plan + "/nota")

        // then
        for words in [
            "Proyecto I.2. Dimensión social", "D. Tareas y cronograma", "D. Actividades y cronograma",
            "Primera quincena de Junio",
            "Abril-Mayo de 2007", "Posterior a la XIX RDCI", "E. Presupuesto estimado", "San Salvador, El Salvador",
        ] {
            #expect(spanish.words.contains(words), "\(words)")
        }
        #expect(english.words.contains("first half of June 2008"))
        #expect(note.words.contains("Con el plazo pasado"))
        #expect(note.words.contains("El documento fecha en 2007 una tarea del plan de 2008"))
    }

    @Test("The agenda shows a year by month, and gives calendars whole days with their end beyond the last")
    func agenda() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let page = try await browser.open("/es/agenda?ano=2008")
        let file = try await browser.open("/es/agenda.ics?ano=2008")
        let empty = try await browser.open("/es/agenda?ano=2199")

        // then
        #expect(page.words.contains("Octubre de 2008"))
        #expect(page.words.contains("primera semana de octubre de 2008"))
        #expect(page.bytes.count < 100_000)
        #expect(file.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(file.text.contains("DTSTART;VALUE=DATE:20081029\r\nDTEND;VALUE=DATE:20081101\r\n"))
        #expect(file.text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(empty.words.contains("nada con fecha"))
    }

    @Test("A figure shows what its document does not say")
    func figures() async throws {
        // given
        var browser = TestBrowser(try await Self.shipped().portal(settings: Self.settings))

        // when
        let page = try await browser.open("/es/logros")
        let json = try await browser.open("/es/logros.json")

        // then
        #expect(page.words.contains("más de 60.000 movilidades") || page.words.contains("más de 60 000 movilidades"))
        #expect(page.words.contains("A qué fecha el documento no lo dice"))
        #expect(json.text.contains("\"qualifier\":\"at-least\""))
    }

    @Test("In the exercise an invented mandate leads to an initiative and its figure, and the initiative back")
    func exercise() async throws {
        // given
        let portal = try await Fixture.empty().portal(
            exercise: try await Self.shipped(exercise: true),
            settings: Self.settings
        )
        var browser = TestBrowser(portal)

        // when
        let list = try await browser.open("/es/ejercicio/mandatos")
        let mandate = try await browser.open(try #require(list.links.first { $0.contains("/mandatos/") }))
        let initiative = try await browser.open(try #require(mandate.links.first { $0.contains("/iniciativas/") }))

        // then
        #expect(mandate.words.contains("inventado"))
        #expect(mandate.words.contains("Recién nacidos atendidos"))
        #expect(initiative.words.contains("Qué mandatos y planes responde"))
        #expect(
            initiative.words.contains(
                "Una red nacional de bancos en marcha (inventado) Plan Plan de ejercicio 2019-2022 (inventado) "
                    + "Mandato Que ningún recién nacido"
            )
        )
        #expect(initiative.words.contains("dijo que da cumplimiento a «Que ningún recién nacido"))
        #expect(initiative.links.contains { $0.contains("/ejercicio/mandatos/") })
        // One of the two countries it asks has told how it goes; the other has not.
        #expect(mandate.words.contains("Chile · 2020 · En curso"))
        #expect(mandate.words.contains("Avances Tres bancos en marcha"))
        #expect(mandate.words.contains("Quién no ha informado Colombia"))
    }

    @Test("No page about direction leaves anybody behind", arguments: Language.allCases)
    func tree(language: Language) async throws {
        // given
        let portal = try await Self.shipped().portal(settings: Self.settings)
        let visit = try #require(portal.visit("/\(language.rawValue)/", language))
        let graph = try await visit.direction()
        let plan = try #require(graph.plans.first { $0.plan.number == "SP/CL/XXXIII.O/DT N° 4-07" })
        let (text, links) = (visit.text, visit.links)
        let model = PlanModel(plan, graph, nil, visit)

        // then
        #expect(SummitsPage(model: SummitsModel(graph, visit), text: text, links: links).problems(in: visit) == [])
        let mandates = MandatesModel(graph, MandateQuery(), visit)
        #expect(MandatesPage(model: mandates, text: text, links: links).problems(in: visit) == [])
        #expect(PlansPage(model: PlansModel(graph, visit), text: text, links: links).problems(in: visit) == [])
        #expect(PlanPage(model: model, text: text, links: links).problems(in: visit) == [])
        let versions = VersionsModel(plan, nil, graph, visit)
        let printed = PrintedPlanPage(
            model: model,
            versions: versions,
            isPrintable: true,
            isWritable: false,
            text: text,
            links: links
        )
        #expect(printed.problems(in: visit) == [])
        #expect(VersionsPage(model: versions, text: text, links: links).problems(in: visit) == [])
        let report = CouncilReportModel(plan, graph, versions, nil, visit)
        let council = CouncilReportPage(model: report, isPrintable: true, text: text, links: links)
        #expect(council.problems(in: visit) == [])
        #expect(NeedsPage(model: NeedsModel(graph, visit), text: text, links: links).problems(in: visit) == [])
        let comparison = ComparisonModel(plan, graph, visit)
        #expect(ComparisonPage(model: comparison, text: text, links: links).problems(in: visit) == [])
        #expect(NotePage(model: NoteModel(plan, graph, visit), text: text, links: links).problems(in: visit) == [])
        let agenda = AgendaModel(graph, AgendaQuery(year: 2008), visit)
        #expect(AgendaPage(model: agenda, text: text, links: links).problems(in: visit) == [])
        #expect(MeetingsPage(model: MeetingsModel(graph, visit), text: text, links: links).problems(in: visit) == [])
        let figures = AchievementsModel(graph, visit)
        #expect(AchievementsPage(model: figures, text: text, links: links).problems(in: visit) == [])
    }
}
