import CanonicalJSON
import Compilation
import Cooperation
import HTTPTypes
import Ledger
import Localization
import Registry
import Testing

@testable import Portal

@Suite("Plans, programmes and meetings by form")
struct TellTests {
    private static let address = "/es/mesa/decir"

    /// The body in whose name it is told.
    private func secretariat(_ fixture: Fixture) async throws -> TestBrowser {
        try await fixture.browser(for: "SELA", as: .titular)
    }

    /// The address a form led to, as an item.
    private func item(_ answer: TestBrowser.Exchange) throws -> ItemID {
        let place = try #require(answer.headers[.location])
        if let mark = place.split(separator: "#").dropFirst().first { return ItemID(String(mark.dropFirst(2))) }
        let last = try #require(place.prefix { $0 != "?" }.split(separator: "/").last)
        return ItemID(String(last))
    }

    /// Tells a programme of 2031 and gives its address.
    private func programme(_ browser: inout TestBrowser) async throws -> ItemID {
        let form = try await browser.open(Self.address + "?clase=workProgramme")
        let told = try await browser.post(
            Self.address,
            [
                ("clase", "workProgramme"), ("title.es", "Programa de trabajo 2031"), ("period", "2031"),
                ("bodies.0.name", "Secretaría"), ("bodies.0.party", "SELA"), ("accion", "declarar"),
            ],
            from: form
        )
        #expect(told.status == 303, "\(told.words)")
        return try item(told)
    }

    private func add(
        _ browser: inout TestBrowser,
        below place: ItemID,
        _ fields: [(String, String)]
    ) async throws -> TestBrowser.Exchange {
        let form = try await browser.open(Self.address + "?clase=element&bajo=\(place)")
        return try await browser.post(
            Self.address,
            [("clase", "element"), ("bajo", "\(place)"), ("parent", "\(place)"), ("accion", "declarar")] + fields,
            from: form
        )
    }

    private func elements(_ fixture: Fixture, of root: ItemID) async throws -> [Told<PlanElement>] {
        try await fixture.ledger.catalogue()
        return try await DirectionGraph.read(fixture.ledger).descendants(of: root)
    }

