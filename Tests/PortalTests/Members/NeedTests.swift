import Cooperation
import HTTPTypes
import Ledger
import Testing

@testable import Portal

@Suite("Requests for assistance")
struct NeedTests {
    /// Bolivia asks SELA for experts.
    private func asked(_ fixture: Fixture) async throws -> (ItemID, TestBrowser, TestBrowser) {
        var bolivia = try await fixture.browser(for: "BO", as: .titular)
        let secretariat = try await fixture.browser(for: "SELA", as: .titular)
        let form = try await bolivia.open("/es/mesa/decir?clase=need")
        let told = try await bolivia.post(
            "/es/mesa/decir",
            [
                ("clase", "need"), ("title.es", "Expertos en alerta temprana"), ("text.es", "Dos, por tres semanas"),
                ("addressees.0.name", "Secretaría Permanente"), ("addressees.0.party", "SELA"),
                ("due", "primer semestre de 2027"), ("accion", "declarar"),
            ],
            from: form
        )
        let address = try #require(told.headers[.location], "\(told.words)")
        let item = try #require(address.prefix { $0 != "?" }.split(separator: "/").last)
        return (ItemID(String(item)), bolivia, secretariat)
    }

    @Test(
        "It stands on both desks, is taken up, and is met when something that meets it is linked; nobody types its state"
    )
    func course() async throws {
        // given
        let fixture = try await Fixture.filled()
        var (need, bolivia, secretariat) = try await asked(fixture)
        // then
        #expect(try await bolivia.open("/es/mesa").words.contains("Espera a Sistema Económico Latinoamericano"))
        #expect(try await bolivia.open("/es/mesa/espera").words.contains("Expertos en alerta temprana"))
        #expect(try await secretariat.open("/es/mesa").words.contains("Bolivia la pide; falta responder"))
        var reader = TestBrowser(try fixture.portal())
        let list = try await reader.open("/es/solicitudes")
        #expect(list.words.contains("Una solicitud de asistencia; una espera respuesta."))
        #expect(list.words.contains("Expertos en alerta temprana"))
        // when
        let page = try await secretariat.open("/es/solicitudes/\(need)")
        let sent = [("solicitud", "\(need)"), ("acto", "atender"), ("nota", "Buscamos en la red")]
        let answer = try await secretariat.post("/es/mesa/solicitudes", sent, from: page)
        // then
        #expect(answer.status == 303)
        let taken = try await bolivia.open("/es/solicitudes/\(need)")
        #expect(taken.words.contains("(aceptada)"))
        #expect(taken.words.contains("Buscamos en la red"))
        #expect(try await secretariat.open("/es/mesa").words.contains("falta enlazar lo que la atiende"))
        // when
        let link = try await secretariat.post(
            "/es/mesa/cumplir",
            [("pedido", "\(need)"), ("respuesta", "\(Fixture.water)"), ("acto", "decir")],
            from: page
        )
        // then
        #expect(link.status == 303)
        #expect(try await reader.open("/pt/solicitudes/\(need)").words.contains("(atendida)"))
        #expect(!(try await secretariat.open("/es/mesa").words.contains("Expertos en alerta temprana")))
        #expect(try await reader.open("/es/iniciativas/\(need)").address.hasPrefix("/es/"))
    }

    @Test("Who declines says why; who takes it back is asked again; others and the one who asks answer nothing")
    func declined() async throws {
        // given
        let fixture = try await Fixture.filled()
        let (need, first, second) = try await asked(fixture)
        var (bolivia, secretariat) = (first, second)
        let page = try await secretariat.open("/es/solicitudes/\(need)")
        let before = try await fixture.ledger.lastSequence()
        // when
        let bare = try await secretariat.post(
            "/es/mesa/solicitudes",
            [("solicitud", "\(need)"), ("acto", "declinar")],
            from: page
        )
        // then
        #expect(bare.headers[.location]?.contains("falta-motivo") == true)
        #expect(try await fixture.ledger.lastSequence() == before)
        // when
        let told = [("solicitud", "\(need)"), ("acto", "declinar"), ("nota", "Sin expertos este año")]
        _ = try await secretariat.post("/es/mesa/solicitudes", told, from: page)
        // then
        #expect(try await bolivia.open("/es/solicitudes/\(need)").words.contains("(declinada)"))
        // when
        _ = try await secretariat.post(
            "/es/mesa/solicitudes",
            [("solicitud", "\(need)"), ("acto", "deshacer")],
            from: page
        )
        // then
        #expect(try await bolivia.open("/es/solicitudes/\(need)").words.contains("(pedida)"))
        var peru = try await fixture.browser(for: "PE", as: .titular)
        for var other in [bolivia, peru] {
            let form = try await other.open("/es/solicitudes/\(need)")
            #expect(!form.text.contains("value=\"atender\""))
            #expect(try await other.post("/es/mesa/solicitudes", told, from: form).status == 403)
        }
        // when: taken back by who asked
        let form = try await bolivia.open("/es/mesa/decir?sobre=\(need)")
        let gone = try await bolivia.post(
            "/es/mesa/decir",
            [("sobre", "\(need)"), ("accion", "retirar"), ("motivo", "Ya no hace falta")],
            from: form
        )
        // then
        #expect(gone.status == 303)
        #expect(try await peru.open("/es/solicitudes").words.contains("Nadie ha pedido asistencia todavía"))
        #expect(try await secretariat.open("/es/mesa/decir?sobre=\(need)").status == 403)
    }

    @Test("No page of requests leaves anybody behind", arguments: ["es", "pt", "en"])
    func sound(language: String) async throws {
        let fixture = try await Fixture.filled()
        let (need, first, second) = try await asked(fixture)
        var browsers = [first, second]
        for index in browsers.indices {
            for path in [
                "solicitudes", "solicitudes/\(need)", "mesa/decir?clase=need", "mesa/decir",
                "mesa/cumplir?pedido=\(need)",
            ] {
                let page = try await browsers[index].open("/\(language)/\(path)")
                #expect(page.status == 200)
                #expect(!page.text.contains("⟦"), "\(path)")
                #expect(page.text.matches(of: /<h1/).count == 1, "\(path)")
            }
        }
    }
}
