import Cooperation
import HTTPTypes
import Ledger
import Registry
import Testing

@testable import Portal

@Suite("Files attached to a declaration")
struct AttachmentPagesTests {
    private static let form = "/es/mesa/declarar"
    private static let page = "/es/iniciativas/\(Fixture.water)"
    private static let pdf = "%PDF-1.7\n<< /Secreto >>\n%%EOF\n"

    /// Sends the form with files, as a browser does.
    private func send(
        _ files: [(name: String, content: String)],
        _ fields: [(String, String)],
        from page: TestBrowser.Exchange,
        _ browser: inout TestBrowser
    ) async throws -> TestBrowser.Exchange {
        var body = ""
        for (name, value) in page.hidden + fields {
            body += "--lim\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for file in files {
            body += "--lim\r\nContent-Disposition: form-data; name=\"adjunto\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: text/html\r\n\r\n\(file.content)\r\n"
        }
        return try await browser.send(
            .post,
            Self.form,
            [.contentType: "multipart/form-data; boundary=lim", .origin: "http://localhost"],
            body: Array((body + "--lim--\r\n").utf8)
        )
    }

    private func attached(_ fixture: Fixture, _ browser: inout TestBrowser) async throws -> String {
        let form = try await browser.open(Self.form + "?sobre=\(Fixture.water)")
        let answer = try await send(
            [("Informe final.pdf", Self.pdf)],
            [("sobre", "\(Fixture.water)"), ("title.es", "Agua"), ("accion", "declarar")],
            from: form,
            &browser
        )
        #expect(answer.status == 303, "\(answer.words.prefix(600))")
        let page = try await browser.open(Self.page)
        #expect(page.words.contains("Informe final"))
        return try #require(page.links.first { $0.hasPrefix(AttachmentAddress.prefix) })
    }

    @Test("What is attached stands among the documents and is sent as a file to keep, never to show")
    func serving() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        var reader = TestBrowser(try fixture.portal())
        // when
        let address = try await attached(fixture, &chile)
        // then
        #expect(address.hasSuffix("/informe-final.pdf"))
        let file = try await reader.send(.get, address)
        #expect(file.status == 200 && file.text == Self.pdf)
        #expect(file.headers[.contentType] == "application/pdf")
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"informe-final.pdf\"")
        #expect(file.headers[.xContentTypeOptions] == "nosniff")
        #expect(file.headers[.contentSecurityPolicy] == "sandbox")
        #expect(file.headers[.cacheControl] == "no-cache")
        let tag = try #require(file.headers[.eTag])
        #expect(try await reader.send(.get, address, [.ifNoneMatch: tag]).status == 304)
        // Another name, another hash, no hash: nothing.
        for other in [
            address.replacing("informe-final.pdf", with: "pago.exe"), address.replacing("informe-final", with: "otro"),
            AttachmentAddress.prefix + String(repeating: "0", count: 64) + "/informe-final.pdf",
            "/adjuntos/x/informe-final.pdf", "/ejercicio" + address,
        ] {
            #expect(try await reader.send(.get, other).status == 404, "\(other)")
        }
        let view = try #require(try await fixture.ledger.item(Fixture.water))
        #expect(view.entries.last?.statement.designation == "validator/CL")
    }

    @Test("While parties talk over the documents only those who take part get the file")
    func privacy() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let address = try await attached(fixture, &chile)
        var colombia = try await fixture.browser(for: "CO")
        let page = try await colombia.open(Self.page)
        // when
        let objection = [("campo", "documents"), ("acto", "objetar"), ("nota", "No es el informe")]
        #expect(try await colombia.post(Self.page + "/palabra", objection, from: page).status == 303)
        // then
        var reader = TestBrowser(try fixture.portal())
        var peru = try await fixture.browser(for: "PE")
        var secretariat = try await fixture.browser(for: "SEGIB", as: .secretariat)
        #expect(try await reader.send(.get, address).status == 404)
        #expect(try await peru.send(.get, address).status == 404)
        for tag in ["*", "\"\(address.split(separator: "/")[1])\""] {
            #expect(try await reader.send(.get, address, [.ifNoneMatch: tag]).status == 404)
        }
        let own = try await chile.send(.get, address)
        #expect(own.status == 200 && own.headers[.cacheControl] == "private, no-cache")
        #expect(try await colombia.send(.get, address).status == 200)
        #expect(try await secretariat.send(.get, address).status == 200)
    }

    @Test("What is not taken is told by name with what to do, what was typed stays, and nothing is said")
    func refused() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let form = try await chile.open(Self.form)
        let before = try await fixture.ledger.lastSequence()
        let answer = try await send(
            [("pagina.pdf", "<html><script>1</script>"), ("informe.docx", Self.pdf), ("bueno.pdf", Self.pdf)],
            [("title.es", "Semillas"), ("accion", "declarar"), (AlikePanel.choice, AlikePanel.another)],
            from: form,
            &chile
        )
        #expect(answer.status == 422)
        #expect(answer.words.contains("«pagina» no es de los tipos que se pueden adjuntar"))
        #expect(answer.words.contains("«informe» termina en .docx, pero su contenido es pdf"))
        #expect(answer.text.contains("value=\"Semillas\"") && answer.text.contains("/bueno.pdf\""))
        #expect(try await fixture.ledger.lastSequence() == before)
        // A row that names what nobody keeps is told, and not said.
        let lost = AttachmentAddress.prefix + String(repeating: "a", count: 64) + "/perdido.pdf"
        let gone = try await send(
            [],
            [
                ("title.es", "Semillas"), ("documents.0.url", lost), ("accion", "declarar"),
                (AlikePanel.choice, AlikePanel.another),
            ],
            from: form,
            &chile
        )
        #expect(gone.status == 422 && gone.words.contains("El adjunto «perdido.pdf» ya no se guarda"))
    }

    @Test("Nothing is read of what those send who may not declare, nor of more files than anyone attaches")
    func admitted() async throws {
        let fixture = try await Fixture.filled()
        let large = [("grande.pdf", String(repeating: " ", count: 200_000))]
        var reporter = try await fixture.browser(for: "CL", as: .communicator)
        let account = try await reporter.open("/es/cuenta")
        #expect(try await send(large, [], from: account, &reporter).status == 403)
        var chile = try await fixture.browser(for: "CL")
        let form = try await chile.open(Self.form)
        for _ in 0..<fixture.accounts.policy.filesPerPerson {
            #expect(try await send(large, [("accion", "revisar")], from: form, &chile).status == 422)
        }
        let last = try await send(large, [("accion", "revisar")], from: form, &chile)
        #expect(last.status == 429 && last.words.contains("Espere un cuarto de hora"))
    }
}