    @Test("Every field of every kind has its inputs, in its form once, and what is written into them reads back")
    func complete() throws {
        let vocabularies = try Shipped.vocabularies()
        for form in Tellable.all {
            let asked = (form.fields + form.further).map(\.name)
            #expect(Set(asked).count == asked.count)
            for field in form.fields + form.further {
                if case .list(let parts) = InputForm(field) { #expect(!parts.isEmpty, "\(field.name)") }
            }
            let required = form.kind.fields.filter(\.isRequired).map(\.name)
            #expect(Set(required).subtracting(asked).subtracting(form.placed).subtracting(["root"]) == [])
        }
        // given: a part of a plan that says something in its lists and names other items
        var element = PlanElement()
        element.title = LocalizedText("Informe", .es)
        element.level = "task"
        element.when = When(code: "2031-06-H1")
        element.budget = [
            BudgetSource("presupuesto ordinario", type: "ordinary", party: "SELA"),
            BudgetSource("se procurará obtener", isConditional: true),
        ]
        element.mandates = [Reference(Mandate.kind, "§69", by: "AICD", note: "véase")]
        element.anchor = Reference("0123456789ab")
        let mandate = ItemID(kind: Mandate.kind.name, party: "AICD", key: "§69")
        let names = ItemNames(owner: "SELA", titles: [mandate: "Informes", "0123456789ab": "Reunión"])
        for language in Language.allCases {
            // when
            let values = FormWriter(language: language, vocabularies: vocabularies, items: names)
                .values(of: element.json, kind: AnyKind(PlanElement.self))
            let reading = FormReader(language: language, vocabularies: vocabularies, items: names)
                .read(values, kind: AnyKind(PlanElement.self), before: element.json)
            // then
            #expect(values["mandates.0.item"] == "Informes · \(mandate)")
            #expect(reading.content == element.json)
            #expect(Set(reading.problems.map(\.input)) == ["root", "parent"])
        }
    }

    @Test("A plan, a part below it with its date in words, and a part below that are told, and the date read back")
    func plan() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        let plan = try await programme(&browser)
        // when
        let look = try await browser.post(
            Self.address,
            [
                ("clase", "element"), ("bajo", "\(plan)"), ("parent", "\(plan)"), ("title.es", "Informe de flujos"),
                ("level", "task"), ("when", "primera quincena de junio"), ("accion", "revisar"),
            ],
            from: try await browser.open(Self.address + "?clase=element&bajo=\(plan)")
        )
        let first = try await add(
            &browser,
            below: plan,
            [("title.es", "Cuencas compartidas"), ("level", "project"), ("number", "I.1"), ("order", "1")]
        )
        let project = try item(first)
        let second = try await add(
            &browser,
            below: project,
            [
                ("title.es", "Informe de flujos"), ("level", "task"), ("when", "primera quincena de junio"),
                ("order", "1"),
            ]
        )
        let third = try await add(
            &browser,
            below: project,
            [("title.es", "Red de expertos"), ("level", "task"), ("when", "permanente"), ("order", "2")]
        )
        // then
        #expect(look.words.contains("Se lee: primera quincena de junio de 2031"))
        #expect([first, second, third].map(\.status) == [303, 303, 303], "\(second.words)")
        let told = try await elements(fixture, of: plan)
        try #require(told.count == 3)
        #expect(
            told.map { $0.content.title[.es]?.text } == ["Cuencas compartidas", "Informe de flujos", "Red de expertos"]
        )
        #expect(told.map { $0.content.when?.code } == [nil, "2031-06-H1", "permanent"])
        #expect(told[1].content.whenText == "primera quincena de junio")
        let page = try await browser.open("/es/planes/\(plan)")
        #expect(page.words.contains("primera quincena de junio de 2031"))
        #expect(page.words.contains("Añadir debajo"))
        var reader = TestBrowser(try fixture.portal())
        #expect(!(try await reader.open("/es/planes/\(plan)").words.contains("Añadir debajo")))
    }

    @Test("A part is corrected, keeping the words of a date nobody touched, and taken back with what is below it")
    func corrected() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        let plan = try await programme(&browser)
        let answer = try await add(
            &browser,
            below: plan,
            [("title.es", "Foro"), ("level", "activity"), ("when", "1era quincena de Junio")]
        )
        let forum = try item(answer)
        _ = try await add(&browser, below: forum, [("title.es", "Convocar"), ("level", "task")])
        // when
        let form = try await browser.open(Self.address + "?sobre=\(forum)")
        #expect(form.text.contains("value=\"1era quincena de Junio\""))
        let change = try await browser.post(
            Self.address,
            [
                ("sobre", "\(forum)"), ("title.es", "Foro anual"), ("level", "activity"), ("parent", "\(plan)"),
                ("when", "1era quincena de Junio"), ("accion", "declarar"),
            ],
            from: form
        )
        // then
        #expect(change.status == 303)
        var told = try await elements(fixture, of: plan)
        #expect(told.map { $0.content.title[.es]?.text } == ["Foro anual", "Convocar"])
        #expect(told.first?.content.whenText == "1era quincena de Junio")
        #expect(told.first?.content.when == When(code: "2031-06-H1"))
        // when: without a reason, then with one
        let bare = try await browser.post(Self.address, [("sobre", "\(forum)"), ("accion", "retirar")], from: form)
        let done = try await browser.post(
            Self.address,
            [("sobre", "\(forum)"), ("accion", "retirar"), ("motivo", "No se financió")],
            from: form
        )
        // then
        #expect(bare.status == 422)
        #expect(done.status == 303)
        told = try await elements(fixture, of: plan)
        #expect(told.isEmpty)
        #expect(try await fixture.ledger.history(of: [forum]).count == 3)
    }

    @Test("What cannot be read is told at its input, a part never stands below itself, and nothing goes in")
    func problems() async throws {
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        let plan = try await programme(&browser)
        let answer = try await add(&browser, below: plan, [("title.es", "Foro"), ("level", "activity")])
        let forum = try item(answer)
        let before = try await fixture.ledger.lastSequence()
        let wrong = try await add(
            &browser,
            below: plan,
            [
                ("title.es", "Otra"), ("level", "task"), ("when", "cuando llueva café"), ("mandates.0.item", "ninguno"),
                ("anchor", "\(Fixture.water)"),
            ]
        )
        let circle = try await browser.post(
            Self.address,
            [
                ("sobre", "\(forum)"), ("title.es", "Foro"), ("level", "activity"), ("parent", "\(forum)"),
                ("accion", "declarar"),
            ],
            from: wrong
        )
        #expect(wrong.status == 422)
        for input in ["when", "mandates.0.item", "anchor"] { #expect(wrong.text.contains("id=\"\(input)-error\"")) }
        #expect(wrong.words.contains("No encontramos «ninguno»"))
        #expect(circle.status == 422)
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("Nobody adds to, corrects or takes back what another party tells")
    func foreign() async throws {
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        let plan = try await programme(&browser)
        var chile = try await fixture.browser(for: "CL", as: .titular)
        let page = try await chile.open("/es/planes/\(plan)")
        #expect(!page.words.contains("Añadir una parte"))
        #expect(page.words.contains("Informar por Chile"))
        let fields = [("title.es", "Ajena"), ("level", "task"), ("parent", "\(plan)"), ("accion", "declarar")]
        for (asked, sent) in [
            ("?clase=element&bajo=\(plan)", [("clase", "element"), ("bajo", "\(plan)")] + fields),
            ("?sobre=\(plan)", [("sobre", "\(plan)")] + fields),
            ("?sobre=\(plan)", [("sobre", "\(plan)"), ("accion", "retirar"), ("motivo", "No")]),
        ] {
            #expect(try await chile.open(Self.address + asked).status == 403)
            #expect(try await chile.post(Self.address, sent, from: page).status == 403)
        }
    }

    @Test("A party reports on a mandate once for each period; the page shows it and no longer counts it as silent")
    func report() async throws {
        // given
        let fixture = try await Fixture.empty()
        let registry = Registry(ledger: fixture.ledger) { Fixture.now }
        try await registry.loadContent()
        try await fixture.ledger.catalogue()
        let mandate = ItemID(kind: Mandate.kind.name, party: .compilation, key: "IBERO-25-DEC-16")
        var browser = try await fixture.browser(for: "SEGIB", as: .editor)
        let fields = [
            ("clase", "followUp"), ("acerca", "\(mandate)"), ("period", "2026"), ("state", "under-way"),
            ("progress.es", "Tres oficinas abiertas"), ("women", "40"), ("men", "38"), ("accion", "declarar"),
        ]
        // when
        let form = try await browser.open(Self.address + "?clase=followUp&acerca=\(mandate)")
        let told = try await browser.post(Self.address, fields, from: form)
        let again = try await browser.post(Self.address, fields, from: form)
        // then
        #expect(form.status == 200)
        #expect(told.status == 303, "\(told.words)")
        let page = try await browser.open(try #require(told.headers[.location]))
        #expect(page.words.contains("Tres oficinas abiertas"))
        #expect(page.words.contains("Hecho: quedó dicho por"))
        #expect(again.status == 422)
        #expect(again.words.contains("de ese período"))
    }

    @Test("A meeting that was held is said to deliver its task, and then the task is done; taken back it is not")
    func fulfilled() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        let plan = try await programme(&browser)
        let answer = try await add(
            &browser,
            below: plan,
            [("title.es", "Celebrar el foro"), ("level", "task"), ("when", "mayo")]
        )
        let task = try item(answer)
        let form = try await browser.open(Self.address + "?clase=meeting&cumple=\(task)")
        let held = try await browser.post(
            Self.address,
            [
                ("clase", "meeting"), ("title.es", "Foro anual"), ("held", "12 de mayo de 2031"), ("parent", "\(task)"),
                ("accion", "declarar"),
            ],
            from: form
        )
        let meeting = try item(held)
        // when
        let page = try await browser.open("/es/mesa/cumplir?pedido=\(task)")
        func say(_ act: String, _ answer: String) async throws -> TestBrowser.Exchange {
            let fields = [("pedido", "\(task)"), ("respuesta", answer), ("acto", act)]
            return try await browser.post("/es/mesa/cumplir", fields, from: page)
        }
        let link = try await say("decir", "http://localhost/es/reuniones/\(meeting)")
        // then
        #expect(link.status == 303)
        #expect(try await browser.open("/es/planes/\(plan)").words.contains("1 de 1"))
        // when
        let undone = try await say("deshacer", "\(meeting)")
        // then
        #expect(undone.status == 303)
        #expect(try await browser.open("/es/planes/\(plan)").words.contains("0 de 1"))
        #expect(try await say("decir", "nada de eso").status == 422)
        var chile = try await fixture.browser(for: "CL", as: .titular)
        let foreign = try await chile.post(
            "/es/mesa/cumplir",
            [("pedido", "\(task)"), ("respuesta", "\(meeting)"), ("acto", "decir")],
            from: try await chile.open("/es/mesa")
        )
        #expect(foreign.status == 403)
    }

    @Test("Every form that can be begun has all its words in the three languages", arguments: Language.allCases)
    func worded(language: Language) async throws {
        let fixture = try await Fixture.filled()
        var browser = try await secretariat(fixture)
        for form in Tellable.beginnings {
            let page = try await browser.open("/\(language.rawValue)/mesa/decir?clase=\(form.kind.kind.name)")
            #expect(page.status == 200 && !page.text.contains("⟦"), "\(form.kind.kind.name): \(page.words)")
        }
    }

    @Test("A secretariat tells in its own name what was compiled of a programme, and then its life; a country may not")
    func programmeLife() async throws {
        // given
        let fixture = try await Fixture.filled()
        _ = try await Registry(ledger: fixture.ledger) { Fixture.now }.loadContent()
        try await fixture.ledger.catalogue()
        let compiled = ItemID(kind: Programme.kind.name, party: .compilation, key: "IBERBIBLIOTECAS")
        let address = "/es/programas/\(compiled)"
        let asOwn = Self.address + "?clase=programme&como=\(compiled)"
        var segib = try await fixture.browser(for: "SEGIB", as: .titular)
        var chile = try await fixture.browser(for: "CL", as: .titular)
        let before = try await segib.open(address)
        // then
        #expect(before.links.contains { $0.contains("como=\(compiled)") })
        #expect(before.words.contains("Su tipo pide al menos 7 países"))
        #expect(before.words.contains("Nadie ha declarado todavía sus planes anuales"))
        #expect(try await chile.open(address).links.allSatisfy { !$0.contains("como=") })
        #expect(try await chile.open(asOwn).status == 403)

        // when
        let form = try await segib.open(asOwn)
        let inputs = form.filled
        let told = try await segib.post(
            Self.address,
            inputs.filter { !$0.0.hasPrefix("contributions") && $0.0 != "title.es" } + [
                ("clase", "programme"), ("como", "\(compiled)"),
                ("title.es", "Iberbibliotecas, contado por su secretaría"), ("contributions.0.party", "CO"),
                ("contributions.0.kind", "financial"), ("contributions.0.stage", "executed"),
                ("contributions.0.money.amount", "30000"), ("contributions.0.money.currency", "USD"),
                ("contributions.0.when", "2025"), ("accion", "declarar"),
            ],
            from: form
        )
        #expect(told.status == 303, "\(told.words)")
        try await fixture.ledger.catalogue()
        let after = try await segib.open(address)
        // then
        #expect(after.words.contains("Iberbibliotecas, contado por su secretaría"))
        #expect(after.words.contains("Aportes") && after.words.contains("30"))
        #expect(after.words.contains("2025 Colombia"))
        #expect(try await segib.open("/es/programas").words.split(separator: "Iberbibliotecas").count == 2)

        // when
        let yearly = try #require(after.links.first { $0.contains("clase=operatingPlan") })
        let plan = try await segib.open(yearly)
        let planned = try await segib.post(
            Self.address,
            plan.filled.filter { $0.0 != "title.es" && $0.0 != "period" } + [
                ("clase", "operatingPlan"), ("title.es", "Plan anual 2026 de Iberbibliotecas"), ("period", "2026"),
                ("accion", "declarar"),
            ],
            from: plan
        )
        #expect(planned.status == 303, "\(planned.words)")
        let report = try await segib.open(Self.address + "?clase=followUp&acerca=\(compiled)")
        let reported = try await segib.post(
            Self.address,
            [
                ("clase", "followUp"), ("acerca", "\(compiled)"), ("period", "2025"),
                ("progress.es", "Veinte bibliotecas apoyadas"), ("accion", "declarar"),
            ],
            from: report
        )
        #expect(reported.status == 303, "\(reported.words)")
        try await fixture.ledger.catalogue()
        let whole = try await segib.open(address)
        // then
        #expect(whole.words.contains("Plan anual 2026 de Iberbibliotecas"))
        #expect(whole.words.contains("Veinte bibliotecas apoyadas"))
    }
}
