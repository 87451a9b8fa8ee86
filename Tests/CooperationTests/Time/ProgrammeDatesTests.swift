import Cooperation
import Localization
import TestSupport
import Testing

/// How each sort of date in SELA's programme of work for 2008 is written there, and by native writers of each language.
@Suite("The dates of a real programme in three languages")
struct ProgrammeDatesTests {
    static let dates: [(written: String, es: String, pt: String, en: String)] = [
        ("Permanente", "permanente", "permanente", "permanent"),
        ("Según corresponda", "según corresponda", "conforme o caso", "as appropriate"),
        ("Octubre de 2008", "octubre de 2008", "outubro de 2008", "October 2008"),
        ("Enero – Marzo de 2008", "de enero a marzo de 2008", "de janeiro a março de 2008", "January–March 2008"),
        ("Enero a Marzo", "de enero a marzo de 2008", "de janeiro a março de 2008", "January–March 2008"),
        ("Abril-Mayo de 2007", "de abril a mayo de 2007", "de abril a maio de 2007", "April–May 2007"),
        (
            "Enero-noviembre 2008.", "de enero a noviembre de 2008", "de janeiro a novembro de 2008",
            "January–November 2008"
        ),
        (
            "Primera quincena de Junio", "primera quincena de junio de 2008", "primeira quinzena de junho de 2008",
            "first half of June 2008"
        ),
        (
            "Primera semana de Julio", "primera semana de julio de 2008", "primeira semana de julho de 2008",
            "first week of July 2008"
        ),
        (
            "Última semana de Marzo", "última semana de marzo de 2008", "última semana de março de 2008",
            "last week of March 2008"
        ),
        (
            "Segunda semana de enero de2008", "segunda semana de enero de 2008", "segunda semana de janeiro de 2008",
            "second week of January 2008"
        ),
        ("Fines de febrero de 2008", "fines de febrero de 2008", "fim de fevereiro de 2008", "late February 2008"),
        (
            "Diciembre de 2007-Enero de 2008", "de diciembre de 2007 a enero de 2008",
            "de dezembro de 2007 a janeiro de 2008", "December 2007 – January 2008"
        ),
        (
            "Última semana de febrero/primera \nsemana de marzo de 2008",
            "última semana de febrero o primera semana de marzo de 2008",
            "última semana de fevereiro ou primeira semana de março de 2008",
            "last week of February or first week of March 2008"
        ),
        (
            "Última semana de Junio \n\nÚltima semana de Septiembre \nÚltima semana de Diciembre",
            "última semana de junio, septiembre y diciembre de 2008",
            "última semana de junho, setembro e dezembro de 2008", "last week of June, September and December 2008"
        ),
        (
            "Posterior al Seminario Regional", "después del Seminario Regional", "depois do Seminário Regional",
            "after the Regional Seminar"
        ),
        (
            "Posterior a la Reunión Regional", "después de la Reunión Regional", "depois da Reunião Regional",
            "after the Regional Meeting"
        ),
        ("Posterior a la XIX RDCI", "después de la XIX RDCI", "depois da XIX RDCI", "after the XIX RDCI"),
        ("Posterior a la Reunión", "después de la Reunión", "depois da Reunião", "after the Meeting"),
        ("Posterior al Taller", "después del Taller", "depois da Oficina", "after the Workshop"),
        (
            "Durante la Reunión de Expertos", "durante la Reunión de Expertos", "durante a Reunião de Especialistas",
            "during the Expert Meeting"
        ),
        (
            "Cuando proceda según la \nconvocatoria.", "cuando proceda según la convocatoria.",
            "quando couber, conforme a convocatória", "as appropriate, according to the call"
        ),
        (
            "Enero - Junio \n \n \nPermanente", "de enero a junio de 2008 y permanente",
            "de janeiro a junho de 2008 e permanente", "January–June 2008 and permanent"
        ),
        (
            "Febrero – Marzo \n\nAbril – Junio \nJulio – Septiembre \nOctubre – Diciembre",
            "de febrero a marzo, de abril a junio, de julio a septiembre y de octubre a diciembre de 2008",
            "de fevereiro a março, de abril a junho, de julho a setembro e de outubro a dezembro de 2008",
            "February–March, April–June, July–September and October–December 2008"
        ),
        ("Septiembre \nde 2008", "septiembre de 2008", "setembro de 2008", "September 2008"),
    ]

    @Test("A date is written as natives of each language write it, and means the same in all of them", arguments: dates)
    func words(written: String, es: String, pt: String, en: String) throws {
        let when = try WhenParser.parse(written, languages: [.es], defaultYear: 2008).get().when
        #expect(when.words(.es) == es)
        #expect(when.words(.pt) == pt)
        #expect(when.words(.en) == en)
        for language in Language.allCases {
            #expect(try WhenParser.parse(when.words(language), languages: [language]).get().when == when)
        }
    }

    @Test("A date means the same however its line is broken, spaced, dashed or capitalised")
    func typesetting() {
        var numbers = SeededGenerator(seed: 2008)
        var sample = WhenSample(seed: 4)
        var changed: [String] = []
        for _ in 0..<1_500 {
            let when = sample.when()
            if case .relative = when { continue }
            if case .asAppropriate(.some) = when { continue }
            for language in Language.allCases {
                var text = ""
                for character in when.words(language) {
                    switch character {
                    case " ": text += ["  ", " \n", "\n", "\u{A0}", " \n \n", " "][Int(numbers.next() % 6)]
                    case "–": text += ["-", "—", "–"][Int(numbers.next() % 3)]
                    default: text += numbers.next() % 8 == 0 ? character.uppercased() : String(character)
                    }
                }
                let read = try? WhenParser.parse(text, languages: [language]).get().when
                if read != when {
                    changed.append("\(when.code) → \(text.debugDescription) → \(read?.code ?? "nothing")")
                }
            }
        }
        #expect(changed.isEmpty, "\(changed.count): \(changed.prefix(8).joined(separator: "\n"))")
    }

    @Test("Whether two dates lean on the same thing does not hang on the language it is named in")
    func references() throws {
        let workshop = try WhenParser.parse("posterior al Taller").get().when
        #expect(workshop == (try WhenParser.parse("depois da oficina").get().when))
        #expect(workshop == (try WhenParser.parse("after the workshop").get().when))
        #expect(Set([workshop, try WhenParser.parse("after the Workshop").get().when]).count == 1)
        #expect(workshop != (try WhenParser.parse("after the seminar").get().when))
        #expect(workshop != (try WhenParser.parse("antes del taller").get().when))
        // Names of their own keep their words; what no language calls an event is not guessed.
        #expect(try WhenParser.parse("posterior a la XIX RDCI").get().when.words(.en) == "after the XIX RDCI")
        #expect(
            try WhenParser.parse("after the experts' meeting").get().when.words(.es)
                == "después de the experts' meeting"
        )
    }
}
