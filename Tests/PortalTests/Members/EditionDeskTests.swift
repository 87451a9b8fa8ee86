import Cooperation
import HTTPTypes
import Ledger
import Localization
import Registry
import Testing

@testable import Portal

@Suite("Opening and closing editions in the portal")
struct EditionDeskTests {
    private static let page = "/es/mesa/ediciones"
    private static let draft = [
        ("accion", "abrir"), ("titulo.es", "Informe 2026"), ("titulo.en", "Report 2026"), ("numero", "2026"),
        ("alcance", "https://encuentro.example/es/iniciativas?pais=CL&orden=reciente#arriba"), ("plazo", "2026-12-15"),
        ("metodo.es", "Metodología 2026, versión 2"),
    ]

    @Test("The secretariat opens an edition by form, sees what is missing, closes it after one more question")
    func life() async throws {
        // given
        let fixture = try await Fixture.filled()
        var segib = try await fixture.browser(for: "SEGIB", as: .secretariat)
        #expect(try await segib.open("/es/mesa").links.contains(Self.page))
        let empty = try await segib.open(Self.page)
        #expect(empty.words.contains("Ninguna está abierta"))
        // when
        let opened = try await segib.post(Self.page, Self.draft, from: empty)
        // then
        let item = ItemID(kind: Edition.kind.name, party: "SEGIB", key: "2026")
        #expect(opened.headers[.location] == "\(Self.page)?hecho=edicion-abierta#\(item)")
        let told = try #require(try await fixture.ledger.edition(item))
        #expect(told.edition.scope == "pais=CL&orden=reciente" && told.cut == nil)
        #expect(told.edition.title[.en]?.text == "Report 2026" && told.edition.due?.code == "2026-12-15")
        let list = try await segib.open(Self.page)
        #expect(list.words.contains("1 iniciativa; ninguna acordada todavía"))
        #expect(list.words.contains("se prevé cerrarla el 15 de diciembre de 2026"))
        let asking = try #require(list.links.first { $0.hasSuffix("/cerrar") })
        // when: it is looked at, and something is said before it is closed
        let question = try await segib.open(asking)
        #expect(question.words.contains("Una iniciativa, ninguna acordada por todos los que participan"))
        #expect(question.words.contains("Metodología 2026, versión 2"))
        let cut = try await fixture.ledger.lastSequence()
        #expect(question.text.contains("name=\"asiento\" value=\"\(cut)\""))
        let closing = [("accion", "cerrar"), ("numero", "2026"), ("asiento", "\(cut)")]
        try await fixture.declare("CL", "tardia") { $0.title = LocalizedText("Tardía", .es) }
        try await fixture.ledger.catalogue()
        let closed = try await segib.post(Self.page, closing, from: question)
        // then: what was looked at is what is frozen
        #expect(closed.status == 303)
        #expect(try await fixture.ledger.edition(item)?.cut == cut)
        let after = try await segib.open(Self.page)
        #expect(after.words.contains("cerrada el 21 de noviembre de 2026"))
        #expect(after.links.contains("/es/ediciones/\(item)/informe"))
        #expect(try await segib.open("/es/ediciones/\(item)/informe").words.contains("Informe 2026"))
        #expect(try await segib.open("/es/ediciones/\(item)").text.contains("id=\"informes-de-pais\""))
        // and it is closed once
        let again = try await segib.post(Self.page, closing, from: question)
        #expect(again.status == 422 && again.words.contains("ya no cambia"))
        #expect(try await segib.send(.get, asking).headers[.location] == "/es/ediciones/\(item)")
    }

    @Test(
        "What cannot be an edition is said in a sentence, and what was typed is kept",
        arguments: [
            ("titulo.es", " ", "Escriba el título"), ("numero", "dos mil", "Ese número no sirve"),
            ("alcance", "https://encuentro.example/es/iniciativas", "no es la de una lista"),
            ("alcance", "color=azul", "no es la de una lista"), ("plazo", "2026-02-31", "Esa fecha no existe"),
        ]
    )
    func refused(field: String, value: String, sentence: String) async throws {
        let fixture = try await Fixture.filled()
        var segib = try await fixture.browser(for: "SEGIB", as: .secretariat)
        let page = try await segib.open(Self.page)
        let fields = Self.draft.filter { $0.0 != field && $0.0 != "titulo.en" } + [(field, value)]
        let before = try await fixture.ledger.lastSequence()
        let answer = try await segib.post(Self.page, fields, from: page)
        #expect(answer.status == 422)
        #expect(answer.words.contains(sentence))
        #expect(answer.text.contains("Metodología 2026, versión 2"))
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("Nobody closes another publisher's edition, nor one at an entry that is not there")
    func others() async throws {
        // given
        let fixture = try await Fixture.filled()
        var segib = try await fixture.browser(for: "SEGIB", as: .secretariat)
        let page = try await segib.open(Self.page)
        _ = try await segib.post(Self.page, Self.draft, from: page)
        let item = ItemID(kind: Edition.kind.name, party: "SEGIB", key: "2026")
        var sela = try await fixture.browser(for: "SELA", as: .secretariat)
        let theirs = try await sela.open(Self.page)
        // then
        #expect(!theirs.words.contains("Informe 2026"))
        #expect(try await sela.send(.get, "/es/mesa/ediciones/\(item)/cerrar").status == 404)
        let fields = [("accion", "cerrar"), ("numero", "2026"), ("asiento", "1")]
        #expect(try await sela.post(Self.page, fields, from: theirs).status == 422)
        for entry in ["0", "-4", "999999"] {
            let fields = [("accion", "cerrar"), ("numero", "2026"), ("asiento", entry)]
            #expect(try await segib.post(Self.page, fields, from: page).status == 422, "\(entry)")
        }
        #expect(try await fixture.ledger.edition(item)?.cut == nil)
        var chile = try await fixture.browser(for: "CL", as: .titular)
        #expect(try await chile.send(.get, Self.page).status == 403)
        #expect(try await chile.send(.get, "/es/mesa/ediciones/\(item)/cerrar").status == 403)
        #expect(try await !chile.open("/es/mesa").links.contains(Self.page))
    }

    @Test("Its pages hold to the tree's rules in the three languages", arguments: Language.allCases)
    func languages(language: Language) async throws {
        let fixture = try await Fixture.filled()
        var segib = try await fixture.browser(for: "SEGIB", as: .secretariat)
        let page = try await segib.open(Self.page)
        _ = try await segib.post(Self.page, Self.draft, from: page)
        let item = ItemID(kind: Edition.kind.name, party: "SEGIB", key: "2026")
        for address in ["/mesa/ediciones", "/mesa/ediciones/\(item)/cerrar", "/mesa", "/mesa/espera", "/cuenta"] {
            let page = try await segib.open("/\(language.rawValue)\(address)")
            #expect(page.status == 200 && !page.text.contains("⟦"), "\(address)")
        }
    }
}
