import Cooperation
import HTTPTypes
import Ledger
import Testing

@testable import Portal

@Suite("A file uploaded in the browser")
struct UploadTests {
    private static let address = "/es/mesa/importar"
    private static let sheet = """
        Código,Título,Oferente,Receptor,Fecha de inicio\r\n\
        CL-1,Bancos de semillas,Chile,Colombia,01/04/2023\r\n\
        CL-2,,Chile,Colombia,02/03/2023\r\n
        """

    private func send(_ sheet: String, from page: TestBrowser.Exchange, _ browser: inout TestBrowser) async throws
        -> TestBrowser.Exchange
    {
        var body = ""
        for (name, value) in page.hidden {
            body += "--lim\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body +=
            "--lim\r\nContent-Disposition: form-data; name=\"archivo\"; filename=\"chile.csv\"\r\n\r\n\(sheet)\r\n--lim--\r\n"
        return try await browser.send(
            .post,
            Self.address,
            [.contentType: "multipart/form-data; boundary=lim", .origin: "http://localhost"],
            body: Array(body.utf8)
        )
    }

    @Test("A file is looked over first; confirmed, its good rows go in as the party's word, once")
    func preview() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let form = try await chile.open(Self.address)
        let before = try await fixture.ledger.lastSequence()
        // when
        let preview = try await send(Self.sheet, from: form, &chile)
        // then
        #expect(preview.status == 200)
        #expect(preview.words.contains("Una iniciativa nueva"))
        #expect(preview.words.contains("una fila fuera"))
        #expect(try await fixture.ledger.lastSequence() == before)

        // when
        let key = try #require(preview.text.firstMatch(of: /name="guardado" value="([^"]*)"/)?.output.1)
        let done = try await chile.post(Self.address, [("guardado", String(key))], from: preview)
        // then
        #expect(done.words.contains("quedó dicho por Chile"))
        #expect(try await fixture.ledger.lastSequence() == before + 1)
        #expect(try await fixture.ledger.item(ItemID(kind: "initiative", party: "CL", key: "CL-1")) != nil)
        let again = try await chile.post(Self.address, [("guardado", String(key))], from: preview)
        #expect(again.status == 422)
    }

    @Test("A file looked over by one is imported by nobody else")
    func foreign() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let preview = try await send(Self.sheet, from: try await chile.open(Self.address), &chile)
        let key = try #require(preview.text.firstMatch(of: /name="guardado" value="([^"]*)"/)?.output.1)
        _ = try await fixture.browser(for: "CO")
        var colombia = chile
        colombia.keep("sesion", "sesion-CO-validator")
        let form = try await colombia.open(Self.address)
        let answer = try await colombia.post(Self.address, [("guardado", String(key))], from: form)
        #expect(answer.status == 422)
        #expect(answer.words.contains("ya no está a mano"))
    }

    @Test("What is no spreadsheet is told so, and nothing goes in")
    func rubbish() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let form = try await chile.open(Self.address)
        let answer = try await send("%PDF-1.7 nada", from: form, &chile)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("name=\"guardado\""))
        #expect(try await chile.post(Self.address, [], from: form).status == 422)
    }
}
