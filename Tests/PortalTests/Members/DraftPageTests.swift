import Cooperation
import HTTPTypes
import Ledger
import Localization
import People
import Testing

@testable import Portal

@Suite("Drafts in the form")
struct DraftPageTests {
    private static let form = "/es/mesa/declarar"

    /// The draft that a page goes on from, as its form sends it.
    private func former(_ page: TestBrowser.Exchange) throws -> [(String, String)] {
        try ["borrador", "guardado"].map { name in
            let value = try #require(page.text.firstMatch(of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"")))
            return (name, String(try #require(value.output[1].substring)))
        }
    }

    @Test("What was kept at a press stands in the form again, is on the desk, and is gone once declared")
    func keeping() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let page = try await chile.open(Self.form)
        let before = try await fixture.ledger.lastSequence()
        // when
        let kept = try await chile.post(
            Self.form,
            [("title.es", "Semillas nativas"), ("budget.amount", "45.000,50"), ("accion", "guardar")],
            from: page
        )
        // then
        #expect(kept.status == 303)
        let address = try #require(kept.headers[.location])
        let again = try await chile.open(address)
        #expect(again.words.contains("Borrador guardado. Nada quedó dicho todavía."))
        #expect(again.text.contains("value=\"Semillas nativas\""))
        #expect(again.text.contains("value=\"45.000,50\""))
        let english = try await chile.open(address.replacing("/es/", with: "/en/"))
        #expect(english.text.contains("value=\"45000.5\""))
        #expect(try await chile.open("/es/mesa").words.contains("Un borrador suyo Semillas nativas"))
        #expect(try await chile.open(Self.form).words.contains("Guardado el 21 de noviembre de 2026, 10:42 UTC"))

        // when
        let sent = [("title.es", "Semillas nativas"), ("accion", "declarar"), ("misma", "otra")]
        let declared = try await chile.post(Self.form, sent + former(again), from: again)
        // then
        #expect(declared.status == 303)
        #expect(try await fixture.ledger.lastSequence() == before + 1)
        #expect(try await !chile.open("/es/mesa").words.contains("borrador"))
        #expect(try await chile.open(address).status == 404)
    }

    @Test("A script is sent the pieces that tell so, and what was refused is told there too")
    func quietly() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let page = try await chile.open(Self.form)
        let quiet = [("accion", "guardar"), ("callado", "1")]
        let kept = try await chile.post(Self.form, [("title.es", "Semillas")] + quiet, from: page)
        #expect(kept.status == 200)
        #expect(!kept.text.contains("<html"))
        #expect(kept.text.contains("data-piece"))
        #expect(kept.words.contains("Borrador guardado a las 10:42 UTC"))
        let draft = try former(kept)
        let next = try await chile.post(Self.form, [("title.es", "Semillas y más")] + quiet + draft, from: page)
        #expect(try former(next)[0] == draft[0])
        // The same window, had it not heard of the second saving: nothing is written over.
        let copied = try await chile.post(Self.form, [("title.es", "Otra cosa")] + quiet + draft, from: page)
        #expect(copied.words.contains("quedó como otro borrador"))
        let nothing = try await chile.post(Self.form, [("budget.currency", "USD")] + quiet, from: page)
        #expect(nothing.status == 422)
        #expect(nothing.words.contains("Aún no hay nada que guardar"))
        let large = String(repeating: "largo ", count: 25_000)
        let tooLarge = try await chile.post(Self.form, [("remarks.es", large)] + quiet, from: page)
        #expect(tooLarge.words.contains("en un borrador caben 128 KB"))
    }

    @Test("A draft of an initiative tells what was said about it since")
    func news() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let page = try await chile.open(Self.form + "?sobre=\(Fixture.water)")
        let kept = try await chile.post(
            Self.form,
            [("sobre", "\(Fixture.water)"), ("title.es", "Agua"), ("accion", "guardar")],
            from: page
        )
        let address = try #require(kept.headers[.location])
        #expect(try await !chile.open(address).words.contains("se dijo"))
        // when
        try await fixture.declare("CO", "agua", as: Fixture.water) { $0.end = When(code: "2025") }
        // then
        let opened = try await chile.open(address)
        #expect(opened.words.contains("Desde que guardó este borrador se dijo una cosa"))
        #expect(opened.words.contains("Colombia cambió"))
    }

    @Test("A draft is nobody else's: not another person's, nor under another party's designation")
    func theirs() async throws {
        let fixture = try await Fixture.filled()
        var ana = try await fixture.browser(for: "CL", as: .editor)
        var luis = try await fixture.browser(for: "CL", as: .validator)
        let page = try await ana.open(Self.form)
        let kept = try await ana.post(Self.form, [("title.es", "Semillas"), ("accion", "guardar")], from: page)
        let address = try #require(kept.headers[.location])
        #expect(try await luis.open(address).status == 404)
        #expect(try await !luis.open(Self.form).words.contains("Semillas"))
        // Sent on under another's name it begins a draft of one's own.
        let opened = try await ana.open(address)
        let theirs = try await luis.open(Self.form)
        let quiet = [("title.es", "Lo mío"), ("accion", "guardar"), ("callado", "1")]
        let own = try await luis.post(Self.form, quiet + former(opened), from: theirs)
        #expect(try former(own)[0].1 != former(opened)[0].1)
        #expect(try await ana.open(address).text.contains("value=\"Semillas\""))
    }

    @Test("A draft is taken away by its button")
    func removing() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let page = try await chile.open(Self.form)
        _ = try await chile.post(Self.form, [("title.es", "Semillas"), ("accion", "guardar")], from: page)
        let listed = try await chile.open(Self.form)
        let id = try #require(listed.text.firstMatch(of: /name="borrar" value="([^"]*)"/)?.output.1)
        let removed = try await chile.post("/es/mesa/borradores", [("borrar", String(id))], from: listed)
        #expect(removed.status == 303)
        let after = try await chile.open(try #require(removed.headers[.location]))
        #expect(after.words.contains("El borrador quedó borrado"))
        #expect(!after.words.contains("Semillas"))
    }
}
