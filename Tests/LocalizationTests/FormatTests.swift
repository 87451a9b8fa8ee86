import Localization
import Testing

@Suite struct FormatTests {
    @Test("Whole numbers go in groups of three from four digits on")
    func grouped() {
        #expect(NumberFormat.grouped(999, .es) == "999")
        #expect(NumberFormat.grouped(4727, .es) == "4\u{202F}727")
        #expect(NumberFormat.grouped(1_234_567, .pt) == "1\u{202F}234\u{202F}567")
        #expect(NumberFormat.grouped(-1_234_567, .en) == "\u{2212}1,234,567")
        #expect(NumberFormat.grouped(.min, .en) == "\u{2212}9,223,372,036,854,775,808")
    }

    @Test("Decimals have a comma in Spanish and Portuguese, a point in English")
    func decimal() {
        #expect(NumberFormat.decimal(scaled: 123_456, places: 2, .es) == "1\u{202F}234,56")
        #expect(NumberFormat.decimal(scaled: -5, places: 2, .en) == "\u{2212}0.05")
        #expect(NumberFormat.decimal(scaled: 7, places: 0, .pt) == "7")
        #expect(NumberFormat.decimal(2.25, places: 1, .pt) == "2,3")
        #expect(NumberFormat.decimal(-0.04, places: 1, .en) == "0.0")
        #expect(NumberFormat.decimal(.nan, places: 1, .en) == "–")
        #expect(NumberFormat.decimal(.infinity, places: 1, .es) == "–")
    }

    @Test("The percent sign stands apart in Spanish only")
    func percent() {
        #expect(NumberFormat.percent(0.64, .es) == "64\u{A0}%")
        #expect(NumberFormat.percent(0.645, places: 1, .pt) == "64,5%")
        #expect(NumberFormat.percent(0.64, .en) == "64%")
    }

    @Test("Small numbers are words that agree with their noun")
    func words() {
        #expect(NumberWords.cardinal(19, .es) == "diecinueve")
        #expect(NumberWords.cardinal(21, .es) == "veintiún")
        #expect(NumberWords.cardinal(21, .es, gender: .feminine) == "veintiuna")
        #expect(NumberWords.cardinal(2, .pt, gender: .feminine) == "duas")
        #expect(NumberWords.cardinal(30, .en) == "thirty")
        #expect(NumberWords.cardinal(31, .es) == "31")
        #expect(NumberWords.cardinal(-1, .es) == "\u{2212}1")
        for language in Language.allCases {
            #expect(Set((0...30).map { NumberWords.cardinal($0, language) }).count == 31)
        }
    }

    @Test(
        "In Spanish y gives way before the sound i, o before the sound o",
        arguments: [
            ("Italia", "e Italia"), ("Honduras", "y Honduras"), ("hijos", "e hijos"), ("hielo", "y hielo"),
            ("iones", "y iones"), ("Ypacaraí", "e Ypacaraí"), ("Yucatán", "y Yucatán"), ("«Ibero»", "e «Ibero»"),
        ]
    )
    func conjunctionAnd(last: String, expected: String) {
        #expect(ListFormat.joined(["Chile", last], .es) == "Chile \(expected)")
    }

    @Test(
        "Before the sound o Spanish says u, also before numbers read aloud",
        arguments: [
            ("ocho", "u ocho"), ("hoy", "u hoy"), ("8", "u 8"), ("80", "u 80"), ("11", "u 11"), ("110", "o 110"),
            ("11\u{202F}000", "u 11\u{202F}000"), ("10", "o 10"), ("Perú", "o Perú"), ("ópera", "u ópera"),
        ]
    )
    func conjunctionOr(last: String, expected: String) {
        #expect(ListFormat.joined(["x", last], .es, conjunction: .or) == "x \(expected)")
    }

    @Test("Lists have commas but none before the conjunction")
    func lists() {
        #expect(ListFormat.joined([], .es) == "")
        #expect(ListFormat.joined(["Brasil"], .pt) == "Brasil")
        #expect(ListFormat.joined(["Chile", "Perú", "Cuba"], .es) == "Chile, Perú y Cuba")
        #expect(ListFormat.joined(["a", "b", "c"], .en) == "a, b and c")
        #expect(ListFormat.joined(["a", "i"], .pt, conjunction: .or) == "a ou i")
    }

    @Test("Dates are told as each language tells them")
    func dates() {
        #expect(DateFormat.day(2022, 3, 15, .es) == "15 de marzo de 2022")
        #expect(DateFormat.day(2022, 3, 15, .pt) == "15 de março de 2022")
        #expect(DateFormat.day(2022, 3, 15, .en) == "15 March 2022")
        #expect(DateFormat.day(2022, 3, 1, .pt) == "1º de março de 2022")
        #expect(DateFormat.month(2022, 12, .es) == "diciembre de 2022")
        #expect(DateFormat.dayMonth(9, 2, .en) == "2 September")
        #expect(DateFormat.short(2022, 3, 5, .pt) == "5 mar 2022")
        #expect(DateFormat.day(2022, 13, 5, .es) == "2022-13-05")
    }
}
