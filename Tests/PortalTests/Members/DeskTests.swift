import Cooperation
import Foundation
import Ledger
import Localization
import People
import Testing

@testable import Portal

@Suite("The desk")
struct DeskTests {
    @Test("However much waits, all of it can be reached, and the page says what part it shows")
    func pages() async throws {
        // given
        let fixture = try await Fixture.filled()
        for number in 1...45 {
            let item = ItemID(kind: "initiative", party: "CL", key: "otra-\(number)")
            try await fixture.declare("CL", "otra-\(number)") { $0.title = LocalizedText("Otra \(number)", .es) }
            try await fixture.declare("CO", "otra-\(number)", as: item, at: Fixture.now + 1) {
                $0.end = When(code: "2025")
            }
        }
        try await fixture.ledger.catalogue()
        var chile = try await fixture.browser(for: "CL")
        // when
        let first = try await chile.open("/es/mesa")
        let third = try await chile.open("/es/mesa?pagina=3")
        let beyond = try await chile.open("/es/mesa?pagina=99999999999")
        // then: the water and 45 others
        #expect(first.words.contains("46 asuntos esperan su palabra"))
        #expect(first.words.contains("Del 1 al 20, de 46."))
        #expect(first.links.contains("/es/mesa?pagina=3"))
        #expect(third.words.contains("Del 41 al 46, de 46."))
        #expect(beyond.words.contains("Del 41 al 46, de 46."))
        // and Colombia waits for as many
        var colombia = try await fixture.browser(for: "CO")
        #expect(try await colombia.open("/es/mesa").links.contains("/es/mesa/espera"))
        #expect(try await colombia.open("/es/mesa/espera?pagina=3").words.contains("Del 41 al 45, de 45."))
        #expect(try await colombia.open("/es/mesa/espera?pagina=\(Int.max)").words.contains("Del 41 al 45, de 45."))
    }

    @Test("What a plan asks of a party stands on its desk with its words and the day it becomes late")
    func tasks() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.plan(
            "P",
            of: "2026/2027",
            responsible: "CO",
            tasks: [
                ("Taller de suelos", "2026-12-H1"), ("Informe de avance", "2026-10"), ("Asistencia", "appropriate"),
            ]
        )
        try await fixture.plan("VIEJO", of: "2008", responsible: "CO", tasks: [("Encuesta", "2008-06")])
        var colombia = try await fixture.browser(for: "CO")
        // when
        let desk = try await colombia.open("/es/mesa")
        // then
        #expect(desk.words.contains("primera quincena de diciembre de 2026"))
        #expect(desk.words.contains("hasta el 15 de diciembre de 2026"))
        #expect(desk.words.contains("el plazo terminó el 31 de octubre de 2026"))
        #expect(!desk.words.contains("Asistencia"))
        #expect(!desk.words.contains("Encuesta"))
        #expect(desk.words.contains("Una tarea suya quedó sin nada enlazado"))
        let late = try #require(desk.words.range(of: "Informe de avance")?.lowerBound)
        let coming = try #require(desk.words.range(of: "Taller de suelos")?.lowerBound)
        #expect(late < coming)
        var chile = try await fixture.browser(for: "CL")
        #expect(try await !chile.open("/es/mesa").words.contains("Taller de suelos"))
    }

    @Test("What changed is told since the visit before, not since the look a moment ago")
    func since() async throws {
        // given
        let fixture = try await Fixture.filled()
        let clock = TestClock(Fixture.now)
        var chile = try await fixture.at(clock).browser(for: "CL")
        #expect(try await chile.open("/es/mesa").words.contains("Lo último que se dijo."))
        clock.now += 86_400_000
        #expect(try await chile.open("/es/mesa").words.contains("Nada nuevo desde su visita del 21 de noviembre"))
        // when
        try await fixture.say("CO", Fixture.water, .stance(Stance(field: "end", .agreesToDiffer)))
        try await fixture.ledger.catalogue()
        clock.now += 120_000
        // then
        #expect(try await chile.open("/es/mesa").words.contains("Una iniciativa desde su visita del 21 de noviembre"))
        clock.now += 86_400_000
        #expect(try await chile.open("/es/mesa").words.contains("Nada nuevo desde su visita del 22 de noviembre"))
    }

    @Test("Whoever looks after the node finds a desk in words people use")
    func node() async throws {
        let fixture = try await Fixture.filled()
        var keeper = try await fixture.browser(for: .node, as: .operatorOfNode)
        for (language, words, name) in [
            ("es", "Mesa de administración", "Administración del portal ·"),
            ("pt", "Mesa de administração", "Administração do portal ·"),
            ("en", "Administration desk", "Portal administration ·"),
        ] {
            let desk = try await keeper.open("/\(language)/mesa")
            #expect(desk.words.contains(words))
            #expect(!desk.words.contains("NODO"))
            #expect(try await keeper.open("/\(language)/cuenta").words.contains(name))
        }
    }
}

extension Fixture {
    /// A plan with tasks, for which one party is responsible as a whole.
    fileprivate func plan(
        _ key: String,
        of period: String,
        responsible party: PartyCode,
        tasks: [(title: String, when: String)]
    ) async throws {
        let item = ItemID(kind: Plan.kind.name, party: "SEGIB", key: key)
        var plan = Plan()
        plan.title = LocalizedText("Plan \(key)", .es)
        plan.period = When(code: period)
        plan.responsible = [Institution(name: "", party: party)]
        try await say("SEGIB", item, .declare(kind: Plan.kind.name, key: key, content: plan.json))
        for (number, task) in tasks.enumerated() {
            var element = PlanElement()
            element.title = LocalizedText(task.title, .es)
            element.level = "task"
            element.root = Reference(item)
            element.parent = Reference(item)
            element.when = When(code: task.when)
            let name = "\(key)/\(number)"
            try await say(
                "SEGIB",
                ItemID(kind: PlanElement.kind.name, party: "SEGIB", key: name),
                .declare(kind: PlanElement.kind.name, key: name, content: element.json)
            )
        }
        try await ledger.catalogue()
    }
}
