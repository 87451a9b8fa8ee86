import Cooperation
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The home page")
struct HomeTests {
    @Test(
        "It opens with the sentence and the number in it, in each language",
        arguments: [
            ("es", "En 2024, tres países de América Latina declararon 72 participaciones"),
            ("pt", "Em 2024, três países da América Latina declararam 72 participações"),
            ("en", "In 2024, three countries of Latin America declared 72 participations"),
        ]
    )
    func sentence(language: String, words: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/\(language)/")

        // then
        #expect(page.status == 200)
        #expect(page.words.contains(words))
        #expect(!page.text.contains("⟦"))
    }

    @Test("Every figure says its source and leads to its table, its files and how it is counted")
    func figures() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/")

        // then
        for address in ["/es/participaciones", "/es/participaciones.csv", "/es/metodo#participations"] {
            #expect(page.links.contains(address), "\(address)")
        }
        #expect(page.words.contains("lo dice la Compilación de Encuentro"))
        #expect(page.words.contains("CU") || page.words.contains("Cuba"))
        #expect(page.words.contains("Cuba, Colombia y Chile declararon más en 2024"))
    }

    @Test("What was said last comes first, as sentences that lead to the item")
    func latest() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.say(
            "CO",
            Fixture.water,
            .stance(Stance(field: "end", .agreesToDiffer, note: nil))
        )
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/")

        // then
        #expect(page.words.contains("Colombia deja en pie ambas versiones: fin"))
        #expect(page.links.contains("/es/iniciativas/\(Fixture.water)"))
        #expect(page.text.contains("datetime=\"2026-11-21T10:42:00Z\""))
    }

    @Test("Without anything said it tells what will be here")
    func empty() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let page = try await browser.open("/es/")

        // then
        #expect(page.words.contains("Lo que los países dicen de su cooperación"))
        #expect(page.words.contains("Aquí estarán las iniciativas"))
    }

    @Test("The published series is a table and the same numbers as files")
    func participations() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/participaciones")
        let csv = try await browser.open("/es/participaciones.csv")
        let json = try await browser.open("/es/participaciones.json")

        // then
        #expect(page.words.contains("Cuba 30 31 32 33 34 160"))
        #expect(csv.text.contains("CU,Cuba,2024,34\r\n"))
        #expect(json.text.contains("{\"country\":\"CU\",\"name\":\"Cuba\",\"participations\":34,\"year\":2024}"))
    }

    @Test("The page leaves nobody behind", arguments: Language.allCases)
    func tree(language: Language) async throws {
        // given
        let fixture = try await Fixture.filled()
        let portal = try fixture.portal()
        let visit = try #require(portal.visit("/\(language.rawValue)/", language))
        let facts = try await fixture.ledger.facts(CatalogueQuery())

        // when
        let model = HomeModel(
            series: try await ParticipationSeries.read(fixture.ledger),
            matrix: Indicators.matrix(facts.map { CountedItem(facts: $0.facts, state: $0.state) }),
            states: try await fixture.ledger.counts(of: .agreement, in: CatalogueQuery()),
            latest: try await fixture.ledger.latestWords(limit: 6),
            visit: visit
        )
        let page = HomePage(model: model, text: visit.text, links: visit.links)

        // then
        #expect(page.problems(in: visit) == [])
    }
}
