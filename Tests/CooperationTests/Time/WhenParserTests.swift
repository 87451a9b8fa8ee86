import Cooperation
import Localization
import Testing

@Suite("Reading dates")
struct WhenParserTests {
    /// The date phrases of a regional work programme for 2008, with what each means.
    static let programmePhrases: [(String, String)] = [
        ("Permanente", "permanent"), ("Según corresponda", "appropriate"),
        ("Octubre de 2008", "2008-10"), ("Septiembre de 2008", "2008-09"),
        ("Enero – Marzo de 2008", "2008-01/2008-03"), ("Marzo – Junio de 2008", "2008-03/2008-06"),
        ("Abril-Mayo de 2007", "2007-04/2007-05"), ("Julio de 2008", "2008-07"),
        ("Enero a Marzo", "XXXX-01/XXXX-03"), ("Enero - Junio", "XXXX-01/XXXX-06"),
        ("Enero - Junio \n \n \nPermanente", "{XXXX-01/XXXX-06,permanent}"),
        ("Enero-Febrero", "XXXX-01/XXXX-02"), ("Febrero - Mayo", "XXXX-02/XXXX-05"),
        ("Enero – Mayo", "XXXX-01/XXXX-05"), ("Primera quincena de Junio  ", "XXXX-06-H1"),
        ("Posterior al Seminario Regional", "after:el Seminario Regional"),
        ("Febrero - Junio", "XXXX-02/XXXX-06"), ("Abril - Junio", "XXXX-04/XXXX-06"),
        ("Primera semana de Julio", "XXXX-07-W1"),
        ("Posterior a la Reunión Regional", "after:la Reunión Regional"),
        ("Febrero – Julio  ", "XXXX-02/XXXX-07"), ("Julio – Octubre", "XXXX-07/XXXX-10"), ("Noviembre", "XXXX-11"),
        ("Enero-noviembre 2008.", "2008-01/2008-11"),
        ("Cuando proceda según la \nconvocatoria", "appropriate:la convocatoria"),
        ("Enero-Junio de 2008", "2008-01/2008-06"), ("Enero - Febrero", "XXXX-01/XXXX-02"),
        ("Febrero - Abril", "XXXX-02/XXXX-04"), ("Mayo - Agosto", "XXXX-05/XXXX-08"),
        ("Febrero - Octubre", "XXXX-02/XXXX-10"), ("Julio", "XXXX-07"), ("Primera semana de Octubre  ", "XXXX-10-W1"),
        ("Posterior a la XIX RDCI", "after:la XIX RDCI"),
        ("Enero – Febrero (para la primera) \n\nPermanente", "{XXXX-01/XXXX-02,permanent}"),
        (
            "Febrero – Marzo \n\nAbril – Junio \nJulio – Septiembre \nOctubre – Diciembre",
            "{XXXX-02/XXXX-03,XXXX-04/XXXX-06,XXXX-07/XXXX-09,XXXX-10/XXXX-12}"
        ),
        ("Última semana de Marzo  ", "XXXX-03-WL"),
        (
            "Última semana de Junio \n\nÚltima semana de Septiembre \nÚltima semana de Diciembre",
            "{XXXX-06-WL,XXXX-09-WL,XXXX-12-WL}"
        ),
        ("Septiembre – Octubre  ", "XXXX-09/XXXX-10"), ("Enero – Marzo", "XXXX-01/XXXX-03"),
        ("Marzo – Mayo  ", "XXXX-03/XXXX-05"), ("Primera semana de Junio  ", "XXXX-06-W1"),
        ("Marzo – Abril  ", "XXXX-03/XXXX-04"), ("Abril", "XXXX-04"), ("Segunda semana de Mayo", "XXXX-05-W2"),
        ("Durante la Reunión de Expertos", "during:la Reunión de Expertos"),
        ("Posterior a la Reunión", "after:la Reunión"), ("Posterior al Taller", "after:el Taller"),
        ("Segunda semana de Octubre  ", "XXXX-10-W2"), ("Marzo", "XXXX-03"),
        ("Posterior a la Reunión de Expertos", "after:la Reunión de Expertos"),
        ("Febrero 2008", "2008-02"), ("Marzo 2008", "2008-03"), ("Abril 2008", "2008-04"), ("Mayo 2008", "2008-05"),
        ("Junio  2008", "2008-06"), ("Agosto 2008", "2008-08"), ("Septiembre \n2008", "2008-09"),
        ("Septiembre \nde 2008  ", "2008-09"), ("Octubre \n2008", "2008-10"), ("Noviembre \n2008", "2008-11"),
        ("Diciembre \n2008", "2008-12"), ("Diciembre de 2007", "2007-12"),
        ("Segunda semana de enero de2008  ", "2008-01-W2"), ("Fines de febrero de 2008", "2008-02-E"),
        ("a fines de 2008", "2008-E"), ("3 y 4 de julio/2007", "{2007-07-03,2007-07-04}"),
        ("22 de octubre/2007", "2007-10-22"), ("6 y 7 \nde agosto del 2007", "{2007-08-06,2007-08-07}"),
        ("mayo/2006", "2006-05"), ("febrero del 2007", "2007-02"), ("2007 – 2013", "2007/2013"),
        ("entre el 20 y el 25 de abril del 2008", "2008-04-20/2008-04-25"),
        ("Diciembre de 2007-Enero de 2008", "2007-12/2008-01"), ("Enero - Febrero de 2008", "2008-01/2008-02"),
        ("Última semana de febrero/primera \nsemana de marzo de 2008", "[2008-02-WL,2008-03-W1]"),
    ]

