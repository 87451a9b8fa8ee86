import Cooperation
import Foundation
import Localization
import Testing

@Suite("Dates written and read again")
struct WhenRoundTripTests {
    @Test("What is printed in a language is read back as the same value", arguments: Language.allCases)
    func words(language: Language) {
        var sample = WhenSample(seed: 2008)
        var failures: [String] = []
        for _ in 0..<3_000 {
            let when = sample.when()
            let words = when.words(language)
            let read = try? WhenParser.parse(words).get().when
            if read != when { failures.append("\(when.code) → \(words) → \(read?.code ?? "nothing")") }
        }
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(12).joined(separator: "\n"))")
    }

    @Test("It is also read when only that language is understood", arguments: Language.allCases)
    func wordsOfOneLanguage(language: Language) {
        var sample = WhenSample(seed: 1998)
        var failures: [String] = []
        for _ in 0..<2_000 {
            let when = sample.when()
            let words = when.words(language)
            let read = try? WhenParser.parse(words, languages: [language]).get().when
            if read != when { failures.append("\(when.code) → \(words) → \(read?.code ?? "nothing")") }
        }
        #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(12).joined(separator: "\n"))")
    }

    @Test("The code is read back as the same value, and no other spelling is")
    func codes() {
        var sample = WhenSample(seed: 30)
        var failures: [String] = []
        for _ in 0..<3_000 {
            let when = sample.when()
            let code = when.code
            if When(code: code) != when { failures.append(code) }
            if When(code: code + " ") != nil, !code.contains(":") { failures.append(code + " ") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(12))")
    }

    @Test("JSON carries the code")
    func json() throws {
        let when = try #require(When(code: "[2008-02-WL,2008-03-W1]"))
        let data = try JSONEncoder().encode([when])
        #expect(String(decoding: data, as: UTF8.self) == #"["[2008-02-WL,2008-03-W1]"]"#)
        #expect(try JSONDecoder().decode([When].self, from: data) == [when])
    }

    @Test(
        "It reads as a native writes it",
        arguments: [
            (
                "2008-06-H1", "primera quincena de junio de 2008", "primeira quinzena de junho de 2008",
                "first half of June 2008"
            ),
            ("2022-03-01", "1 de marzo de 2022", "1º de março de 2022", "1 March 2022"),
            ("2008-06-E", "fines de junio de 2008", "fim de junho de 2008", "late June 2008"),
            ("2008-M", "mediados de 2008", "meados de 2008", "mid-2008"),
            ("2024-40", "primer semestre de 2024", "primeiro semestre de 2024", "first half of 2024"),
            ("2007-05-03/2007-05-05", "del 3 al 5 de mayo de 2007", "de 3 a 5 de maio de 2007", "3–5 May 2007"),
            (
                "2007-12/2008-01", "de diciembre de 2007 a enero de 2008", "de dezembro de 2007 a janeiro de 2008",
                "December 2007 – January 2008"
            ),
            ("2008-01/2008-03", "de enero a marzo de 2008", "de janeiro a março de 2008", "January–March 2008"),
            (
                "2008-33/2009-41", "del primer trimestre de 2008 al segundo semestre de 2009",
                "do primeiro trimestre de 2008 ao segundo semestre de 2009",
                "from the first quarter of 2008 to the second half of 2009"
            ),
            (
                "[2008-02-WL,2008-03-W1]", "última semana de febrero o primera semana de marzo de 2008",
                "última semana de fevereiro ou primeira semana de março de 2008",
                "last week of February or first week of March 2008"
            ),
            (
                "{XXXX-06-WL,XXXX-09-WL,XXXX-12-WL}", "última semana de junio, septiembre y diciembre",
                "última semana de junho, setembro e dezembro", "last week of June, September and December"
            ),
            (
                "[2008-09,2008-10]", "septiembre u octubre de 2008", "setembro ou outubro de 2008",
                "September or October 2008"
            ),
            ("[XXXX-03-07,XXXX-03-08]", "7 u 8 de marzo", "7 ou 8 de março", "7 or 8 March"),
            (
                "{2008-05-E,2008-06-B}", "fines de mayo e inicios de junio de 2008",
                "fim de maio e início de junho de 2008",
                "late May and early June 2008"
            ),
            ("2022-03-15/..", "desde el 15 de marzo de 2022", "desde 15 de março de 2022", "from 15 March 2022"),
            (
                "<2022-33", "antes del primer trimestre de 2022", "antes do primeiro trimestre de 2022",
                "before the first quarter of 2022"
            ),
            ("after:a reunião", "después de la reunión", "depois da reunião", "after the meeting"),
            ("after:el Taller", "después del Taller", "depois da Oficina", "after the Workshop"),
            ("appropriate", "según corresponda", "conforme o caso", "as appropriate"),
            ("R/P3M", "trimestral", "trimestral", "quarterly"),
            ("R/P3W", "cada tres semanas", "a cada três semanas", "every three weeks"),
        ]
    )
    func native(code: String, es: String, pt: String, en: String) throws {
        let when = try #require(When(code: code))
        #expect(when.words(.es) == es)
        #expect(when.words(.pt) == pt)
        #expect(when.words(.en) == en)
    }
}
