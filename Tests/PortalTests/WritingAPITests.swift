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
        key: String? = nil,
        _ browser: inout TestBrowser
    ) async throws -> TestBrowser.Exchange {
        var headers: HTTPFields = [.contentType: "text/csv"]
        headers[.authorization] = token.map { "Bearer \($0)" }
        if let name = RepeatableRequest.header { headers[name] = key }
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
        #expect(report["rows"]?.array?.map { $0["outcome"]?.text } == ["added", "rejected"])
        #expect(report["rows"]?.array?.first?["key"]?.text == "CO-1")
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

    private static let said = "/api/items/\(Fixture.water)/statements"

    /// Colombia's program, with a token for these rights.
    private func program(_ fixture: Fixture, _ rights: Set<Right>) async throws -> (id: String, secret: String) {
        let issued = try await fixture.accounts.issueToken(
            for: Designation.ID("titular/CO"),
            label: "Sistema",
            granting: rights,
            with: Pen(standing: .operatorPeople, for: .node)
        )
        return (issued.token.id, issued.secret.text)
    }

    @Test("A program sees what its party talks over, and says one thing after another")
    func saying() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await fixture.browser(for: "CO", as: .titular)
        let token = try await program(fixture, [.declare, .answer, .withdraw, .join]).secret
        func say(_ body: String, at address: String = Self.said) async throws -> TestBrowser.Exchange {
            try await send(body, token: token, to: address, &browser)
        }
        let before = try await fixture.ledger.lastSequence()
        // when
        let agreed = try await say(
            #"{"act":"stance","stance":{"field":"end","position":"agrees","value":"2023-11"},"seen":\#(before)}"#
        )
        let recognised = try await say(#"{"act":"recognise","from":"CL"}"#)
        let other = ItemID(kind: "initiative", party: "AR", key: "serie-1")
        let joined = try await say(
            #"{"act":"link","link":{"other":"\#(other)","relation":"same","verdict":"confirmed"}}"#
        )
        // then
        #expect([agreed.status, recognised.status, joined.status] == [200, 200, 200])
        let end = try JSON(parsing: agreed.text)["fields"]?.array?.first { $0["name"]?.text == "end" }
        #expect(end?["state"]?.text == "agreed")
        let entries = try await fixture.ledger.entries(after: before, limit: 10)
        #expect(entries.count == 3)
        #expect(entries.allSatisfy { $0.statement.designation == "titular/CO" && $0.statement.party == "CO" })
        let read = try await browser.send(.get, Self.said, [.authorization: "Bearer \(token)"])
        #expect(read.headers[.cacheControl] == "no-store" && read.headers[.eTag] == nil)
        #expect(try JSON(parsing: read.text)["statements"]?.array?.count ?? 0 >= 5)
    }

    @Test(
        "What is no act is refused with the place where it is none, and nothing is written",
        arguments: [
            ("", 422, "ends within"), ("{}", 422, "act"), (#"{"act":"declare"}"#, 422, "/items"),
            (#"{"act":"cantar"}"#, 422, "recognise"), (#"{"act":"recognise","de":"CL"}"#, 422, "de"),
            (#"{"act":"stance","stance":{"field":"end","position":"agrees","value":[1]}}"#, 400, "end"),
            (#"{"act":"stance","stance":{"field":"nada","position":"objects"}}"#, 400, "nada"),
            (#"{"act":"stance","stance":{"field":"end","position":"agrees","value":"2023-11"},"seen":0}"#, 409, "seen"),
        ]
    )
    func unreadable(body: String, status: Int, word: String) async throws {
        let fixture = try await Fixture.filled()
        var browser = try await fixture.browser(for: "CO", as: .titular)
        let token = try await program(fixture, [.answer]).secret
        let before = try await fixture.ledger.lastSequence()
        let answer = try await send(body, token: token, to: Self.said, &browser)
        #expect(answer.status == status)
        #expect(try JSON(parsing: answer.text)["detail"]?.text?.contains(word) == true, "\(answer.text)")
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("A request with a key is answered once: again it gets the first answer, another one under it is refused")
    func repeated() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = try await fixture.browser(for: "CO", as: .titular)
        let (id, token) = try await program(fixture, [.answer])
        let act = #"{"act":"stance","stance":{"field":"end","position":"differs"}}"#
        let undone = #"{"act":"stance","stance":{"field":"end","position":"undone"}}"#
        // when
        let first = try await send(act, token: token, to: Self.said, key: "a-1", &browser)
        _ = try await send(undone, token: token, to: Self.said, &browser)
        let known = try await fixture.ledger.lastSequence()
        let again = try await send(act, token: token, to: Self.said, key: "\"a-1\"", &browser)
        let other = try await send(undone, token: token, to: Self.said, key: "a-1", &browser)
        let unreadable = try await send(act, token: token, to: Self.said, key: "dos palabras", &browser)
        let fingerprint = Digest.sha256(Array("POST \(Self.said)\n\(act)".utf8))
        _ = try await fixture.people.write { records in
            try records.begin(request: "a-2", of: id, fingerprint: fingerprint, now: Fixture.now)
        }
        let underWay = try await send(act, token: token, to: Self.said, key: "a-2", &browser)
        // then
        #expect(first.status == 200 && again.status == 200 && again.text == first.text)
        #expect(RepeatableRequest.replayed.flatMap { again.headers[$0] } == "true")
        #expect([other.status, unreadable.status, underWay.status] == [422, 400, 409])
        #expect(try await fixture.ledger.lastSequence() == known)
    }
}