    static let otherPhrases: [(String, String)] = [
        ("2022", "2022"), ("2022-03", "2022-03"), ("2022-03-15", "2022-03-15"), ("2022-03-15T10:30:00Z", "2022-03-15"),
        ("2022-03-15T00:00:00-05:00", "2022-03-15"), ("2022-03-15Z", "2022-03-15"), ("15/03/2022 00:00", "2022-03-15"),
        ("15/03/2022", "2022-03-15"), ("5/3/2022", "2022-03-05"), ("15-03-22", "2022-03-15"),
        ("15-03-98", "1998-03-15"), ("15.03.2022", "2022-03-15"), ("3/2022", "2022-03"), ("2022/03", "2022-03"),
        ("15 / 03 / 2022", "2022-03-15"), ("15 de marzo de 2022", "2022-03-15"), ("15 mar 2022", "2022-03-15"),
        ("15 mar. 2022", "2022-03-15"), ("15-mar-22", "2022-03-15"), ("marzo 2022", "2022-03"), ("mar-22", "2022-03"),
        ("MARÇO/2009", "2009-03"), ("15th March 2022", "2022-03-15"), ("March 15, 2022", "2022-03-15"),
        ("15th of March, 2022", "2022-03-15"), ("1º de março de 2022", "2022-03-01"), ("1.º de mayo", "XXXX-05-01"),
        ("primero de mayo de 2020", "2020-05-01"), ("martes 15 de marzo de 2022", "2022-03-15"),
        ("del 3 al 5 de mayo de 2007", "2007-05-03/2007-05-05"), ("3-5 May 2007", "2007-05-03/2007-05-05"),
        ("March 3-5, 2022", "2022-03-03/2022-03-05"), ("30 oct-5 nov 2017", "2017-10-30/2017-11-05"),
        ("30 oct-05 nov 2017", "2017-10-30/2017-11-05"), ("mar-22 a abr-22", "2022-03/2022-04"),
        ("Noviembre a febrero de 2009", "2008-11/2009-02"), ("2022-2023", "2022/2023"), ("2022/2023", "2022/2023"),
        ("2022-23", "2022/2023"), ("2012-13", "2012/2013"), ("2022-03/2022-06", "2022-03/2022-06"),
        ("15/03/2022 - 20/03/2022", "2022-03-15/2022-03-20"), ("15/03/2022-20/03/2022", "2022-03-15/2022-03-20"),
        ("desde 2021", "2021/.."), ("a partir de junio de 2021", "2021-06/.."), ("2021 en adelante", "2021/.."),
        ("hasta junio de 2023", "../2023-06"), ("até 30 de junho de 2023", "../2023-06-30"),
        ("desde 2021 hasta 2023", "2021/2023"), ("from January to March 2022", "2022-01/2022-03"),
        ("between 20 and 25 April 2008", "2008-04-20/2008-04-25"), ("antes del 30 de junio de 2023", "<2023-06-30"),
        ("after June 2023", ">2023-06"), ("1er semestre 2024", "2024-40"), ("II semestre de 2024", "2024-41"),
        ("Semestre II 2024", "2024-41"), ("primer trimestre", "XXXX-33"), ("Q1 2023", "2023-33"),
        ("T1 2023", "2023-33"), ("1T 2023", "2023-33"), ("2023-Q4", "2023-36"), ("2S 2024", "2024-41"),
        ("último trimestre de 2022", "2022-36"), ("first half of 2024", "2024-40"),
        ("first half of June 2008", "2008-06-H1"), ("primeira quinzena de junho", "XXXX-06-H1"),
        ("2ª quincena de junio de 2008", "2008-06-H2"), ("Segunda semana de abril de 2008", "2008-04-W2"),
        ("Fines de octubre", "XXXX-10-E"), ("finales de 2010", "2010-E"), ("a mediados de mayo de 2011", "2011-05-M"),
        ("inicios de enero", "XXXX-01-B"), ("principios de 2011", "2011-B"), ("a comienzos de año", "XXXX-B"),
        ("no final de março de 2010", "2010-03-E"), ("em meados de 2012", "2012-M"),
        ("início de abril de 2010", "2010-04-B"), ("mid-June 2008", "2008-06-M"), ("late 2008", "2008-E"),
        ("at the end of May", "XXXX-05-E"), ("Permanent", "permanent"), ("conforme o caso", "appropriate"),
        ("as appropriate", "appropriate"), ("Después del Consejo", "after:el Consejo"),
        ("após a reunião", "after:a reunião"), ("posterior à reunião", "after:a reunião"),
        ("depois do Seminário", "after:o Seminário"), ("during the meeting", "during:the meeting"),
        ("prior to the Council", "before:the Council"), ("durante 2022", "2022"), ("Trimestral", "R/P3M"),
        ("cada año", "R/P1Y"), ("cada dos años", "R/P2Y"), ("mensual", "R/P1M"), ("a cada dois anos", "R/P2Y"),
        ("a cada dez anos", "R/P10Y"),
        ("jan/2020 a dez/2021", "2020-01/2021-12"),
        ("every 18 months", "R/P18M"),
        (
            "Última semana de Junio / Septiembre / Diciembre",
            "{XXXX-06-WL,XXXX-09-WL,XXXX-12-WL}"
        ),
        ("mayo o junio de 2008", "[2008-05,2008-06]"), ("septiembre u octubre", "[XXXX-09,XXXX-10]"),
        ("3, 4 y 10 de julio de 2007", "{2007-07-03,2007-07-04,2007-07-10}"),
        ("maio e o primeiro semestre de 2009", "{2009-05,2009-40}"), ("(mayo 2008)", "2008-05"),
        ("SEPTIEMBRE\u{00A0}2008", "2008-09"), ("setie\u{0301}mbre 2008", "2008-09"),
    ]

