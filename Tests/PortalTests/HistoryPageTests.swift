import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The history of an initiative")
struct HistoryPageTests {
    @Test("Each statement tells who, what it changed from what to what, from which row, and its place in the chain")
    func statements() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("CO", "agua", as: Fixture.water) { $0.end = When(code: "2023-12") }
        try await fixture.say("CO", Fixture.water, .stance(Stance(field: "end", .agreesToDiffer)))
        try await fixture.say("CL", Fixture.water, .stance(Stance(field: "end", .agreesToDiffer, note: "Cada cual.")))
        try await fixture.say(
            "CL",
            Fixture.water,
            .measure([Measure(indicator: "transaction", value: Quantity(units: 5), unit: "USD", label: "3")])
        )
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/iniciativas/\(Fixture.water)/historia")
        let json = try JSON(parsing: try await browser.open("/es/iniciativas/\(Fixture.water)/historia.json").text)
        let csv = try await browser.open("/es/iniciativas/\(Fixture.water)/historia.csv")

        // then
        #expect(page.status == 200)
        #expect(page.words.contains("Chile dio 1 número"))
        #expect(page.words.contains("Chile aceptó que se difiera en «Fin»"))
        #expect(page.words.contains("«Cada cual.»"))
        #expect(page.words.contains("Colombia cambió «Fin»"))
        #expect(page.text.contains("<s>enero de 2024</s>"))
        #expect(page.words.contains("planilla.csv · fila 19"))
        #expect(page.words.contains("con la designación «test»"))
        #expect(page.words.contains("es el primero de esta parte"))
        #expect(!page.words.contains("⟦"))
        #expect(json["rows"]?.array?.contains { $0["before"]?.text == "enero de 2024" } == true)
        #expect(csv.text.contains("enero de 2024"))
    }

    @Test("The page of an initiative leads to the statement behind each word")
    func anchors() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let page = try await browser.open("/es/iniciativas/\(Fixture.water)")
        let history = try await browser.open("/es/iniciativas/\(Fixture.water)/historia")

        // when
        let anchors = page.links.compactMap { $0.split(separator: "#").last }.filter { $0.hasPrefix("e") }

        // then
        #expect(!anchors.isEmpty)
        #expect(anchors.allSatisfy { history.text.contains("id=\"\($0)\"") })
    }
}
