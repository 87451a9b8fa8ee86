import Interchange
import Tabular
import TestSupport
import Testing

@Suite("What a file that is attached is")
struct AttachmentTypeTests {
    static let pdf = Array("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n".utf8)
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + Array("IHDR…".utf8)
        + [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 0xFF, 0xD9]
    private static let webp: [UInt8] = Array("RIFF".utf8) + [8, 0, 0, 0] + Array("WEBPVP8 ".utf8)

    private static func archive(_ parts: [(String, String)]) -> [UInt8] {
        var archive = ZIPWriter()
        for (name, content) in parts { archive.add(name, Array(content.utf8)) }
        return archive.finish()
    }

    private static func office(_ main: String, _ more: [(String, String)] = []) -> [UInt8] {
        let part = "application/vnd.openxmlformats-officedocument.\(main).main+xml"
        return archive([("[Content_Types].xml", "<Types><Override ContentType=\"\(part)\"/></Types>")] + more)
    }

    private static let openDocument = archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"),
    ])

    private static let whole: [(AttachmentType, String, [UInt8])] = [
        (.pdf, "informe.PDF", pdf), (.png, "foto.png", png), (.jpeg, "foto.jpg", jpeg), (.jpeg, "foto.JPEG", jpeg),
        (.webp, "foto.webp", webp), (.docx, "acta.docx", office("wordprocessingml.document")),
        (.xlsx, "tabla.xlsx", office("spreadsheetml.sheet")), (.pptx, "x.pptx", office("presentationml.presentation")),
        (.odt, "acta.odt", openDocument),
        (.ods, "t.ods", archive([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])),
        (.odp, "p.odp", archive([("mimetype", "application/vnd.oasis.opendocument.presentation")])),
        (.csv, "datos.csv", Array("país;año\nPerú;2024\n".utf8)), (.text, "nota.txt", Array("Una nota".utf8)),
        (.text, "nota", [0x41, 0xF1, 0x6F]),
    ]

    @Test("Each type is told by what stands in it")
    func types() throws {
        for (type, name, bytes) in Self.whole { #expect(try AttachmentType.of(bytes, named: name) == type, "\(name)") }
    }

    @Test(
        "What is nothing of these, unfinished, two things at once or named as something else is refused with its reason"
    )
    func refused() {
        let refusals: [(String, [UInt8], AttachmentProblem)] = [
            ("vacio.pdf", [], .empty),
            ("pagina.pdf", Array("<!DOCTYPE html><html><script>1</script></html>".utf8), .unknownType),
            ("pagina.txt", Array("\u{FEFF}  <svg onload=alert(1)>".utf8), .unknownType),
            ("guion.txt", Array("#!/bin/sh\n".utf8), .unknownType),
            ("programa.pdf", [0x4D, 0x5A, 0x90, 0, 3], .unknownType),
            ("corto.pdf", Array("%PDF-1.7\n1 0 obj".utf8), .damaged(.pdf)),
            ("doble.pdf", Self.pdf + Self.openDocument, .damaged(.pdf)),
            ("doble.png", Self.png + Self.pdf, .damaged(.png)),
            ("corta.webp", Self.webp + [0], .damaged(.webp)),
            ("acta.docx", Self.office("wordprocessingml.document") + [0], .damaged(nil)),
            ("acta.pdf", Self.office("wordprocessingml.document"), .mismatch(ending: "pdf", .docx)),
            ("informe.docx", Self.pdf, .mismatch(ending: "docx", .pdf)),
            ("informe.pdf.exe", Self.pdf, .mismatch(ending: "exe", .pdf)),
            ("viejo.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldOffice),
            ("m.docx", Self.office("wordprocessingml.document", [("word/vbaProject.bin", "x")]), .macros),
            ("m.xlsx", Self.office("spreadsheetml.sheet", [("xl/macrosheets/sheet1.xml", "x")]), .macros),
            (
                "m.docm",
                Self.archive([
                    ("[Content_Types].xml", "<O ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>")
                ]), .macros
            ),
            (
                "b.odt", Self.archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("Basic/x", "x")]),
                .macros
            ),
            ("x.zip", Self.archive([("a.txt", "a")]), .unknownType),
            (
                "dos.docx",
                Self.office("wordprocessingml.document", [("mimetype", "application/vnd.oasis.opendocument.text")]),
                .unknownType
            ),
        ]
        for (name, bytes, problem) in refusals {
            #expect(throws: problem, "\(name)") { try AttachmentType.of(bytes, named: name) }
        }
    }

    @Test("An archive that unpacks to more than any document is refused before it is unpacked")
    func bomb() {
        var archive = ZIPWriter()
        archive.begin("[Content_Types].xml")
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        for _ in 0..<8 { archive.write(zeros) }
        #expect(throws: AttachmentProblem.damaged(nil)) {
            try AttachmentType.of(archive.finish(), named: "bomba.docx")
        }
    }

    @Test("Names keep letters and lead nowhere; titles keep accents and turn nothing around")
    func names() {
        let long = String(repeating: "á", count: 300) + ".pdf"
        let names = [
            ("Informe año 2024 (final).pdf", "informe-ano-2024-final.pdf"), ("../../etc/passwd", "passwd.pdf"),
            ("C:\\Users\\x\\acta.pdf", "acta.pdf"), ("a\r\nSet-Cookie: x=1.pdf", "a-set-cookie-x-1.pdf"),
            ("\u{202E}fdp.exe", "fdp.pdf"), ("مرحبا.pdf", "adjunto.pdf"), ("", "adjunto.pdf"), (".pdf", "pdf.pdf"),
            ("x.exe.pdf", "x-exe.pdf"), (long, String(repeating: "a", count: 80) + ".pdf"),
        ]
        for (name, plain) in names { #expect(AttachmentName.plain(name, .pdf) == plain, "\(name)") }
        #expect(AttachmentName.title("../Informe_año\u{202E} \n2024.pdf") == "Informe año 2024")
        #expect(AttachmentName.title(long).count == 200)
    }

    @Test("A second of mutated files ends, and gives a type or a reason")
    func fuzz() {
        var chance = SeededGenerator(seed: 20_261_121)
        let end = ContinuousClock.now + .seconds(1)
        var runs = 0
        var taken = 0
        while ContinuousClock.now < end {
            let sample = Self.whole[Int.random(in: 0..<Self.whole.count, using: &chance)]
            var bytes = sample.2
            for _ in 0..<Int.random(in: 0...6, using: &chance) where !bytes.isEmpty {
                let at = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &chance)
                case 1: bytes.remove(at: at)
                case 2: bytes.insert(contentsOf: bytes[at...].prefix(20), at: at)
                default: bytes.removeLast(min(bytes.count, Int.random(in: 1...30, using: &chance)))
                }
            }
            runs += 1
            if let type = try? AttachmentType.of(bytes, named: sample.1) {
                taken += 1
                #expect(type.endings.contains(where: { sample.1.lowercased().hasSuffix($0) }) || type == .text)
            }
        }
        #expect(runs > 100 && taken > 0 && taken < runs)
    }
}
