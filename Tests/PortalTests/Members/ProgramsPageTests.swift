import Cooperation
import Credentials
import Ledger
import People
import Registry
import Testing

@testable import Portal

@Suite("Systems that speak for a party")
struct ProgramsPageTests {
    private static let address = "/es/mesa/sistemas"

    @Test("A titular gives a system a token, shown once and used from then on, and revokes it")
    func giving() async throws {
        // given
        let fixture = try await Fixture.filled()
        var ana = try await fixture.browser(for: "CO", as: .titular)
        #expect(try await ana.open("/es/mesa").links.contains(Self.address))
        let page = try await ana.open(Self.address)
        // when
        let given = try await ana.post(
            Self.address,
            [
                ("nombre", "Sistema de la agencia"), ("derecho", "declare"), ("derecho", "answer"),
                ("designacion", "titular/CO"), ("plazo", "90"),
            ],
            from: page
        )
        // then
        let secret = try #require(given.text.firstMatch(of: /enc_[A-Za-z0-9_-]+/)?.output)
        let pen = try #require(try await fixture.accounts.pen(bearer: Secret(String(secret))))
        #expect(pen.party == "CO" && pen.program?.granted == [.declare, .answer])
        let after = try await ana.open(Self.address)
        #expect(after.words.contains("Sistema de la agencia") && !after.text.contains("enc_"))
        #expect(after.words.contains("declarar y responder"))
        // when
        let token = try #require(pen.program?.id)
        _ = try await ana.post(Self.address, [("anula", token)], from: after)
        // then
        #expect(try await fixture.accounts.pen(bearer: Secret(String(secret))) == nil)
        #expect(try await !ana.open(Self.address).words.contains("Sistema de la agencia"))
    }

    @Test("No token is given for another party's designation, nor without a name or a right")
    func refused() async throws {
        let fixture = try await Fixture.filled()
        var ana = try await fixture.browser(for: "CO", as: .titular)
        _ = try await fixture.browser(for: "CL", as: .titular)
        let page = try await ana.open(Self.address)
        let foreign = [("nombre", "X"), ("derecho", "declare"), ("designacion", "titular/CL")]
        #expect(try await ana.post(Self.address, foreign, from: page).status == 403)
        let nothing = [("nombre", "X"), ("designacion", "titular/CO")]
        #expect(try await ana.post(Self.address, nothing, from: page).status == 422)
        let tokens = try await fixture.people.read { try $0.tokens(of: Designation.ID("titular/CL")) }
        #expect(tokens.isEmpty)
    }
}
