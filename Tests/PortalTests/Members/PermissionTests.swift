import Cooperation
import HTTPTypes
import Hummingbird
import Ledger
import People
import Testing

@testable import Portal

@Suite("Who may do what, on the router itself")
struct PermissionTests {
    /// An act as it is sent, with the right it takes.
    private struct Sent: Sendable {
        let right: Right
        let address: String
        let fields: [(String, String)]
        /// Whether it is a word on the initiative of Chile and Colombia; otherwise no say in that is needed.
        var isAnswer = true
        /// What it adds to the ledger.
        var entries: Int64 = 1
        /// The answer to those who may.
        var status = 303
    }

    private static let water = "/es/iniciativas/\(Fixture.water)/palabra"
    private static let pair = [
        ("una", "\(Fixture.water)"), ("otra", "\(ItemID(kind: "initiative", party: "AR", key: "serie-1"))"),
    ]

    private static let acts = [
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "aceptar:CL")]),
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "mantener")]),
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "diferir")]),
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "objetar"), ("nota", "No")]),
        Sent(right: .answer, address: water, fields: [("acto", "objetar"), ("nota", "No")]),
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "proponer"), ("end", "2023")]),
        Sent(right: .answer, address: water, fields: [("campo", "end"), ("acto", "retirar")]),
        Sent(right: .declare, address: water, fields: [("acto", "aceptar-todo:CL")]),
        Sent(right: .declare, address: "/es/mesa/validar", fields: [("una", "\(Fixture.water)")]),
        Sent(
            right: .declare,
            address: "/es/mesa/declarar",
            fields: [("sobre", "\(Fixture.water)"), ("title.es", "Agua"), ("accion", "declarar")]
        ),
        Sent(
            right: .declare,
            address: "/es/mesa/declarar",
            fields: [("title.es", "Semillas nuevas"), ("accion", "declarar"), ("misma", "otra")],
            isAnswer: false
        ),
        Sent(
            right: .declare,
            address: "/es/mesa/declarar",
            fields: [("title.es", "Semillas nuevas"), ("accion", "guardar")],
            isAnswer: false,
            entries: 0
        ),
        Sent(
            right: .declare,
            address: "/es/mesa/borradores",
            fields: [("borrar", "nada")],
            isAnswer: false,
            entries: 0
        ),
        Sent(
            right: .declare,
            address: "/es/mesa/decir",
            fields: [("clase", "plan"), ("title.es", "Plan de semillas"), ("accion", "declarar")],
            isAnswer: false
        ),
        Sent(
            right: .declare,
            address: "/es/mesa/cumplir",
            fields: [
                ("pedido", "\(Fixture.water)"),
                ("respuesta", "\(ItemID(kind: "initiative", party: "BR", key: "leche"))"),
                ("acto", "decir"),
            ]
        ),
        Sent(right: .join, address: "/es/gemelas", fields: pair + [("acto", "unir")]),
        Sent(right: .join, address: "/es/gemelas", fields: pair + [("acto", "separar")]),
        Sent(
            right: .declare,
            address: "/es/mesa/importar/nada",
            fields: [("cuales", "todas")],
            isAnswer: false,
            entries: 0,
            status: 422
        ),
        Sent(
            right: .designate,
            address: "/es/mesa/personas",
            fields: [("nombre", "Eva"), ("correo", "eva@example.org"), ("funcion", "editor")],
            isAnswer: false,
            entries: 0
        ),
        Sent(
            right: .comment,
            address: "/es/iniciativas/\(Fixture.water)/comentarios",
            fields: [("campo", "end"), ("acto", "comentar"), ("texto", "¿Por qué?")],
            entries: 0
        ),
        Sent(
            right: .openEdition,
            address: "/es/mesa/ediciones",
            fields: [("accion", "abrir"), ("titulo.es", "Informe"), ("numero", "2027")],
            isAnswer: false
        ),
        Sent(
            right: .closeEdition,
            address: "/es/mesa/ediciones",
            fields: [("accion", "cerrar"), ("numero", "2026"), ("asiento", "1")],
            isAnswer: false,
            entries: 0,
            status: 422
        ),
        Sent(
            right: .issueToken,
            address: "/es/mesa/sistemas",
            fields: [("nombre", "Sistema"), ("designacion", "titular/CO")],
            isAnswer: false,
            entries: 0,
            status: 422
        ),
        Sent(right: .remind, address: "/es/mesa/secretaria", fields: [("pais", "BO")], isAnswer: false, entries: 0),
    ]

    /// Who someone speaks for.
    enum Standing: Sendable, CaseIterable {
        /// A party that takes part.
        case own
        /// A party that takes none.
        case other
        /// Nobody any more.
        case none
    }

    @Test(
        "Every act goes through for the roles that have its right and a say, and for no other",
        arguments: Designation.Role.allCases,
        Standing.allCases
    )
    func table(role: Designation.Role, standing: Standing) async throws {
        let party: PartyCode = standing == .other ? "PE" : "CO"
        func someone() async throws -> (Fixture, TestBrowser, TestBrowser.Exchange) {
            let fixture = try await Fixture.filled()
            var browser = try await fixture.browser(for: party, as: role, to: standing == .none ? 1 : nil)
            return (fixture, browser, try await browser.open("/es/cuenta"))
        }
        // given
        var (fixture, browser, page) = try await someone()
        for act in Self.acts {
            // The secretariat follows every dialogue, and answers in none.
            let hasSay = standing == .own || !act.isAnswer || act.right == .comment && role == .secretariat
            let mayAct = act.right.holders[role] != nil && standing != .none && hasSay
            let before = try await fixture.ledger.lastSequence()
            let pen = standing == .none ? [(FormSeal.designationField, "\(role.rawValue)/\(party)")] : []
            // when
            let answer = try await browser.post(act.address, act.fields + pen, from: page)
            // then
            #expect(answer.status == (mayAct ? act.status : 403), "\(act.fields)")
            #expect(try await fixture.ledger.lastSequence() == before + (mayAct ? act.entries : 0), "\(act.fields)")
            if mayAct { (fixture, browser, page) = try await someone() }
        }
    }

    @Test("A designation that ends takes the pen away in every open session at that instant")
    func ended() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open("/es/iniciativas/\(Fixture.water)")
        try await fixture.people.write { records in
            _ = try records.end(
                Designation.ID("validator/CL"),
                by: StandingDesignation.operatorPeople.id,
                now: Fixture.now
            )
        }
        // when
        let answer = try await chile.post(Self.water, [("campo", "end"), ("acto", "diferir")], from: page)
        // then
        #expect(answer.status == 403)
        #expect(answer.words.contains("terminó o no es suya"))
    }

    @Test("Nobody writes with a designation that is not theirs")
    func borrowed() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        _ = try await fixture.browser(for: "CO")
        let page = try await chile.open("/es/iniciativas/\(Fixture.water)")
        let token = page.hidden.filter { $0.0 == "ficha" }
        let answer = try await chile.post(
            Self.water,
            token + [("por", "validator/CO"), ("campo", "end"), ("acto", "diferir")]
        )
        #expect(answer.status == 403)
    }

    @Test("Every route that writes refuses what comes from elsewhere, without a token, or from nobody")
    func unsafeRoutes() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        var nobody = TestBrowser(try fixture.portal())
        let page = try await chile.open("/es/mesa")
        let routes = try fixture.portal().buildRouter().routes.filter { $0.method == .post }.map(\.path.description)
        #expect(routes.count > 5)
        let before = try await fixture.ledger.lastSequence()
        for route in routes where !route.contains("ejercicio") && !route.hasPrefix("/api/") {
            let address = route.replacing("{id}", with: "\(Fixture.water)").replacing("{campo}", with: "end")
            // when
            let foreign = try await chile.post(address, [], from: page, origin: "https://otra.example")
            let bare = try await chile.post(address, [], from: page, origin: nil)
            let tokenless = try await chile.post(address, [("por", "validator/CL")])
            let stranger = try await nobody.post(address, [])
            // then
            #expect(foreign.status == 403, "\(address)")
            #expect(bare.status == 403, "\(address)")
            #expect(tokenless.status == 403, "\(address)")
            #expect([303, 403].contains(stranger.status), "\(address)")
            for answer in [foreign, bare, tokenless, stranger] {
                #expect(answer.headers[.cacheControl] == "no-store")
            }
            #expect(foreign.headers[.contentSecurityPolicy] != nil)
        }
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("Pages of the signed-in part lead readers to the sign-in and back")
    func readers() async throws {
        let fixture = try await Fixture.filled()
        var reader = TestBrowser(try fixture.portal())
        for address in ["/es/mesa", "/pt/mesa/validar?q=agua", "/en/mesa/declarar"] {
            let answer = try await reader.send(.get, address)
            #expect(answer.status == 303)
            #expect(answer.headers[.location]?.contains("/entrar?volver=%2F") == true)
        }
    }
}
