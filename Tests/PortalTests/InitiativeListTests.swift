import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import Localization
import Registry
import Tabular
import Testing

@testable import Portal

@Suite("The list of initiatives")
struct InitiativeListTests {
    @Test("It opens with how many there are, shows a page of them and leads to the next")
    func firstPage() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas")

        // then
        #expect(page.words.contains("Hay 62 iniciativas"))
        #expect(page.text.matches(of: /<tr><th scope="row">/).count == 25)
        #expect(page.links.contains("/es/iniciativas?pagina=2"))
        #expect(page.links.contains("/es/iniciativas?pagina=3"))
    }

    @Test("Two countries that tell the same initiative stand in one row, with the state in words")
    func oneRow() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?pais=CO")

        // then
        #expect(page.words.contains("1 iniciativa cumple estos filtros"))
        #expect(page.words.contains("Gestión del agua en cuencas andinas"))
        #expect(page.words.contains("difieren Chile, Colombia"))
    }

    @Test("Each filter can be let go of on its own, by a link")
    func chips() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?pais=CO,CL&sector=medio-ambiente&q=agua")

        // then
        #expect(page.links.contains("/es/iniciativas?q=agua&pais=CL&sector=medio-ambiente"))
        #expect(page.links.contains("/es/iniciativas?q=agua&pais=CL,CO"))
        #expect(page.links.contains("/es/iniciativas?pais=CL,CO&sector=medio-ambiente"))
        #expect(page.links.contains("/es/iniciativas"))
    }

    @Test("A role beside a country is that country's role")
    func roleOfCountry() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let provider = try await browser.open("/es/iniciativas?pais=BO&rol=provider")
        let recipient = try await browser.open("/es/iniciativas?pais=BO&rol=recipient")

        // then
        #expect(provider.words.contains("Ninguna iniciativa cumple estos filtros"))
        #expect(recipient.words.contains("60 iniciativas cumplen estos filtros"))
    }

    @Test("A counterpart must take part as well")
    func counterpart() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let together = try await browser.open("/es/iniciativas?pais=CL&contraparte=CO")
        let apart = try await browser.open("/es/iniciativas?pais=CL&contraparte=AR")

        // then
        #expect(together.words.contains("1 iniciativa cumple"))
        #expect(apart.words.contains("Ninguna iniciativa cumple"))
    }

    @Test("A title that is not translated is shown in its own language, and says so")
    func foreignTitle() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let spanish = try await browser.open("/es/iniciativas?pais=BR")
        let portuguese = try await browser.open("/pt/iniciativas?pais=BR")

        // then
        #expect(spanish.text.contains("lang=\"pt\" class=\"original\">Bancos de leite humano"))
        #expect(!portuguese.text.contains("class=\"original\""))
    }

    @Test("Words are found whatever their accents and in the sister language")
    func search() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?q=GESTAO")

        // then
        #expect(page.words.contains("Gestión del agua"))
    }

    @Test(
        "Rubbish is answered calmly",
        arguments: [
            "pagina=1000000000", "pagina=-1", "pagina=x", "desde=abc&hasta=-5", "desde=2020&hasta=2010", "pais=%FF%FE",
            "q=%00%01", "&&&===&", "pais[]=CO", "q=%22*%20AND%20(", "sector=<script>", "orden=drop", "%", "pais=%",
        ]
    )
    func rubbish(query: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?\(query)")

        // then
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
    }

    @Test("Beyond the last page the way back is offered")
    func pastTheEnd() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?pagina=999999999")

        // then
        #expect(page.words.contains("La lista termina antes"))
        #expect(page.links.contains("/es/iniciativas?pagina=3"))
    }

    @Test("What people typed never becomes markup")
    func escaping() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let page = try await browser.open("/es/iniciativas?q=%3Cimg%20src%3Dx%20onerror%3D1%3E&pais=%22%3E%3Cb%3E")

        // then
        #expect(!page.text.contains("<img"))
        #expect(!page.text.contains("<b>"))
        #expect(page.text.contains("&lt;img src=x onerror=1&gt;"))
    }

    @Test("CSV and XLSX hold every row of the same list under the same heads, safe to open")
    func files() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("UY", "formula") { $0.title = LocalizedText("=SUMA(A1:A9)", .es) }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let csv = try await browser.open("/es/iniciativas.csv?orden=antiguas")
        let xlsx = try await browser.open("/es/iniciativas.xlsx?orden=antiguas")
        var reader = CSVReader(bytes: csv.bytes, dialect: CSVDialect(hasByteOrderMark: true))
        var rows: [[String]] = []
        while let record = try reader.next() { rows.append(record.fields) }

        // then
        #expect(csv.headers[.contentDisposition] == "attachment; filename=\"iniciativas.csv\"")
        #expect(rows.count == 64)
        #expect(Set(rows.map(\.count)) == [17])
        #expect(rows[0].prefix(2) == ["Id", "Título"])
        #expect(csv.text.contains("'=SUMA(A1:A9)"))
        #expect(xlsx.bytes.prefix(2) == Array("PK".utf8)[...])
    }

    @Test("JSON holds a page of the list with codes, and the address of the next")
    func json() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let answer = try await browser.open("/es/iniciativas.json?pais=CL")
        let json = try JSON(parsing: answer.text)

        // then
        #expect(json["total"]?.integer == 1)
        let item = try #require(json["items"]?.array?.first)
        #expect(item["id"]?.text == Fixture.water.rawValue)
        #expect(item["agreement"]?.text == "differing")
        #expect(item["declaredBy"]?.array == ["CL", "CO"])
        #expect(item["participants"]?.array?.first == ["code": "CL", "role": "provider"])
    }

    @Test(
        "The page leaves nobody behind, full, empty, narrowed and past its end",
        arguments: ["", "pais=CO&rol=recipient&q=agua&desde=2001&orden=inicio", "q=nadie", "pagina=99"]
    )
    func tree(query: String) async throws {
        // given
        let fixture = try await Fixture.filled()
        let visit = try #require(fixture.portal().visit("/es/iniciativas?" + query))
        let asked = visit.initiativeQuery

        // when
        let answer = try await fixture.ledger.list(
            asked.catalogueQuery(),
            facets: InitiativeListController.facets(for: asked)
        )
        let others = try await fixture.ledger.counts(of: .country, in: asked.catalogueQuery())
        let model = InitiativeListModel(answer, counterparts: others, query: asked, visit: visit)
        let page = InitiativeListPage(model: model, text: visit.text, links: visit.links)

        // then
        #expect(page.problems(in: visit) == [])
    }
}
