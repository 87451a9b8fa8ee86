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
            ("{\"code\":\"1\",\"content\":{}}\n{", .jsonl),
            ("\u{FEFF}\n{\"content\":{\"title\":{}},\"code\":1", .jsonl),
            ("Título;Código\nAgua\u{0};1\nSuelo y más;2", .csv),
        ]
    )
    func formats(_ text: String, _ expected: ImportFile.Format) throws {
        #expect(try ImportFile(name: "datos", bytes: Array(text.utf8)).format() == expected)
    }

    @Test(
        "What we do not read is refused by name",
        arguments: [
            ("%PDF-1.4", "PDF", .malformedFile), ("", "", .emptyFile), (" \n", "", .emptyFile),
            ("<html><body>", "HTML", .malformedFile), ("{\\rtf1", "RTF", .malformedFile),
            ("<?xml version='1.0'?><!-- x --><rss a='b'>", "rss", .otherXML), ("{\"a\": 1}", "JSON", .malformedFile),
            ("a\u{0}\u{0}\u{0}\u{0}b\u{1}\u{0}", "", .malformedFile),
        ] as [(String, String, Problem.Cause)]
    )
    func refusals(_ text: String, _ found: String, _ cause: Problem.Cause) throws {
        let error = #expect(throws: ImportFile.Refusal.self) {
            try ImportFile(name: "datos", bytes: Array(text.utf8)).format()
        }
        #expect(error?.problem.found == found)
        #expect(error?.problem.cause == cause)
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

    @Test("No sentence leaves a hole where it has nothing to quote or to suggest", arguments: Language.allCases)
    func holes(_ language: Language) {
        for cause in Problem.Cause.allCases {
            for severity in [Problem.Severity.error, .warning] {
                // What the readers always give is given; the rest may be missing.
                let alwaysFound: Set<Problem.Cause> = [
                    .unlistedCode, .unknownCountry, .unreadableDate, .impossibleDate, .assumedDate, .roundedAmount,
                    .jointAmount, .endBeforeStart, .duplicateKey, .similarKey, .unreadableRow, .behindDamage,
                    .forbiddenEntity, .unknownHeading, .repeatedHeading, .missingColumn, .missingSheet, .percentages,
                    .tooLong, .outOfScope, .announcedCount, .outsidePeriod, .contradictoryDate, .missingDate,
                    .circularDate, .withoutParent, .notUnderstood, .suspectedTypo, .unknownReference, .numbering,
                    .unevenRow, .otherLanguage, .converterMissing,
                ]
                let alwaysExpected: Set<Problem.Cause> = [
                    .unreadableDate, .impossibleDate, .assumedDate, .jointAmount, .unknownCurrency, .duplicateKey,
                    .repeatedRow, .similarKey, .otherParty, .tooLong, .outOfScope, .announcedCount,
                    .contradictoryDate, .suspectedTypo, .numbering, .unevenRow, .noStructure,
                    .converterMissing,
                ]
                let sentence = Problem(
                    severity,
                    cause,
                    at: Place(file: "lista.csv"),
                    found: alwaysFound.contains(cause) ? "FOUND" : "",
                    expected: alwaysExpected.contains(cause) ? "EXPECTED" : ""
                ).sentence(language)
                for hole in ["«»", "“”", "()", ": .", ": ;", "  ", " ."] {
                    #expect(!sentence.contains(hole), "\(sentence)")
                }
            }
        }
    }

    @Test("The report of an import opens as a sheet with one row per problem")
    func report() {
        var report = ProblemReport(.es)
        let place = Place(file: "lista.csv", row: 4)
        report.write(Problem(.warning, .errorCell, at: place, column: "Monto", found: "#REF!"))
        let text = String(decoding: report.take(), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}archivo,hoja,fila,columna,gravedad,causa,encontrado,esperado,explicación\r\n"))
        #expect(text.contains("lista.csv,,4,Monto,aviso,error-cell,#REF!,,"))
    }
}
