import Cooperation
import Ledger
import Localization
import OuterPrograms
import Registry
import Testing

@testable import Portal

@Suite("Editions as pages")
struct EditionTests {
    @Test("A closed edition has every page under its own address, and nothing on them changes")
    func frozen() async throws {
        // given
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger, now: { Fixture.now })
        let item = try await registry.openEdition(
            "2026",
            title: LocalizedText("Informe 2026", .es),
            with: Pen(standing: .operatorAnswer, for: "SEGIB")
        )
        try await registry.closeEdition("2026", with: Pen(standing: .operatorAnswer, for: "SEGIB"))
        var browser = TestBrowser(try fixture.portal())
        let root = "/es/ediciones/\(item)"
        let before = try await browser.open(root + "/informe").text

        // when
        try await registry.answer(
            Stance(field: "end", .objects, note: "No es así"),
            on: Fixture.water,
            with: Pen(standing: .operatorAnswer, for: "CO")
        )
        try await fixture.ledger.catalogue()
        let cover = try await browser.open(root)
        let list = try await browser.open(root + "/iniciativas?q=agua")

        // then
        #expect(try await browser.open(root + "/informe").text == before)
        #expect(cover.text.contains("Informe 2026"))
        #expect(cover.links.contains("/es/iniciativas/\(Fixture.water)/historia"))
        #expect(list.links.contains(root + "/iniciativas/\(Fixture.water)"))
        #expect(list.links.contains("/es/"))
        #expect(!list.links.contains("/es/paises"))
        for path in ["", "/informe", "/informe/AR", "/informe.csv", "/informe.json", "/paises/AR", "/metodo"] {
            #expect(try await browser.open(root + path).status == 200, "\(path)")
        }
        for path in ["/gemelas", "/informe/XX", "/nada"] {
            #expect(try await browser.open(root + path).status == 404, "\(path)")
        }
    }

    @Test(
        "A report is made as PDF once, and a page that cannot make it says so",
        .enabled(if: OuterProgram("weasyprint") != nil)
    )
    func paper() async throws {
        // given
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger, now: { Fixture.now })
        let pen = Pen(standing: .operatorAnswer, for: "SEGIB")
        let item = try await registry.openEdition("2026", title: LocalizedText("Informe 2026", .es), with: pen)
        try await registry.closeEdition("2026", with: pen)
        var browser = TestBrowser(try fixture.portal())
        let report = "/pt/ediciones/\(item)/informe"

        // when
        let page = try await browser.open(report)
        let first = try await browser.open(report + ".pdf")
        let again = try await browser.open(report + ".pdf")

        // then
        #expect(page.links.contains(report + ".pdf"))
        #expect(first.bytes.starts(with: Array("%PDF-".utf8)))
        #expect(again.bytes == first.bytes)
        #expect(try await browser.open(report + "/AR.pdf").status == 200)
        #expect(try await browser.open(report + "/XX.pdf").status == 404)
    }

    @Test("A report counts what the scope of its edition holds, and its numbers lead there")
    func scope() async throws {
        // given
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger, now: { Fixture.now })
        let item = try await registry.openEdition(
            "salud",
            title: LocalizedText("Salud", .es),
            scope: InitiativeQuery("sector=salud"),
            with: Pen(standing: .operatorAnswer, for: "SEGIB")
        )
        try await registry.closeEdition("salud", with: Pen(standing: .operatorAnswer, for: "SEGIB"))
        var browser = TestBrowser(try fixture.portal())

        // when
        let cover = try await browser.open("/es/ediciones/\(item)")
        let report = try await browser.open("/es/ediciones/\(item)/informe.csv?tabla=annex")

        // then
        #expect(cover.links.contains("/es/ediciones/\(item)/iniciativas?sector=salud"))
        #expect(report.text.split(whereSeparator: \.isNewline).count == 2)
        #expect(report.text.contains("Bancos de leite humano"))
    }

    @Test("An open edition shows whose word is missing, and has no report yet")
    func open() async throws {
        // given
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger, now: { Fixture.now })
        let item = try await registry.openEdition(
            "2026",
            title: LocalizedText("Informe 2026", .es),
            with: Pen(standing: .operatorAnswer, for: "SEGIB")
        )
        var browser = TestBrowser(try fixture.portal())

        // when
        let page = try await browser.open("/es/ediciones/\(item)")

        // then
        #expect(page.status == 200)
        #expect(page.links.contains("/es/iniciativas?pais=BO"))
        #expect(try await browser.open("/es/ediciones/\(item)/informe").status == 404)
        #expect(try await browser.open("/es/ediciones/nada").status == 404)
        #expect(try await browser.open("/es/ediciones").links.contains("/es/ediciones/\(item)"))
    }
}
