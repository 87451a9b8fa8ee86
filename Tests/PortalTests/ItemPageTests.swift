import CanonicalJSON
import Cooperation
import Foundation
import HTTPTypes
import Ledger
import Localization
import Markup
import Testing

@testable import Portal

@Suite("The page of one initiative")
struct ItemPageTests {
    @Test("Two parties that agree but for the end see one difference with both dates and what lies between")
    func differingEnd() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas/\(Fixture.water)")

        // then
        #expect(page.status == 200)
        #expect(page.words.contains("Chile y Colombia cuentan el mismo proyecto."))
        #expect(page.words.contains("queda hablar de uno"))
        #expect(page.text.contains("<mark>noviembre de 2023</mark>"))
        #expect(page.text.contains("<mark>enero de 2024</mark>"))
        #expect(page.words.contains("entre noviembre de 2023 y enero de 2024"))
        #expect(page.words.contains("difiere en: enero de 2024"))
        #expect(page.words.contains("planilla.csv · fila 19"))
    }

    @Test("One voice reads calmly: who it is, and whom one could ask")
    func oneSided() async throws {
        // given
        let fixture = try await Fixture.empty()
        try await fixture.declare("CL", "solo") { _ in }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/iniciativas/\(ItemID(kind: "initiative", party: "CL", key: "solo"))")

        // then
        #expect(page.words.contains("Solo Chile declara este proyecto."))
        #expect(page.words.contains("Según Chile, también participa Colombia"))
        #expect(!page.text.contains("data-side=\"Hoy\""))
        #expect(!page.text.contains("<mark"))
    }

    @Test(
        "Nothing stands under an address nobody told; no rubbish in it does harm",
        arguments: ["nada", "%00", "a%2Fb"]
    )
    func missing(id: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // then
        #expect([400, 404].contains(try await browser.send(.get, "/es/iniciativas/\(id)").status))
    }

    @Test("The page holds in the three languages", arguments: Language.allCases)
    func languages(language: Language) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/\(language.rawValue)/iniciativas/\(Fixture.water)")

        // then
        #expect(page.status == 200)
        #expect(!page.words.contains("item."))
        #expect(!page.words.contains("⟦"))
    }

    @Test("Two tellings joined stand under one address; the other one leads there, as a page and as a file")
    func union() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("CO", "CO-9") { $0.end = When(code: "2024-02") }
        let other = ItemID(kind: "initiative", party: "CO", key: "CO-9")
        try await fixture.say("CL", Fixture.water, .link(Link(.same, other, .confirmed)))
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let moved = try await browser.send(.get, "/es/iniciativas/\(other)")
        let file = try await browser.send(.get, "/es/iniciativas/\(other).csv")
        let page = try await browser.open("/es/iniciativas/\(other)")

        // then
        #expect(moved.status == 302)
        #expect(moved.headers[.location] == "/es/iniciativas/\(Fixture.water)")
        #expect(file.headers[.location] == "/es/iniciativas/\(Fixture.water).csv")
        #expect(page.words.contains("Se cuenta como una"))
        #expect(page.words.contains("Chile reconoció que es la misma iniciativa que CO-9 (Colombia)"))
    }

    @Test(
        "A programme that an initiative names leads to the programme's page, by code or title, however it is written",
        arguments: ["IBERCULTURA-VIVA", "IberCultura viva", "Otro programa"]
    )
    func programme(name: String) async throws {
        // given
        let fixture = try await Fixture.empty()
        var programme = Programme()
        programme.title = LocalizedText("IberCultura Viva", .es)
        programme.code = "IBERCULTURA-VIVA"
        let item = ItemID(kind: Programme.kind.name, party: "SEGIB", key: programme.code)
        try await fixture.say(
            "SEGIB",
            item,
            .declare(kind: Programme.kind.name, key: programme.code, content: programme.json)
        )
        try await fixture.declare("CL", "agua", as: Fixture.water) { $0.programme = name }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/iniciativas/\(Fixture.water)")

        // then
        #expect(page.words.contains(name))
        #expect(page.links.contains("/es/programas/\(item)") == (name != "Otro programa"))
    }

    @Test("Programmes and organisations are shown on pages of their own")
    func otherKinds() async throws {
        // given
        let fixture = try await Fixture.filled()
        var programme = Programme()
        programme.title = LocalizedText("Ibermuseos", .es)
        let item = ItemID(kind: "programme", party: "COMPILACION", key: "IBERMUSEOS")
        try await fixture.say(
            "COMPILACION",
            item,
            .declare(kind: Programme.kind.name, key: "IBERMUSEOS", content: programme.json)
        )
        var organisation = Organisation()
        organisation.title = LocalizedText("AidData", .en)
        organisation.code = "XX-1"
        let body = ItemID(kind: "organisation", party: "XX-1", key: "XX-1")
        try await fixture.say(
            "XX-1",
            body,
            .declare(kind: Organisation.kind.name, key: "XX-1", content: organisation.json)
        )
        try await fixture.declare("XX-1", "p") { _ in }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let named = try await browser.open("/es/iniciativas/\(ItemID(kind: "initiative", party: "XX-1", key: "p"))")

        // then
        #expect(
            try await browser.send(.get, "/es/iniciativas/\(item)").headers[.location] == "/es/programas/\(item)"
        )
        #expect(
            try await browser.send(.get, "/es/iniciativas/\(body)").headers[.location] == "/es/organizaciones/XX-1"
        )
        #expect(named.words.contains("Solo AidData declara este proyecto."))
    }

    @Test("The same initiative is a JSON object, a table, a workbook and an IATI file")
    func files() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let address = "/es/iniciativas/\(Fixture.water)"

        // when
        let json = try JSON(parsing: try await browser.open(address + ".json").text)
        let csv = try await browser.open(address + ".csv")
        let xlsx = try await browser.open(address + ".xlsx")
        let xml = try await browser.open(address + ".xml")

        // then
        let end = json["fields"]?.array?.first { $0["name"]?.text == "end" }
        #expect(end?["state"]?.text == "differing")
        #expect(end?["positions"]?.array?.compactMap { $0["told"]?.text } == ["2023-11", "2024-01"])
        #expect(csv.text.contains("enero de 2024"))
        #expect(csv.text.contains("planilla.csv · fila 19"))
        #expect(xlsx.bytes.prefix(2) == [0x50, 0x4B])
        #expect(xml.text.contains("<iati-activities"))
        #expect(xml.text.components(separatedBy: "<iati-activity ").count == 3)
    }

    @Test("Pages leave no reader behind, whoever speaks and in whichever language", arguments: Language.allCases)
    func trees(language: Language) throws {
        // given
        let said = [
            Talk.declare("CL") {
                $0.title = LocalizedText("Agua <limpia> & \"sana\"", .es)
                $0.start = When(code: "2022-03-15")
                $0.institutions = [Institution(name: "Ministerio", party: "CL", role: "provider")]
                $0.contributions = [
                    Contribution(
                        party: "CL",
                        kind: "expert-days",
                        stage: .executed,
                        quantity: Quantity("3"),
                        unit: "expert-day",
                        method: "nominal-cost"
                    )
                ]
                $0.relations = [Relation(.parent, reference: "XX")]
                $0.locations = [Location(name: "Cusco")]
                $0.classifications = [
                    SectorShare(vocabulary: "7", code: "6"), SectorShare(vocabulary: "99", code: "4"),
                ]
            },
            Talk.declare("CO") { $0.title = LocalizedText("Água limpa", .pt) },
            Talk.stance("CO", Stance(field: "start", .objects, note: "No.")),
        ]
        let (_, text) = try Talk.reader(language)
        let links = Links(language: language, space: .main)

        // when
        let one = ItemPage(item: "item", model: try Talk.model([said[0]], language: language), text: text, links: links)
        let two = ItemPage(item: "item", model: try Talk.model(said, language: language), text: text, links: links)

        // then
        for page in [one, two] {
            #expect(TreeCheck(part: page.content).problems.isEmpty, "\(TreeCheck(part: page.content).problems)")
            #expect(!page.content.html.contains("⟦"))
        }
        #expect(!one.content.html.contains("<mark"))
    }
}