    @Test("The date phrases of a real programme are read as meant", arguments: programmePhrases)
    func programme(text: String, code: String) throws {
        let reading = try WhenParser.parse(text).get()
        #expect(reading.when.code == code)
        #expect(reading.literal == text)
    }

    @Test("Dates of three languages and of spreadsheets are read as meant", arguments: otherPhrases)
    func phrases(text: String, code: String) throws {
        #expect(try WhenParser.parse(text).get().when.code == code)
    }

    @Test("Capitals and missing accents change nothing", arguments: programmePhrases + otherPhrases)
    func folding(text: String, code: String) throws {
        guard !code.contains(":") else { return }
        #expect(try WhenParser.parse(text.uppercased()).get().when.code == code)
    }

    @Test("A year that is left out comes from the context, with a warning")
    func yearFromContext() throws {
        let reading = try WhenParser.parse("Enero – Marzo", defaultYear: 2008).get()
        #expect(reading.when.code == "2008-01/2008-03")
        #expect(reading.warnings == [.yearFromContext(2008)])
        #expect(try WhenParser.parse("Enero").get().warnings == [.yearLeftOut])
        #expect(try WhenParser.parse("Noviembre – Febrero", defaultYear: 2008).get().when.code == "2008-11/2009-02")
    }

    @Test(
        "What deserves a look is said",
        arguments: [
            ("lunes 15 de marzo de 2022", [WhenWarning.weekdayDoesNotFit(written: .monday, actual: .tuesday)]),
            ("Tuesday, 15 March 2022", []),
            ("15-03-22", [.twoDigitYear(written: 22, read: 2022)]),
            ("primera quincena de junio de 2008 (20 de junio de 2008)", [.noteContradicts("20 de junio de 2008")]),
            ("junio de 2008 (2 días)", [.noteLeftOut("2 días")]),
            ("junio/septiembre de 2008", [.slashReadAsAnd]),
            ("junio/julio de 2008", [.slashReadAsOr]),
            ("2022-03-15T10:30:00", [.timeLeftOut]),
            ("Noviembre a febrero de 2009", [.yearInferred(2008)]),
        ]
    )
    func warnings(text: String, expected: [WhenWarning]) throws {
        #expect(try WhenParser.parse(text).get().warnings == expected)
    }

