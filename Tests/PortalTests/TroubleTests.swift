import HTTPTypes
import Testing

@testable import Portal

@Suite("Requests that cannot be answered")
struct TroubleTests {
    @Test(
        "An error page says what happened in the page's language and offers the way on",
        arguments: [("es", "Aquí no hay nada"), ("pt", "Não há nada aqui"), ("en", "There is nothing here")]
    )
    func missingPage(language: String, words: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let page = try await browser.open("/\(language)/no-existe")

        // then
        #expect(page.status == 404)
        #expect(page.words.contains(words))
        #expect(page.links.contains("/\(language)/"))
        #expect(page.text.contains("lang=\"\(language)\""))
    }

    @Test("Writing is refused with the methods that are allowed")
    func writing() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let answer = try await browser.send(.post, "/es/", body: Array("a=b".utf8))

        // then
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, HEAD")
    }

    @Test("An address or a body beyond all measure is refused with its own status")
    func measure() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let long = try await browser.send(.get, "/es/?q=" + String(repeating: "a", count: 20_000))
        let large = try await browser.send(.post, "/es/", body: [UInt8](repeating: 0, count: 100_000))

        // then
        #expect(long.status == 414)
        #expect(long.words.contains("demasiado larga"))
        #expect(large.status == 413)
    }

    @Test("Programs are told of errors in a form they can read")
    func problems() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let answer = try await browser.send(.get, "/api/nothing")

        // then
        #expect(answer.status == 404)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.text.contains("\"status\":404"))
    }
}
