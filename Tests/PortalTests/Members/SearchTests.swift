import Cooperation
import HTTPTypes
import Ledger
import Localization
import People
import Testing

@testable import Portal

@Suite("Saved searches and feeds of lists")
struct SearchTests {
    private static let list = "/es/iniciativas?pais=CO&sector=medio-ambiente"

    @Test("Whoever is signed in keeps a narrowed list under a name, finds what is new in it, and deletes it")
    func keeping() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let list = try await chile.open(Self.list)
        #expect(list.words.contains("Guardar esta búsqueda"))
        #expect(try await !chile.open("/es/iniciativas").words.contains("Guardar esta búsqueda"))
        // when
        let fields = [
            ("accion", "guardar"), ("consulta", "pais=CO&sector=medio-ambiente&pagina=2"), ("nombre", "Agua <i>"),
            ("aviso", "dia"),
        ]
        let saved = try await chile.post("/es/cuenta/busquedas", fields, from: list)
        // then
        #expect(saved.headers[.location] == "/es/cuenta?hecho=busqueda-guardada#busquedas")
        let desk = try await chile.open("/es/mesa")
        #expect(desk.words.contains("Agua <i> Nada nuevo desde que la abrió"))
        let address = try #require(desk.links.first { $0.hasPrefix("/es/cuenta/busquedas/") })
        // when: something is said
        try await fixture.declare("CO", "otra") { $0.title = LocalizedText("Otra", .es) }
        try await fixture.ledger.catalogue()
        // then
        #expect(try await chile.open("/es/mesa").words.contains("Una nueva o cambiada desde que la abrió"))
        let opened = try await chile.send(.get, address)
        #expect(opened.headers[.location] == "/es/iniciativas?pais=CO&sector=medio-ambiente&orden=reciente")
        let account = try await chile.open("/es/cuenta")
        #expect(account.words.contains("Agua <i> Nada nuevo desde que la abrió"))
        // when: renamed, and another person tries to open and delete it
        let id = try #require(address.split(separator: "/").last).description
        let renamed = [("accion", "cambiar"), ("busqueda", id), ("nombre", "Cuencas"), ("aviso", "semana")]
        #expect(try await chile.post("/es/cuenta/busquedas", renamed, from: account).status == 303)
        var colombia = try await fixture.browser(for: "CO")
        #expect(try await colombia.send(.get, address).status == 404)
        let theirs = try await colombia.open("/es/cuenta")
        _ = try await colombia.post("/es/cuenta/busquedas", [("accion", "borrar"), ("busqueda", id)], from: theirs)
        #expect(try await chile.open("/es/mesa").words.contains("Cuencas"))
        // when
        _ = try await chile.post("/es/cuenta/busquedas", [("accion", "borrar"), ("busqueda", id)], from: account)
        // then
        #expect(try await !chile.open("/es/mesa").words.contains("Cuencas"))
        #expect(try await chile.send(.get, address).status == 404)
    }

    @Test("Only what a list can be narrowed by is kept")
    func refused() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open("/es/cuenta")
        for query in ["", "nada=1", "pagina=3"] {
            let fields = [("accion", "guardar"), ("consulta", query), ("nombre", "x")]
            #expect(try await chile.post("/es/cuenta/busquedas", fields, from: page).status == 400, "\(query)")
        }
        var reader = TestBrowser(try fixture.portal())
        #expect(try await !reader.open(Self.list).words.contains("Guardar esta búsqueda"))
        #expect(try await reader.send(.get, "/es/cuenta/busquedas/x").status == 303)
    }

    @Test("What one wants mail about is chosen on the account page")
    func topics() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open("/es/cuenta")
        #expect(page.words.contains("Los lunes a partir de las 7:00, hora de UTC."))
        let answer = try await chile.post("/es/cuenta", [("accion", "avisos"), ("aviso", "alerts")], from: page)
        #expect(answer.status == 303)
        let left = try await fixture.people.read { try $0.unsubscriptions(of: Person.ID("CL-validator")) }
        #expect(left == ["reminders", "digest"])
        let after = try await chile.open("/es/cuenta")
        #expect(after.text.contains("value=\"alerts\" checked"))
        #expect(!after.text.contains("value=\"digest\" checked"))
    }

    @Test("Every list has a feed of what was said last in it, named on its page, without a word still in validation")
    func feed() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.say("CL", Fixture.water, .stance(Stance(field: "end", .objects, note: "Entre nosotros")))
        try await fixture.ledger.catalogue()
        var reader = TestBrowser(try fixture.portal())
        // when
        let list = try await reader.open(Self.list)
        let feed = try await reader.send(.get, "/es/iniciativas.atom?pais=CO&sector=medio-ambiente")
        let other = try await reader.send(.get, "/es/iniciativas.atom?pais=BR")
        let all = try await reader.send(.get, "/es/iniciativas.atom")
        // then
        #expect(list.text.contains("href=\"/es/iniciativas.atom?pais=CO&amp;sector=medio-ambiente\""))
        #expect(feed.status == 200 && feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.matches(of: /<entry>/).count == 1)
        #expect(feed.text.contains("<name>Chile</name>") && !feed.text.contains("Entre nosotros"))
        #expect(feed.text.contains("urn:encuentro:main:es:iniciativas?pais=CO&amp;sector=medio-ambiente"))
        #expect(other.text.contains("leite humano") && !other.text.contains("cuencas"))
        #expect(all.text.matches(of: /<entry>/).count == 50)
        // and who has it is not sent it again
        let tag = try #require(feed.headers[.eTag])
        let again = try await reader.send(
            .get,
            "/es/iniciativas.atom?pais=CO&sector=medio-ambiente",
            [.ifNoneMatch: tag]
        )
        #expect(again.status == 304)
    }
}