    @Test(
        "What is no date is refused with what was found and what was expected",
        arguments: [
            ("", WhenProblem.empty), (" \n ", .empty),
            ("31/02/2022", .noSuchDay(day: 31, month: 2, year: 2022)),
            ("2022-02-30", .noSuchDay(day: 30, month: 2, year: 2022)),
            ("31 de abril", .noSuchDay(day: 31, month: 4, year: nil)),
            ("2022-13", .noSuchMonth(13)), ("15/13/2022", .noSuchMonth(13)), ("13/2022", .noSuchMonth(13)),
            ("0000", .noSuchYear(0)), ("Finales de", .missing(.month, after: "Finales de")),
            ("primera quincena", .missing(.month, after: "primera quincena")),
            ("tercera quincena de junio", .noSuchPart(found: 3, allowed: 1...2)),
            ("Q5 2022", .noSuchPart(found: 5, allowed: 1...4)),
            ("posterior a", .missing(.reference, after: "posterior a")),
            ("mayo de 2022 a", .missing(.endOfSpan, after: "mayo de 2022 a")),
            ("3 y 4", .missing(.month, after: "3")),
            ("por definir", .notUnderstood(found: "por definir", expected: .date)),
            ("mayo de 2022 con apoyo", .notUnderstood(found: "con apoyo", expected: .endOfSpan)),
        ]
    )
    func problems(text: String, problem: WhenProblem) {
        #expect(throws: problem) { try WhenParser.parse(text).get() }
    }

    @Test("The order of day and month follows the reader's choice, and is never guessed")
    func dayFirst() throws {
        #expect(try WhenParser.parse("3/5/2022").get().when.code == "2022-05-03")
        #expect(try WhenParser.parse("3/5/2022", dayFirst: false).get().when.code == "2022-03-05")
        #expect(throws: WhenProblem.noSuchMonth(15)) { try WhenParser.parse("3/15/2022").get() }
    }

    @Test("Every name and short form of a month means that month, whichever languages are understood together")
    func months() throws {
        let names: [Language: String] = [
            .es: "enero,ene febrero,feb marzo,mar abril,abr mayo,may junio,jun julio,jul agosto,ago "
                + "septiembre,setiembre,sep,sept,set octubre,oct noviembre,nov diciembre,dic",
            .pt: "janeiro,jan fevereiro,fev março,mar abril,abr maio,mai junho,jun julho,jul agosto,ago "
                + "setembro,set outubro,out novembro,nov dezembro,dez",
            .en: "January,Jan February,Feb March,Mar April,Apr May June,Jun July,Jul August,Aug "
                + "September,Sep,Sept October,Oct November,Nov December,Dec",
        ]
        let sets: [[Language]] = [[.es], [.pt], [.en], [.es, .pt], [.es, .en], [.pt, .en], [.es, .pt, .en]]
        for (language, list) in names {
            for (index, variants) in list.split(separator: " ").enumerated() {
                for name in variants.split(separator: ",") {
                    for languages in sets where languages.contains(language) {
                        let unit = try #require(CalendarUnit(year: 2021, .month(index + 1)))
                        for text in ["\(name)/2021", "\(name)-21", "\(name) 2021", "\(name). 2021"] {
                            let read = try WhenParser.parse(text, languages: languages).get().when
                            #expect(read == .unit(unit), "\(text)")
                        }
                    }
                }
            }
        }
    }

    @Test("Only the words of the given languages are understood")
    func languages() throws {
        #expect(try WhenParser.parse("janeiro de 2022", languages: [.pt]).get().when.code == "2022-01")
        #expect(throws: WhenProblem.self) { try WhenParser.parse("janeiro de 2022", languages: [.es, .en]).get() }
    }
}
