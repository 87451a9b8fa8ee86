import Cooperation
import Interchange
import Localization
import OuterPrograms
import Registry
import Tabular
import Testing

@Suite("Importing Word documents")
struct WordImportTests {
    private static let isThere = OuterProgram("pandoc") != nil

    /// A document as word processors write it, in its three smallest parts.
    private static func document(_ body: String) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org"
        var archive = ZIPWriter()
        func add(_ name: String, _ text: String) { archive.add(name, Array(text.utf8)) }
        add(
            "[Content_Types].xml",
            "<Types xmlns='\(office)/package/2006/content-types'><Default Extension='rels' "
                + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override "
                + "PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml'/></Types>"
        )
        add(
            "_rels/.rels",
            "<Relationships xmlns='\(office)/package/2006/relationships'><Relationship Id='a' "
                + "Type='\(office)/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>"
        )
        add(
            "word/document.xml",
            "<w:document xmlns:w='\(office)/wordprocessingml/2006/main'><w:body>\(body)</w:body></w:document>"
        )
        return archive.finish()
    }

    private static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    private static func table(_ rows: [(String, String)]) -> String {
        func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }
        return "<w:tbl><w:tblGrid><w:gridCol w:w='2000'/><w:gridCol w:w='2000'/></w:tblGrid>"
            + rows.map { "<w:tr>\(cell($0.0))\(cell($0.1))</w:tr>" }.joined() + "</w:tbl>"
    }

    private func run(_ registry: Registry, _ bytes: [UInt8]) async throws -> ImportReport {
        try await registry.importFile(named: "programa.docx", bytes: bytes, by: .terminal("SELA"))
    }

    @Test("A Word document gives the same items as its text, and a second time adds nothing", .enabled(if: isThere))
    func document() async throws {
        let body =
            Self.paragraph("Programa de trabajo 2031") + Self.paragraph("PROYECTO 1. Cuencas compartidas")
            + Self.paragraph("D. Tareas y cronograma")
            + Self.table([
                ("Tareas", "Fechas"), ("Reunión de oficinas", "Segunda semana de Abril"),
                ("Elaborar informe", "Posterior a la reunión de oficinas"),
            ])
        try await withRegistry { registry in
            // when
            let report = try await run(registry, Self.document(body))
            // then
            #expect(report.levels == ["project": 1, "task": 2])
            #expect(report.problems.isEmpty)
            let again = try await run(registry, Self.document(body))
            #expect((again.unchanged, again.entries) == (4, 0))
            let text = """
                Programa de trabajo 2031

                PROYECTO 1. Cuencas compartidas

                D. Tareas y cronograma

                Tareas Fechas
                Reunión de oficinas Segunda semana de Abril
                Elaborar informe Posterior a la reunión de oficinas

                """
            let plain = try await registry.importFile(
                named: "programa.txt",
                bytes: Array(text.utf8),
                by: .terminal("SELA")
            )
            #expect((plain.unchanged, plain.entries) == (4, 0))
        }
    }

    @Test("A damaged Word document is told so, and nothing goes in", .enabled(if: isThere))
    func damaged() async throws {
        try await withRegistry { registry in
            let report = try await run(registry, Self.document("<w:p><w:r>"))
            #expect(report.problems.map(\.cause) == [.damagedFile])
            #expect(report.entries == 0)
        }
    }
}
