import CanonicalJSON
import Cooperation
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

    @Test("Nothing stands under an address nobody told; no rubbish in it does harm", arguments: ["nada", "%00", "a%2Fb"])
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
}
