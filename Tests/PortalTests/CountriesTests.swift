import Cooperation
import Ledger
import Localization
import Markup
import Testing

@testable import Portal

@Suite("Countries and relations")
struct CountriesTests {
    @Test("The list of countries opens with their number; the published series stands apart from what is counted here")
    func countries() async throws {
        // given
        let fixture = try await Fixture.filled()
        var series = Series()
        series.title = LocalizedText("Participaciones", .es)
        series.code = "s"
        series.publisher = "SEGIB"
        try await fixture.say(
            "COMPILACION",
            ItemID(kind: "series", party: "COMPILACION", key: "s"),
            .declare(kind: Series.kind.name, key: "s", content: series.json)
        )
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/paises")

        // then
        #expect(page.status == 200)
        #expect(page.words.contains("6 de los 22 países iberoamericanos aparecen en este registro"))
        #expect(page.words.contains("Participaciones por país"))
        #expect(page.links.contains("/es/paises/CO"))
        #expect(page.links.contains("/es/paises/DE"))
    }

    @Test("A profile opens with the number, and its roles lead to the list that holds as many")
    func profile() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/paises/AR")
        let list = try #require(page.links.first { $0.contains("rol=first-provider,provider") })
        let initiatives = try await browser.open(list)

        // then
        #expect(page.words.contains("Argentina: 60 iniciativas Sur-Sur y triangulares; ninguna acordada todavía"))
        #expect(page.words.contains("Bolivia"))
        #expect(initiatives.words.contains("60 iniciativas cumplen estos filtros"))
    }

    @Test("The headline of the relations names two parties, never a bare region such as several countries at once")
    func headline() async throws {
        // given
        let fixture = try await Fixture.filled()
        for number in 1...61 {
            try await fixture.declare("MX", "varios-\(number)") {
                $0.participants = [Participation("MX", "provider"), Participation("REGIONAL", "recipient")]
            }
        }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/relaciones")

        // then
        #expect(page.text.matches(of: /<h1>[^<]*de Argentina a Bolivia/).count == 1)
    }

    @Test("What a figure counts begins with a capital, as a sentence does", arguments: Language.allCases)
    func captions(language: Language) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/\(language.rawValue)/relaciones")
        let captions = page.text.matches(of: /<p class="sub">([^<]+)/).map { $0.output.1 }

        // then
        #expect(!captions.isEmpty)
        #expect(captions.allSatisfy { $0.first?.isUppercase == true || $0.first?.isNumber == true })
    }

    @Test("A country without initiatives still shows what it belongs to; a code that is no country is not found")
    func silentCountry() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let silent = try await browser.open("/pt/paises/VE")
        let wrong = try await browser.open("/es/paises/ZZ")

        // then
        #expect(silent.status == 200)
        #expect(silent.words.contains("nenhuma iniciativa Sul-Sul ou triangular neste registro"))
        #expect(silent.words.contains("De que faz parte"))
        #expect(wrong.status == 404)
    }

    @Test("What is not South-South is named beside the totals and never counted in them")
    func outside() async throws {
        // given
        let fixture = try await Fixture.empty()
        try await fixture.declare("CL", "una") { _ in }
        try await fixture.declare("CAF", "credito") { initiative in
            initiative.modality = "multilateral"
            initiative.participants = [Participation("CL", "recipient")]
        }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/paises/CL")

        // then
        #expect(page.words.contains("Chile: 1 iniciativa Sur-Sur o triangular"))
        #expect(page.words.contains("1 registro más no entra en estos totales"))
    }

    @Test("The matrix counts bilateral and triangular initiatives unless one of them is asked for")
    func matrix() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let all = try await browser.open("/es/relaciones.csv")
        let bilateral = try await browser.open("/es/relaciones.csv?modalidad=bilateral")
        let health = try await browser.open("/es/relaciones.csv?sector=salud&desde=2020&hasta=2020")

        // then
        #expect(all.text.contains("AR,BO,Argentina,Bolivia,60,0"))
        #expect(all.text.contains("BR,PY,Brasil,Paraguay,1,0"))
        #expect(!bilateral.text.contains("BR,PY"))
        #expect(health.text.contains("BR,PY"))
        #expect(!health.text.contains("AR,BO"))
    }

    @Test("A cell of the matrix leads to the pair, which counts the same and leads to its initiatives")
    func pair() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let matrix = try await browser.open("/es/relaciones")
        let address = try #require(matrix.links.first { $0.contains("pais=AR") && $0.contains("contraparte=BO") })

        // when
        let pair = try await browser.open(address)

        // then
        #expect(pair.words.contains("Argentina y Bolivia: 60 iniciativas Sur-Sur y triangulares en común"))
        #expect(pair.words.contains("Argentina → Bolivia 60"))
        #expect(pair.words.contains("Bidireccionalidad (0–1) 0,00"))
    }

    @Test("A new entry changes the figures although they are kept")
    func kept() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())
        let before = try await browser.open("/es/relaciones.csv")

        // when
        try await fixture.declare("UY", "nueva") { initiative in
            initiative.participants = [Participation("UY", "provider"), Participation("PA", "recipient")]
        }
        try await fixture.ledger.catalogue()
        let after = try await browser.open("/es/relaciones.csv")

        // then
        #expect(!before.text.contains("UY,PA"))
        #expect(after.text.contains("UY,PA,Uruguay,Panamá,1,0"))
    }

    @Test("One table of a page can be asked for; a name that is none is not found")
    func oneTable() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let partners = try await browser.open("/es/paises/AR.csv?tabla=partners")
        let wrong = try await browser.open("/es/paises/AR.csv?tabla=nada")
        let json = try await browser.open("/es/paises/AR.json")
        let sheet = try await browser.open("/es/paises/AR.xlsx")

        // then
        #expect(partners.text.contains("code,partner,provides,receives,both,total,bidirectionality"))
        #expect(partners.text.contains("BO,Bolivia,60,0,0,60,0.00"))
        #expect(wrong.status == 404)
        #expect(json.text.contains("\"counted\":\"initiatives-per-pair\""))
        #expect(sheet.bytes.prefix(2) == [0x50, 0x4B])
    }
}
