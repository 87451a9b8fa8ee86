import Cooperation
import Foundation
import HTTPTypes
import Interchange
import Ledger
import Localization
import OuterPrograms
import Registry
import TestSupport
import Testing

@testable import Portal

@Suite("What a plan is handed in as")
struct PlanPapersTests {
    private static let first = """
        Programa de trabajo 2026

        PROYECTO 1. Cuencas compartidas

        C. Resultados esperados

        1. Un informe.

        D. Tareas y cronograma

        Tareas Fechas
        Preparar la reunión Enero - Marzo
        Reunión de oficinas Segunda semana de Abril
        Publicar la revista Permanente

        E. Presupuesto estimado

        Presupuesto ordinario de la Secretaría Permanente.

        """

    /// A programme of SELA's in two versions, the second a day later.
    private func told() async throws -> (Fixture, ItemID) {
        let fixture = try await Fixture.filled()
        let second = Self.first.replacing("Segunda semana de Abril", with: "Primera semana de Mayo")
            .replacing("Preparar la reunión Enero - Marzo\n", with: "Convocar a los países Febrero\n")
        for (text, name, day) in [(Self.first, "uno.txt", Int64(0)), (second, "dos.txt", 86_400_000)] {
            let registry = Registry(ledger: fixture.ledger) { Fixture.now + day }
            _ = try await registry.importFile(
                named: name,
                bytes: Array(text.utf8),
                by: .pen(Pen(standing: .operatorImport, for: "SELA")),
                ImportOptions(withdrawsMissing: true)
            )
        }
        try await fixture.ledger.catalogue()
        return (fixture, ItemID(kind: WorkProgramme.kind.name, party: "SELA", key: "programa-de-trabajo-2026"))
    }

    @Test("What was added, taken out and changed between two versions is told, with what it was and what it is")
    func versions() async throws {
        // given
        let (fixture, plan) = try await told()
        var browser = TestBrowser(try fixture.portal())
        // when
        let page = try await browser.open("/es/planes/\(plan)/versiones")
        let file = try await browser.open("/es/planes/\(plan)/versiones.csv")
        let printed = try await browser.open("/es/planes/\(plan)/impreso")
        // then
        #expect(page.words.contains("una parte añadida, una retirada, una cambiada"), "\(page.words)")
        #expect(page.words.contains("segunda semana de abril de 2026"))
        #expect(page.words.contains("primera semana de mayo de 2026"))
        #expect(file.text.contains("Convocar a los países"))
        #expect(printed.words.contains("Cambios desde la versión anterior"))
        for language in ["pt", "en"] {
            let other = try await browser.open("/\(language)/planes/\(plan)/versiones")
            #expect(other.status == 200)
            #expect(!other.text.contains("⟦"))
        }
    }

    @Test("The report to the council tells the year in sentences with numbers, each leading to what stands behind it")
    func council() async throws {
        // given
        let (fixture, plan) = try await told()
        // when
        var browser = TestBrowser(try fixture.portal(settings: Self.settings))
        let page = try await browser.open("/es/planes/\(plan)/informe")
        // then: by November two of four are past their last day, and nothing was linked
        #expect(page.words.contains("se cumplió 0 de 4"), "\(page.words)")
        #expect(page.words.contains("Una parte cambió de fecha"))
        #expect(page.words.contains("Una parte se retiró"))
        #expect(page.words.contains("Una parte dice de dónde salen sus medios"))
        #expect(page.links.contains { $0.contains("#e-") })
        for language in ["pt", "en"] {
            let other = try await browser.open("/\(language)/planes/\(plan)/informe")
            #expect(other.status == 200)
            #expect(!other.text.contains("⟦"))
        }
    }

    private static var settings: PortalSettings {
        var settings = PortalSettings.quiet
        settings.now = { Fixture.now }
        return settings
    }

