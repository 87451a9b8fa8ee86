import Localization
import Testing

@Suite struct CollatorTests {
    @Test("In Spanish accents do not part words, and ñ follows every n")
    func spanish() {
        let words = ["nube", "ñandú", "Ángel", "zorro", "árbol", "banco", "oso", "nz", "Perú", "Peru", "perú"]
        #expect(
            Collator(.es).sorted(words) == [
                "Ángel", "árbol", "banco", "nube", "nz", "ñandú", "oso", "Peru", "perú", "Perú", "zorro",
            ]
        )
    }

    @Test("In Portuguese and English ñ is an n with a mark, unless asked otherwise")
    func enye() {
        let words = ["nz", "ña", "n\u{303}b", "nb"]
        #expect(Collator(.pt).sorted(words) == ["ña", "nb", "n\u{303}b", "nz"])
        #expect(Collator(.en, separatesEnye: true).sorted(words) == ["nb", "nz", "ña", "n\u{303}b"])
    }

    @Test("Spaces come before letters, punctuation counts as space, numbers go by value")
    func spacesAndNumbers() {
        #expect(
            Collator(.es).sorted(["Línea 10", "linea 2", "Linear", "Línea-1", "Línea", "2 de mayo", "007", "«Abc»"])
                == [
                    "2 de mayo", "007", "«Abc»", "Línea", "Línea-1", "linea 2", "Línea 10", "Linear",
                ]
        )
    }

    @Test("Equal names keep their order, and an empty name comes first")
    func stable() {
        let rows = [("b", 1), ("a", 2), ("b", 3), ("", 4)]
        #expect(Collator(.pt).sorted(rows) { $0.0 }.map(\.1) == [4, 2, 1, 3])
    }
}
