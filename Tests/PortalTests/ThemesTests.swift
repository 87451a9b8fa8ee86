import Cooperation
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("Sectors, goals, programmes, organisations and method")
struct ThemesTests {
    @Test("Sectors open with the greatest one and count only those that tell their sector")
    func sectors() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/sectores")
        let sector = try await browser.open("/es/sectores/salud")
        let area = try await browser.open("/es/sectores/sectores-productivos")
        let wrong = try await browser.open("/es/sectores/nada")

        // then
        #expect(page.words.contains("Agropecuario es el sector con más iniciativas: 60 de las 62"))
        #expect(sector.words.contains("Salud: 1 iniciativa Sur-Sur o triangular"))
        #expect(sector.words.contains("Códigos CRS de la OCDE"))
        #expect(sector.words.contains("Tabla propia de Encuentro"))
        #expect(area.words.contains("Sectores productivos: 60 iniciativas"))
        #expect(wrong.status == 404)
    }

    @Test("A goal shows its targets and its colour only as a square beside its number")
    func goals() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let goals = try await browser.open("/en/ods")
        let goal = try await browser.open("/en/ods/3")
        let file = try await browser.open("/en/ods.csv?tabla=goals_list")

        // then
        #expect(goals.words.contains("SDG 2 Zero hunger is the main goal of 60 initiatives, of the 62"))
        #expect(goal.words.contains("SDG 3 Good health and well-being: 1 South-South"))
        #expect(goal.text.contains("fill=\"#4C9F38\""))
        #expect(goal.words.contains("Targets of this goal"))
        #expect(file.text.contains("2,Zero hunger,60,"))
    }

    @Test("A programme shows its members with their source, what is missing, who says so, and who names it")
    func programme() async throws {
        // given
        let fixture = try await Fixture.filled()
        let item = ItemID(kind: "programme", party: "COMPILACION", key: "IBERAGUA")
        var programme = Programme()
        programme.title = LocalizedText("Programa Iberagua", .es)
        programme.code = "IBERAGUA"
        programme.standing = "unconfirmed"
        programme.members = [ProgrammeMember(country: "CL", from: When(code: "2011"), source: "Acta de 2011")]
        try await fixture.say(
            "COMPILACION",
            item,
            .declare(kind: Programme.kind.name, key: "IBERAGUA", content: programme.json),
            source: Source(name: "Documento público")
        )
        try await fixture.declare("CL", "hija") { initiative in
            initiative.title = LocalizedText("Ríos limpios", .es)
            initiative.programme = "Iberagua"
        }
        try await fixture.declare("CL", "otra") { initiative in
            initiative.title = LocalizedText("Sobre Iberagua se habla", .es)
        }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let all = try await browser.open("/es/programas")
        let address = try #require(all.links.first { $0.hasPrefix("/es/programas/") })
        let page = try await browser.open(address)

        // then
        #expect(page.words.contains("Programa Iberagua: 1 miembro conocido con fuente"))
        #expect(page.words.contains("está sin confirmar"))
        #expect(page.words.contains("Chile 2011 – Acta de 2011"))
        #expect(page.words.contains("Compilación de Encuentro, según: Documento público"))
        #expect(page.words.contains("1 iniciativa lo nombra"))
        #expect(page.words.contains("Ríos limpios"))
        #expect(!page.words.contains("Sobre Iberagua se habla"))
        #expect(page.words.contains("falta una fuente"))
    }

    @Test("An organisation that only a file names is marked; what it declares outside South-South is named apart")
    func organisation() async throws {
        // given
        let fixture = try await Fixture.empty()
        try await fixture.declare("XM-DAC-46008", "credito") { initiative in
            initiative.modality = "multilateral"
            initiative.participants = [Participation("CL", "recipient"), Participation("XM-DAC-46008", "funding")]
        }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let all = try await browser.open("/es/organizaciones")
        let page = try await browser.open("/es/organizaciones/XM-DAC-46008")
        let body = try await browser.open("/es/organizaciones/SEGIB")
        let wrong = try await browser.open("/es/organizaciones/CL")

        // then
        #expect(all.words.contains("1 organismo habla o participa en este registro; uno declara"))
        #expect(page.words.contains("declara 1 iniciativa y participa en 1"))
        #expect(page.words.contains("sin confirmar"))
        #expect(page.words.contains("Cooperación multilateral 1"))
        #expect(body.words.contains("Quiénes forman parte"))
        #expect(body.words.contains("Andorra"))
        #expect(wrong.status == 404)
    }

    @Test("Every figure leads to a paragraph on the page of methods that is there")
    func anchors() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let method = try await browser.open("/es/metodo")

        // when
        var asked: Set<String> = []
        for path in [
            "", "paises", "paises/AR", "paises/BR", "relaciones", "sectores", "sectores/salud", "ods", "ods/2",
        ] {
            let links = try await browser.open("/es/" + path).links
            asked.formUnion(
                links.filter { $0.hasPrefix("/es/metodo#") }.map { String($0.dropFirst("/es/metodo#".count)) }
            )
        }

        // then
        #expect(asked.count > 8)
        for anchor in asked { #expect(method.text.contains("id=\"\(anchor)\""), "\(anchor)") }
    }

    @Test("Vocabularies are there to download; a name that is none is not found")
    func vocabularies() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal())

        // when
        let csv = try await browser.open("/es/metodo/role.csv")
        let json = try await browser.open("/es/metodo/memberships.json")
        let wrong = try await browser.open("/es/metodo/..%2F..%2Fetc.csv")

        // then
        #expect(csv.text.contains("code,es,pt,en,broader,valid_from,valid_to,status,source"))
        #expect(csv.text.contains("provider,Oferente,Ofertante,Provider"))
        #expect(json.text.contains("\"body\":\"SEGIB\""))
        #expect(wrong.status == 404)
    }
}
