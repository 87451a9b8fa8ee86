import Cooperation
import HTTPTypes
import Ledger
import Localization
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
        #expect(long.bytes.count < 10_000)
        #expect(!long.text.contains("aaaa"))
        #expect(large.status == 413)
    }

    @Test(
        "Every address tells what can be done there; what is no address stays unknown",
        arguments: ["/", "/es/", "/pt/iniciativas", "/es/iniciativas.csv", "/en/paises/CO", "/health/live", "/api"]
    )
    func options(address: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let answer = try await browser.send(.options, address)
        let missing = try await browser.send(.options, "/es/no-existe")

        // then
        #expect(answer.status == 204)
        #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
        #expect(answer.bytes.isEmpty)
        #expect(missing.status == 404)
    }

    @Test("An IATI file without activities would not be valid, so there is none, and a sentence says why")
    func emptyIATI() async throws {
        // given
        let fixture = try await Fixture.empty()
        var programme = Programme()
        programme.title = LocalizedText("Ibermuseos", .es)
        programme.code = "IBERMUSEOS"
        let item = ItemID(kind: Programme.kind.name, party: "SEGIB", key: "IBERMUSEOS")
        try await fixture.say(
            "SEGIB",
            item,
            .declare(kind: Programme.kind.name, key: "IBERMUSEOS", content: programme.json)
        )
        try await fixture.declare("CL", "agua", as: Fixture.water) { _ in }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let all = try await browser.open("/es/iniciativas.xml")
        let none = try await browser.open("/es/iniciativas.xml?pais=PE")
        let programmes = try await browser.open("/es/iniciativas.xml?modalidad=regional")
        let list = try await browser.open("/es/iniciativas?modalidad=regional")
        let whole = try await browser.open("/es/iniciativas")
        try await fixture.say("CL", Fixture.water, .withdraw(reason: "Error"))
        try await fixture.ledger.catalogue()
        let withdrawn = try await browser.open("/en/iniciativas/\(Fixture.water).xml")

        // then
        #expect(all.status == 200)
        #expect(all.text.contains("<iati-activity "))
        #expect(none.status == 404)
        #expect(none.words.contains("un archivo IATI debe contener al menos una actividad"))
        #expect(programmes.status == 404)
        #expect(whole.links.contains("/es/iniciativas.xml"))
        #expect(!list.links.contains { $0.contains(".xml") })
        #expect(withdrawn.status == 404)
        #expect(withdrawn.words.contains("an IATI file must hold at least one activity"))
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
