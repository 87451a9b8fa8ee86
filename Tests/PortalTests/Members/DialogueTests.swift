import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The dialogue on an initiative")
struct DialogueTests {
    private static let page = "/es/iniciativas/\(Fixture.water)"
    private static let acts = page + "/palabra"

    @Test("A reader sees no form and gets no cookie; who speaks for a party sees whose turn it is and what can be done")
    func whatIsShown() async throws {
        // given
        let fixture = try await Fixture.filled()
        var reader = TestBrowser(try fixture.portal())
        var chile = try await fixture.browser(for: "CL")
        // when
        let open = try await reader.open(Self.page)
        let own = try await chile.open(Self.page)
        // then
        #expect(!open.text.contains("<form method=\"post\""))
        #expect(open.headers[.setCookie] == nil)
        #expect(open.headers[.eTag] != nil)
        #expect(own.words.contains("Su palabra, por Chile"))
        #expect(own.words.contains("aceptar lo de Colombia"))
        #expect(own.headers[.eTag] == nil)
        #expect(own.headers[.cacheControl] == "no-store")
        #expect(own.words.contains("Mesa de Chile"))
    }

    @Test("Accepting the other's value is one statement under one's designation, and the field is agreed")
    func accepting() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open(Self.page)
        let before = try await fixture.ledger.lastSequence()
        // when
        let answer = try await chile.post(Self.acts, [("campo", "end"), ("acto", "aceptar:CO")], from: page)
        // then
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "\(Self.page)?hecho=aceptado&dato=end#dato-end")
        let view = try #require(try await fixture.ledger.item(Fixture.water))
        #expect(try await fixture.ledger.lastSequence() == before + 1)
        #expect(view.entries.last?.statement.designation == "validator/CL")
        #expect(view.settlement["end"]?.state == .agreed)
        #expect(view.settlement["end"]?.value == "2024-01")
        let next = try await chile.open(try #require(answer.headers[.location]))
        #expect(next.words.contains("Chile aceptó ese valor"))
    }

    @Test("Keeping, letting differ, proposing, objecting and taking back each say their word")
    func everyAct() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        var colombia = try await fixture.browser(for: "CO")
        let page = try await chile.open(Self.page)
        let other = try await colombia.open(Self.page)
        func state() async throws -> FieldState? {
            try await fixture.ledger.item(Fixture.water)?.settlement["end"]?.state
        }
        // when, then
        _ = try await chile.post(Self.acts, [("campo", "end"), ("acto", "mantener")], from: page)
        #expect(try await state() == .differing)
        _ = try await chile.post(
            Self.acts,
            [("campo", "end"), ("acto", "diferir"), ("nota", "Otro viaje")],
            from: page
        )
        _ = try await colombia.post(Self.acts, [("campo", "end"), ("acto", "diferir")], from: other)
        #expect(try await state() == .agreedToDiffer)
        let proposed = [("campo", "end"), ("acto", "proponer"), ("end", "diciembre de 2023")]
        _ = try await colombia.post(Self.acts, proposed, from: other)
        let third = try await chile.open(Self.page)
        _ = try await chile.post(Self.acts, [("campo", "end"), ("acto", "aceptar:CO")], from: third)
        #expect(try await fixture.ledger.item(Fixture.water)?.settlement["end"]?.value == "2023-12")
        #expect(try await state() == .agreed)
        _ = try await chile.post(Self.acts, [("campo", "sector"), ("acto", "objetar"), ("nota", "No")], from: page)
        #expect(try await fixture.ledger.item(Fixture.water)?.settlement.state == .reserved(by: ["CL"]))
        _ = try await chile.post(Self.acts, [("campo", "sector"), ("acto", "retirar")], from: page)
        #expect(try await fixture.ledger.item(Fixture.water)?.settlement["sector"]?.state == .agreed)
    }

    @Test("What cannot be read is shown again with what was typed, and says nothing")
    func unreadable() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let field = try await chile.open(Self.acts + "/end")
        let before = try await fixture.ledger.lastSequence()
        // when
        let wrong = [("campo", "end"), ("acto", "proponer"), ("end", "cuando se pueda, creo")]
        let answer = try await chile.post(Self.acts, wrong, from: field)
        let silent = try await chile.post(Self.acts, [("campo", "end"), ("acto", "objetar")], from: field)
        // then
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"cuando se pueda, creo\""))
        #expect(answer.text.contains("href=\"#end\""))
        #expect(silent.status == 422)
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("Who accepts what has changed meanwhile is asked to look again")
    func spokenMeanwhile() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open(Self.page)
        try await fixture.declare("CO", "agua", as: Fixture.water) { $0.end = When(code: "2025-06") }
        // when
        let answer = try await chile.post(Self.acts, [("campo", "end"), ("acto", "aceptar:CO")], from: page)
        // then
        #expect(answer.status == 409)
        #expect(answer.words.contains("otra parte habló"))
    }

    @Test("A silent partner recognises an initiative as its own: it declares the same, and everything is agreed")
    func recognising() async throws {
        // given
        let fixture = try await Fixture.filled()
        let item = ItemID(kind: "initiative", party: "AR", key: "serie-1")
        var bolivia = try await fixture.browser(for: "BO")
        let page = try await bolivia.open("/es/iniciativas/\(item)")
        // when
        let answer = try await bolivia.post("/es/iniciativas/\(item)/palabra", [("acto", "reconocer")], from: page)
        // then
        #expect(page.words.contains("Reconocerla como nuestra"))
        #expect(answer.status == 303)
        let view = try #require(try await fixture.ledger.item(item))
        #expect(view.settlement.declaredBy == ["AR", "BO"])
        #expect(view.settlement.state == .agreed)
    }

    @Test("Taking all of the other's word settles every difference at once, and adds what was not said")
    func acceptingAll() async throws {
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        let page = try await colombia.open(Self.page)
        let answer = try await colombia.post(Self.acts, [("acto", "aceptar-todo:CL")], from: page)
        #expect(answer.status == 303)
        let view = try #require(try await fixture.ledger.item(Fixture.water))
        #expect(view.settlement.state == .agreed)
        #expect(view.settlement["objective"]?.state == .agreed)
    }

    @Test("Pages of those who speak hold to the tree's rules in the three languages", arguments: Language.allCases)
    func pages(language: Language) async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let root = "/\(language.rawValue)"
        let addresses = [
            "/iniciativas/\(Fixture.water)", "/iniciativas/\(Fixture.water)/palabra/end",
            "/iniciativas/\(Fixture.water)/palabra/participants", "/iniciativas/\(Fixture.water)/palabra/title",
            "/mesa",
            "/mesa/validar", "/mesa/importar", "/mesa/declarar", "/mesa/declarar?sobre=\(Fixture.water)",
        ]
        for address in addresses {
            let page = try await chile.open(root + address)
            #expect(page.status == 200, "\(address)")
            #expect(
                !page.text.contains("⟦"),
                "\(address): \(page.text.firstMatch(of: /⟦[^⟧]*⟧/).map { String($0.output) } ?? "")"
            )
            let packed = try await chile.send(.get, root + address, [.acceptEncoding: "gzip"]).bytes.count
            #expect(packed < 60 * 1024, "\(address): \(packed)")
        }
    }
}
