import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import Localization
import Markup
import Testing

@testable import Portal

@Suite("The page of proposed twins")
struct TwinsPageTests {
    private static let reasons: [TwinReason.Kind] = [
        .sameTitle, .similarTitle(percent: 83, acrossLanguages: false),
        .similarTitle(percent: 61, acrossLanguages: true), .sameCode("CO/2022/19"), .sameDates, .overlappingDates,
        .overlappingYears(2019...2021), .sameCountries(["CL", "CO"]), .sharedCountries(["CL"]), .sameSector("salud"),
        .sameModality("triangular"), .sameInstitution("Ministerio de Salud"), .differentTitle(percent: 12),
        .differentNumbers([1], [2, 3]), .oneSidedNumbers([2]), .differentDates(days: 1), .differentYears(3),
        .differentCountries(["CL"], ["PE"]), .differentCountries([], ["PE"]), .oppositeRoles(["CL", "CO"]),
        .differentSector("salud", "genero"), .differentModality("bilateral", "triangular"), .sameParty(["CL"]),
    ]

    @Test("Every reason and objection has a sentence of its own in each language", arguments: Language.allCases)
    func sentences(language: Language) throws {
        // given
        let (words, text) = try Talk.reader(language)
        let twins = TwinWords(words: words, text: text, names: PartyNames(words.labels, [:], language))

        // when
        let sentences = Self.reasons.map { twins.sentence(TwinReason($0, weight: 1)) } + [100, 80, 60].map(twins.score)

        // then
        #expect(Set(sentences).count == sentences.count)
        #expect(sentences.allSatisfy { !$0.contains("⟦") && !$0.contains("twins.") && $0.count > 10 })
    }

    @Test("A pair stands with both titles, its reasons and the strongest objection")
    func pair() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("CO", "otra-agua") { $0.title = LocalizedText("Agua en las cuencas <andinas>", .es) }
        try await fixture.ledger.catalogue()
        let other = ItemID(kind: "initiative", party: "CO", key: "otra-agua")
        let pair = TwinPair(Fixture.water, other)
        let proposal = TwinProposal(
            a: pair.a,
            b: pair.b,
            score: 81,
            reasons: [TwinReason(.sameCountries(["CL", "CO"]), weight: 25)],
            objection: TwinReason(.differentSector("salud", "genero"), weight: -8)
        )
        try await fixture.ledger.storeProposals([proposal], asOf: 1)
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/gemelas")
        let item = try await browser.open("/es/iniciativas/\(Fixture.water)")
        let csv = try await browser.open("/es/gemelas.csv")

        // then
        #expect(page.words.contains("Agua en las cuencas <andinas>"))
        #expect(page.words.contains("81 de 100"))
        #expect(page.words.contains("Participan exactamente los mismos: Chile y Colombia"))
        #expect(page.words.contains("El sector no es el mismo: Salud y"))
        #expect(page.words.contains("encuentro twins --confirm \(pair.a) \(pair.b) --as"))
        #expect(!page.words.contains("⟦"))
        #expect(item.words.contains("Otra que podría ser la misma"))
        #expect(item.links.contains("/es/gemelas?iniciativa=\(Fixture.water)"))
        #expect(csv.text.contains("81"))
        #expect(try await browser.open("/es/gemelas?iniciativa=\(other)").words.contains("81 de 100"))
    }

    @Test("A kept copy of an initiative's page no longer holds once new proposals stand, which come without an entry")
    func validator() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("CO", "otra-agua") { _ in }
        let sequence = try await fixture.ledger.catalogue().sequence
        let pair = TwinPair(Fixture.water, ItemID(kind: "initiative", party: "CO", key: "otra-agua"))
        let proposal = TwinProposal(a: pair.a, b: pair.b, score: 90, reasons: [], objection: nil)
        var browser = TestBrowser(try fixture.portal())
        let address = "/es/iniciativas/\(Fixture.water)"
        let tag = try #require(try await browser.send(.get, address).headers[.eTag])

        // when
        try await fixture.ledger.storeProposals([proposal], asOf: sequence)
        try await fixture.ledger.catalogue()
        let again = try await browser.send(.get, address, [.ifNoneMatch: tag])
        let next = try #require(again.headers[.eTag])

        // then
        #expect(again.status == 200)
        #expect(again.words.contains("Otra que podría ser la misma"))
        #expect(try await browser.send(.get, address, [.ifNoneMatch: next]).status == 304)
    }

    @Test("Without proposals the page says what would be here; a page beyond the last leads back")
    func empty() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // then
        #expect(try await browser.open("/es/gemelas").words.contains("Aquí estarán las parejas por mirar"))
        for address in [
            "/es/gemelas?pagina=1000000000", "/es/gemelas?pagina=x", "/es/gemelas?iniciativa=nada", "/es/gemelas.json",
        ] {
            #expect(try await browser.open(address).status == 200)
        }
    }
}
