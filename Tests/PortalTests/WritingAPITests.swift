import CanonicalJSON
import Cooperation
import Credentials
import HTTPTypes
import Ledger
import People
import Registry
import Testing

@testable import Portal

@Suite("Writing by a program")
struct WritingAPITests {
    private static let table = """
        Código;Título;Oferente;Receptor;Modalidad;Sector;Fecha de inicio
        CO-1;Café de altura;Colombia;Bolivia;Bilateral;Agropecuario;2021
        CO-2;;Colombia;Bolivia;Bilateral;Agropecuario;2021
        """

    private func send(
        _ table: String,
        token: String?,
        to address: String = "/api/items",
        _ browser: inout TestBrowser
    ) async throws -> TestBrowser.Exchange {
        var headers: HTTPFields = [.contentType: "text/csv"]
        headers[.authorization] = token.map { "Bearer \($0)" }
        return try await browser.send(.post, address, headers, body: Array(table.utf8))
    }

    @Test("A program declares in its party's name, is told which rows stayed out, and may send the same again")
    func declaring() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await fixture.browser(for: "CO", as: .titular)
        let token = try await fixture.accounts.issueToken(
            for: Designation.ID("titular/CO"),
            label: "Sistema",
            granting: [.declare],
            with: Pen(standing: .operatorPeople, for: .node)
        )
        let before = try await fixture.ledger.lastSequence()
        // when
        let preview = try await send(Self.table, token: token.secret.text, to: "/api/items?dryRun=true", &browser)
        #expect(preview.status == 200)
        #expect(try await fixture.ledger.lastSequence() == before)
        let first = try await send(Self.table, token: token.secret.text, &browser)
        let second = try await send(Self.table, token: token.secret.text, &browser)
        // then
        let report = try JSON(parsing: first.text)
        #expect(first.status == 200 && first.headers[.cacheControl] == "no-store")
        #expect(report["added"]?.integer == 1 && report["rejected"]?.integer == 1)
        #expect(report["problems"]?.array?.first?["row"]?.integer == 3)
        #expect(try JSON(parsing: second.text)["unchanged"]?.integer == 1)
        #expect(try await fixture.ledger.lastSequence() == before + 1)
        let entry = try #require(try await fixture.ledger.entries(after: before, limit: 1).first)
        #expect(entry.statement.party == "CO" && entry.statement.designation == "titular/CO")
    }

    @Test("Without a token that holds nothing is written, whatever a browser's cookie says")
    func refused() async throws {
        let fixture = try await Fixture.filled()
        var browser = try await fixture.browser(for: "CO", as: .titular)
        let terminal = Pen(standing: .operatorPeople, for: .node)
        func issue(_ rights: Set<Right>) async throws -> (token: APIToken, secret: Secret) {
            try await fixture.accounts.issueToken(
                for: Designation.ID("titular/CO"),
                label: "Sistema",
                granting: rights,
                with: terminal
            )
        }
        let revoked = try await issue([.declare])
        try await fixture.accounts.revokeToken(revoked.token.id, with: terminal)
        let before = try await fixture.ledger.lastSequence()
        for token in [nil, "", "enc_inventada", revoked.secret.text] {
            let answer = try await send(Self.table, token: token, &browser)
            #expect(answer.status == 401 && answer.headers[.wwwAuthenticate] == "Bearer")
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
        let other = try await issue([.answer])
        #expect(try await send(Self.table, token: other.secret.text, &browser).status == 403)
        let good = try await issue([.declare])
        #expect(try await send("nada", token: good.secret.text, &browser).status == 422)
        #expect(try await send(Self.table, token: good.secret.text, to: "/api/items?x=1", &browser).status == 400)
        try await fixture.people.write { records in
            _ = try records.end(Designation.ID("titular/CO"), by: terminal.designation, now: Fixture.now)
        }
        #expect(try await send(Self.table, token: good.secret.text, &browser).status == 401)
        #expect(try await fixture.ledger.lastSequence() == before)
    }
}