    @Test(
        "The Word document has every section and task of the printed programme, read back by pandoc",
        .enabled(if: OuterProgram("pandoc") != nil, "pandoc is not installed")
    )
    func word() async throws {
        // given
        let (fixture, plan) = try await told()
        var browser = TestBrowser(try fixture.portal())
        // when
        let answer = try await browser.open("/es/planes/\(plan)/impreso.docx")
        // then
        #expect(answer.status == 200)
        #expect(answer.headers[.contentType] == WordWriter.mediaType)
        let pandoc = try #require(OuterProgram("pandoc"))
        let text = try await pandoc.run(
            ["--sandbox", "-f", "docx", "-t", "plain", "--wrap=none", "a.docx", "-o", "a.txt"],
            files: ["a.docx": answer.bytes],
            output: "a.txt",
            limits: OuterProgram.Limits(memory: nil)
        )
        let words = String(decoding: text, as: UTF8.self)
        for part in [
            "Programa de trabajo 2026", "Cuencas compartidas", "C. ", "D. ", "E. ", "Un informe",
            "Convocar a los países", "Reunión de oficinas", "Publicar la revista",
        ] { #expect(words.contains(part), "\(part)") }
        #expect(!words.contains("Descargar"))
    }

    /// The words of a text, folded, without what stands between them.
    private static func words(_ text: String) -> [String] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The pages of the document, as far as its extraction shows where they begin.
    private static func pages(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { pages, line in
            let isNumber =
                !line.isEmpty && line.count <= 3 && line.allSatisfy { $0.isNumber || $0 == " " }
                && line.contains { $0.isNumber }
            let begins = line.first == " " && line.dropFirst().first.map { !$0.isWhitespace } == true
            if pages.isEmpty || isNumber || begins { pages.append("") }
            pages[pages.count - 1] += line + "\n"
        }
    }

    @Test(
        "The printed programme holds every page of the document it was read from",
        .enabled(if: Seed.path(Seed.programme) != nil, "the documents beside ENCUENTRO_CORPUS are not there")
    )
    func pageByPage() async throws {
        // given
        let fixture = try await Fixture.filled()
        let bytes = try Seed.bytes(Seed.programme)
        _ = try await Registry(ledger: fixture.ledger) { Fixture.now }.importFile(
            named: Seed.programme,
            bytes: bytes,
            by: .pen(Pen(standing: .operatorImport, for: "SELA"))
        )
        try await fixture.ledger.catalogue()
        let plan = ItemID(kind: WorkProgramme.kind.name, party: "SELA", key: "SP/CL/XXXIII.O/DT N° 4-07")
        var browser = TestBrowser(try fixture.portal())
        // when
        let printed = Self.words(try await browser.open("/es/planes/\(plan)/impreso").words)
        // then: of each page every word stands there beside the same neighbours
        let runs = Set(printed.indices.dropLast(3).map { printed[$0...($0 + 3)].joined(separator: " ") })
        let pages = Self.pages(String(decoding: bytes, as: UTF8.self)).map(Self.words)
        #expect(pages.count >= 20 && pages.map(\.count).reduce(0, +) > 10_000)
        for (number, page) in pages.enumerated() {
            var isThere = [Bool](repeating: false, count: page.count)
            for start in page.indices.dropLast(3)
            where runs.contains(page[start...(start + 3)].joined(separator: " ")) {
                for place in start...(start + 3) { isThere[place] = true }
            }
            // What is not: numbers and letters of lists, heads and feet of pages, marks of footnotes.
            let missing = zip(page, isThere).filter { !$0.1 }.map(\.0)
            #expect(missing.count <= 20 && missing.filter { $0.count > 2 }.count <= 8, "\(number + 1): \(missing)")
        }
    }

    @Test(
        "The Word document of a programme reads back as the programme it was made from",
        .enabled(if: Seed.path(Seed.programme) != nil, "the documents beside ENCUENTRO_CORPUS are not there"),
        .enabled(if: OuterProgram("pandoc") != nil, "pandoc is not installed")
    )
    func readBack() async throws {
        // given
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger) { Fixture.now }
        let voice = ImportVoice.pen(Pen(standing: .operatorImport, for: "SELA"))
        let bytes = try Seed.bytes(Seed.programme)
        let first = try await registry.importFile(named: Seed.programme, bytes: bytes, by: voice)
        try await fixture.ledger.catalogue()
        let plan = ItemID(kind: WorkProgramme.kind.name, party: "SELA", key: "SP/CL/XXXIII.O/DT N° 4-07")
        var browser = TestBrowser(try fixture.portal())
        // when
        let word = try await browser.open("/es/planes/\(plan)/impreso.docx")
        let again = try await registry.importFile(
            named: "programa.docx",
            bytes: word.bytes,
            by: voice,
            ImportOptions(isDryRun: true)
        )
        // then
        #expect(again.levels == first.levels)
        #expect((again.rejected, again.accepted) == (0, first.accepted))
        // What does not: the sources two components share, our note at the foot, a list of places, two footnotes.
        #expect(again.unchanged >= 170, "\(again.rows(.changed).map { ($0.key ?? "", $0.fields) })")
        #expect(again.rows(.changed).allSatisfy { !$0.fields.contains("when") && !$0.fields.contains("title") })
    }
}
