import Cooperation
import Foundation
import HTTPTypes
import Ledger
import Localization
import Registry
import Testing

@testable import Portal

@Suite("A plan told by two")
struct PlanTellingsTests {
    private static let number = "SP/CL/XL.O/DT N° 1-30"

    private func tell(_ fixture: Fixture, _ party: PartyCode, _ title: String, _ tasks: [(String, String)]) async throws
        -> ItemID
    {
        let root = ItemID(kind: WorkProgramme.kind.name, party: party, key: "2031")
        var plan = WorkProgramme()
        plan.title = LocalizedText(title, .es)
        plan.number = Self.number
        plan.period = When(code: "2031")
        plan.bodies = [Institution(name: "SELA", party: "SELA")]
        try await fixture.say(party, root, .declare(kind: WorkProgramme.kind.name, key: "2031", content: plan.json))
        for (place, (name, when)) in tasks.enumerated() {
            var task = PlanElement()
            task.title = LocalizedText(name, .es)
            task.level = "task"
            task.root = Reference(WorkProgramme.kind, "2031")
            task.parent = task.root
            task.order = Quantity(units: Int64(place + 1))
            task.when = When(code: when)
            let item = ItemID(kind: PlanElement.kind.name, party: party, key: "2031/\(place)")
            try await fixture.say(
                party,
                item,
                .declare(kind: PlanElement.kind.name, key: "2031/\(place)", content: task.json)
            )
        }
        return root
    }

    /// What the project tells of a programme of SELA's, with an answer to one task, and SELA's own telling of it.
    private func both(_ fixture: Fixture) async throws -> (compiled: ItemID, own: ItemID) {
        let compiled = try await tell(
            fixture,
            .compilation,
            "Programa de trabajo del SELA 2031",
            [("Celebrar el foro", "2031-05"), ("Preparar informe anual", "2031-10")]
        )
        let task = ItemID(kind: PlanElement.kind.name, party: .compilation, key: "2031/0")
        try await fixture.say(.compilation, Fixture.water, .link(Link(.fulfils, task, .confirmed)))
        let own = try await tell(
            fixture,
            "SELA",
            "Programa de trabajo 2031",
            [
                ("Celebrar el foro", "2031-06"), ("Preparación del informe anual", "2031-10"),
                ("Publicar la revista", "2031-12"),
            ]
        )
        try await fixture.ledger.catalogue()
        return (compiled, own)
    }

    @Test(
        "They are proposed as one with the reasons; joined, the adopter's word stands and nothing counts twice; separated they are two"
    )
    func joined() async throws {
        // given
        let fixture = try await Fixture.filled()
        let (compiled, own) = try await both(fixture)
        var browser = try await fixture.browser(for: "SELA", as: .titular)
        // when
        let page = try await browser.open("/es/planes/\(own)")
        // then
        #expect(
            page.words.contains(
                "Puede ser el mismo que Programa de trabajo del SELA 2031 · mismo número: \(Self.number)"
            )
        )
        #expect(page.words.contains("mismo período; del mismo organismo"))
        var reader = TestBrowser(try fixture.portal())
        #expect(try await reader.open("/es/planes").words.contains("2 planes"))
        #expect(!(try await reader.open("/es/planes/\(own)").text.contains("value=\"unir\"")))
        // when
        let sent = [("una", "\(own)"), ("otra", "\(compiled)"), ("volver", "plan")]
        let joined = try await browser.post("/es/gemelas", sent + [("acto", "unir")], from: page)
        // then
        #expect(joined.status == 303)
        let one = try await browser.open(try #require(joined.headers[.location]))
        #expect(one.words.contains("También lo cuenta Compilación de Encuentro, con 2 partes."))
        #expect(one.words.contains("Publicar la revista"))
        #expect(!one.words.contains("Preparar informe anual"))
        // What was linked to the other's task counts for the one it corresponds to.
        #expect(one.words.contains("una de sus 3 promesas tiene evidencia"))
        #expect(one.links.contains("/es/iniciativas/\(Fixture.water)"))
        #expect(!(try await reader.open("/es/planes").words.contains("2 planes")))
        let graph = try await DirectionGraph.read(fixture.ledger)
        #expect(graph.plans.map(\.item) == [own])
        #expect(graph.agenda(of: nil).filter { $0.group == own }.count == 3)
        #expect(graph.plan(compiled)?.item == own)
        let task = ItemID(kind: PlanElement.kind.name, party: .compilation, key: "2031/0")
        #expect(try await reader.send(.get, "/es/elementos/\(task)").headers[.location]?.contains("\(own)#e-") == true)
        // when
        let apart = try await browser.post("/es/gemelas", sent + [("acto", "separar")], from: page)
        // then
        #expect(apart.status == 303)
        let two = try await DirectionGraph.read(fixture.ledger)
        #expect(Set(two.plans.map(\.item)) == [own, compiled])
        #expect(two.planTwins.isEmpty)
    }

    @Test("A part that somebody else hangs below a plan is none of its parts")
    func foreign() async throws {
        let fixture = try await Fixture.filled()
        let (_, own) = try await both(fixture)
        var task = PlanElement()
        task.title = LocalizedText("Ajena", .es)
        task.level = "task"
        task.root = Reference(own)
        task.parent = Reference(own)
        let item = ItemID(kind: PlanElement.kind.name, party: "CL", key: "ajena")
        try await fixture.say("CL", item, .declare(kind: PlanElement.kind.name, key: "ajena", content: task.json))
        let graph = try await DirectionGraph.read(fixture.ledger)
        #expect(graph.descendants(of: own).count == 3)
        #expect(graph.elements[item] == nil)
    }
}
