import Cooperation
import HTTPTypes
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The frame of every page")
struct FrameTests {
    @Test("The bare address leads to the home page in the browser's language")
    func entrance() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let portuguese = try await browser.send(.get, "/", [.acceptLanguage: "pt-BR,pt;q=0.9,en;q=0.8"])
        let unknown = try await browser.send(.get, "/", [.acceptLanguage: "fr"])

        // then
        #expect(portuguese.status == 302)
        #expect(portuguese.headers[.location] == "/pt/")
        #expect(portuguese.headers[.vary] == "Accept-Language")
        #expect(unknown.headers[.location] == "/es/")
    }

    @Test("A change of language keeps the page and its query")
    func languageSwitch() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/?q=a%20b&x=%22%3E")

        // then
        #expect(page.status == 200)
        #expect(page.links.contains("/pt/?q=a%20b&x=%22%3E"))
        #expect(page.links.contains("/en/?q=a%20b&x=%22%3E"))
        #expect(page.text.contains("<html lang=\"es\">"))
    }

    @Test("The page of each section marks itself in the navigation and says in one sentence what it holds")
    func sections() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let links = Links(language: .es, space: .main)

        for section in Section.allCases {
            // when
            let page = try await browser.open(links.section(section))

            // then
            #expect(page.text.contains(" href=\"\(links.section(section))\" aria-current=\"page\""), "\(section)")
            #expect(page.text.contains("<meta name=\"description\" content=\""), "\(section)")
        }
    }

    @Test("Security headers stand on pages, on errors and on files; the exchange is as agreed")
    func headersOfAPage() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.send(.get, "/es/")
        let missing = try await browser.send(.get, "/es/nada")

        // then
        #expect(
            page.summary == """
                GET /es/
                200
                Cache-Control: no-cache
                Content-Language: es
                Content-Security-Policy: default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
                form-action 'self'; frame-ancestors 'none'
                Content-Type: text/html; charset=utf-8
                Cross-Origin-Opener-Policy: same-origin
                ETag: W/"65-0-<edition>"
                Permissions-Policy: camera=(), geolocation=(), microphone=()
                Referrer-Policy: strict-origin-when-cross-origin
                Vary: Accept-Encoding
                X-Content-Type-Options: nosniff
                """
        )
        #expect(missing.status == 404)
        #expect(missing.headers[.contentSecurityPolicy] != nil)
        #expect(missing.headers[.cacheControl] == "no-store")
    }

    @Test("A page that has not changed is not sent again; a new entry changes it")
    func validators() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())
        let first = try await browser.send(.get, "/es/")
        let tag = try #require(first.headers[.eTag])

        // when
        let again = try await browser.send(.get, "/es/", [.ifNoneMatch: tag])
        try await fixture.declare("UY", "otra") { _ in }
        try await fixture.ledger.catalogue()
        let changed = try await browser.send(.get, "/es/", [.ifNoneMatch: tag])

        // then
        #expect(again.status == 304)
        #expect(again.bytes.isEmpty)
        #expect(changed.status == 200)
        #expect(changed.headers[.eTag] != tag)
    }

    @Test("Text goes out compressed to those who take it, and only to them")
    func compression() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let plain = try await browser.send(.get, "/es/")
        let packed = try await browser.send(.get, "/es/", [.acceptEncoding: "br, gzip;q=0.8"])
        let refused = try await browser.send(.get, "/es/", [.acceptEncoding: "gzip;q=0"])

        // then
        #expect(plain.headers[.contentEncoding] == nil)
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.bytes.prefix(2) == [0x1F, 0x8B])
        #expect(packed.bytes.count < plain.bytes.count)
        #expect(packed.headers[.contentLength] == String(packed.bytes.count))
        #expect(refused.headers[.contentEncoding] == nil)
    }

    @Test("The style sheet stands at an address of its content and may be kept for ever")
    func assets() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())
        let page = try await browser.open("/es/")
        let address = try #require(page.text.firstMatch(of: /href="(\/recursos\/style\.[0-9a-f]+\.css)"/)).output.1

        // when
        let sheet = try await browser.send(.get, String(address))
        let wrong = try await browser.send(.get, "/recursos/style.0000.css")
        let outside = try await browser.send(.get, "/recursos/..%2F..%2Fetc%2Fpasswd")

        // then
        #expect(sheet.status == 200)
        #expect(sheet.headers[.contentType] == "text/css; charset=utf-8")
        #expect(sheet.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(wrong.status == 404)
        #expect(outside.status == 404)
    }

    @Test("The exercise space is marked on every page and asks not to be indexed; the main one is not")
    func exercise() async throws {
        // given
        var browser = TestBrowser(
            try await Fixture.empty().portal(exercise: Fixture.filled())
        )

        // when
        let exercise = try await browser.open("/es/ejercicio/")
        let missing = try await browser.open("/es/ejercicio/nada")
        let main = try await browser.open("/es/")

        // then
        #expect(exercise.words.contains("Todo lo que hay aquí es inventado"))
        #expect(exercise.text.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(missing.status == 404)
        #expect(missing.words.contains("Todo lo que hay aquí es inventado"))
        #expect(!main.words.contains("Todo lo que hay aquí es inventado"))
        #expect(!main.text.contains("noindex"))
    }

    @Test("HEAD gives the headers of GET without its body")
    func head() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let full = try await browser.send(.get, "/es/")
        let head = try await browser.send(.head, "/es/")

        // then
        #expect(head.status == 200)
        #expect(head.bytes.isEmpty)
        #expect(head.headers[.contentLength] == full.headers[.contentLength])
    }
}
