import Cooperation
import Interchange
import Localization
import Testing

@Suite("Files as they are handed in")
struct ImportFileTests {
    @Test(
        "The kind of a file follows from its content",
        arguments: [
            ("PK\u{3}\u{4}", ImportFile.Format.xlsx), ("<?xml version=\"1.0\"?>\n<!-- x --><iati-activities>", .iati),
            ("\u{FEFF}<iati-activities version=\"2.03\">", .iati), ("Título;Código\nAgua;1", .csv),
        ]
    )
    func formats(_ text: String, _ expected: ImportFile.Format) throws {
        #expect(try ImportFile(name: "datos", bytes: Array(text.utf8)).format() == expected)
    }

    @Test(
        "What we do not read is refused by name",
        arguments: [
            ("%PDF-1.4", "PDF"), ("", "0 bytes"), (" \n", "0 bytes"), ("<html><body>", "HTML"), ("{\\rtf1", "RTF"),
            ("<rss>", "XML: <rss>"), ("a\u{0}\u{0}\u{0}\u{0}b\u{1}\u{0}", "binary"),
        ]
    )
    func refusals(_ text: String, _ found: String) throws {
        let error = #expect(throws: ImportFile.Refusal.self) {
            try ImportFile(name: "datos", bytes: Array(text.utf8)).format()
        }
        #expect(error?.problem.found == found)
        #expect(error?.problem.cause == .malformedFile)
    }

    @Test("A sheet needs to know in whose name it is imported")
    func needsParty() {
        let file = ImportFile(name: "datos.csv", bytes: Array("Título\nAgua".utf8))
        #expect(throws: ImportFile.Refusal.self) { try file.reader(party: nil, vocabularies: Vocabularies([])) }
    }

    @Test("Every cause has a sentence in each language that says where it was", arguments: Language.allCases)
    func sentences(_ language: Language) {
        var sentences: Set<String> = []
        for cause in Problem.Cause.allCases {
            let place = Place(file: "lista.csv", sheet: "Hoja 1", row: 31)
            let problem = Problem(.error, cause, at: place, column: "Título", found: "FOUND", expected: "EXPECTED")
            let sentence = problem.sentence(language)
            #expect(sentence.contains("lista.csv") && sentence.contains("31") && sentence.contains("Título"))
            #expect(sentence.hasSuffix("."))
            sentences.insert(sentence)
        }
        #expect(sentences.count == Problem.Cause.allCases.count)
    }

    @Test("The report of an import opens as a sheet with one row per problem")
    func report() {
        var report = ProblemReport(.es)
        let place = Place(file: "lista.csv", row: 4)
        report.write(Problem(.warning, .errorCell, at: place, column: "Monto", found: "#REF!"))
        let text = String(decoding: report.take(), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}archivo,hoja,fila,columna,gravedad,causa,encontrado,esperado,explicación\r\n"))
        #expect(text.contains("lista.csv,,4,Monto,warning,error-cell,#REF!,,"))
    }
}
