import Cooperation
import People
import Registry
import Testing

@testable import Portal

@Suite("Who speaks for a party")
struct PeoplePageTests {
    private static let eva = [("nombre", "Eva"), ("correo", "eva@example.org"), ("idioma", "pt")]

    @Test("A titular invites to the own party, is shown no link, and ends a designation")
    func titular() async throws {
        // given
        let fixture = try await Fixture.filled()
        var ana = try await fixture.browser(for: "CO", as: .titular)
        let desk = try await ana.open("/es/mesa")
        #expect(desk.links.contains("/es/mesa/personas"))
        let page = try await ana.open("/es/mesa/personas")
        #expect(page.status == 200 && page.words.contains("Quién habla por Colombia"))
        #expect(!page.text.contains("value=\"secretariat\"") && !page.text.contains("name=\"parte\""))
        // when: for another party, which is not theirs to choose
        let invited = try await ana.post(
            "/es/mesa/personas",
            Self.eva + [("funcion", "validator"), ("parte", "CL")],
            from: page
        )
        // then
        #expect(invited.status == 303)
        let after = try await ana.open("/es/mesa/personas")
        #expect(after.words.contains("eva@example.org") && after.words.contains("aún no aceptó la invitación"))
        #expect(!after.text.contains("/invitacion/"))
        let held = try await fixture.people.read { try $0.designations(for: "CO") }
        let validator = try #require(held.first { $0.designation.role == .validator })
        #expect(try await fixture.people.read { try $0.designations(for: "CL").isEmpty })
        let ended = [("termina", validator.designation.id.rawValue)]
        #expect(try await ana.post("/es/mesa/personas", ended, from: after).status == 303)
        #expect(try await !ana.open("/es/mesa/personas").words.contains("eva@example.org"))
        let wrong = try await ana.post(
            "/es/mesa/personas",
            [("nombre", "Eva"), ("correo", "eva"), ("funcion", "editor")],
            from: after
        )
        #expect(wrong.status == 422)
        let tooMuch = try await ana.post("/es/mesa/personas", Self.eva + [("funcion", "operator")], from: after)
        #expect(tooMuch.status == 403)
    }

    @Test("Who looks after the node invites to any party; an editor sees nobody")
    func others() async throws {
        let fixture = try await Fixture.filled()
        var eva = try await fixture.browser(for: .node, as: .operatorOfNode)
        let page = try await eva.open("/es/mesa/personas?parte=cl")
        #expect(page.words.contains("Quién habla por Chile"))
        let invited = try await eva.post(
            "/es/mesa/personas",
            [("nombre", "Luis"), ("correo", "luis@example.org"), ("funcion", "titular"), ("parte", "CL")],
            from: page
        )
        #expect(invited.status == 303)
        #expect(try await eva.open("/es/mesa/personas?parte=CL").words.contains("luis@example.org"))
        let unknown = [("nombre", "L"), ("correo", "l@example.org"), ("funcion", "titular"), ("parte", "ATLANTIS")]
        #expect(try await eva.post("/es/mesa/personas", unknown, from: page).status == 422)
        var editor = try await fixture.browser(for: "CL", as: .editor)
        let refused = try await editor.open("/es/mesa/personas")
        #expect(refused.status == 403 && !refused.words.contains("luis@example.org"))
    }
}
