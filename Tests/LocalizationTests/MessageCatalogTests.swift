import Localization
import Testing

@Suite struct MessageCatalogTests {
    private func catalog(es: String, pt: String = "{}", en: String = "{}") throws -> MessageCatalog {
        try MessageCatalog([.es: Array(es.utf8), .pt: Array(pt.utf8), .en: Array(en.utf8)])
    }

    @Test("A message takes its arguments, its plural form and its choice")
    func formats() throws {
        // given
        let catalog = try catalog(
            es: #"""
                {"list.found": "{who} tiene {n, plural, =0 {nada} one {# iniciativa} other {# iniciativas}}",
                 "role": "{role, select, provider {oferente} other {participante}}",
                 "nested": "{n, plural, one {un {role, select, a {A} other {B}}} other {# de {who}}}",
                 "quote": "d'água '{literal}' ''x'' \u00f1 \ud83c\udf0e"}
                """#
        )
        let found = { (n: Int) in catalog.text("list.found", .es, ["who": "Perú", "n": .count(n)]) }

        // then
        #expect(found(0) == "Perú tiene nada")
        #expect(found(1) == "Perú tiene 1 iniciativa")
        #expect(found(1234) == "Perú tiene 1\u{202F}234 iniciativas")
        #expect(catalog.text("role", .es, ["role": "provider"]) == "oferente")
        #expect(catalog.text("role", .es, ["role": "recipient"]) == "participante")
        #expect(catalog.text("nested", .es, ["n": 1, "role": "a"]) == "un A")
        #expect(catalog.text("nested", .es, ["n": 5, "who": "x"]) == "5 de x")
        #expect(catalog.text("quote", .es) == "d'água {literal} 'x' ñ 🌎")
    }

    @Test("What is missing shows itself between white brackets")
    func missing() throws {
        let catalog = try catalog(es: #"{"a": "hola {name} {n, plural, other {#}}"}"#)
        #expect(catalog.text("b", .es) == "⟦b⟧")
        #expect(catalog.text("a", .pt) == "⟦a⟧")
        #expect(catalog.text("a", .es) == "hola ⟦name⟧ ⟦n⟧")
    }

    @Test("Portuguese takes zero with the singular, and millions may have their own form in Spanish")
    func plurals() throws {
        let text = #"{"a": "{n, plural, one {uno} many {# de países} other {varios}}"}"#
        let catalog = try catalog(es: text, pt: text, en: text)
        #expect(catalog.text("a", .pt, ["n": 0]) == "uno")
        #expect(catalog.text("a", .es, ["n": 0]) == "varios")
        #expect(catalog.text("a", .es, ["n": 2_000_000]) == "2\u{202F}000\u{202F}000 de países")
        #expect(catalog.text("a", .en, ["n": 2_000_000]) == "varios")
    }

    @Test("The differences between the languages are listed by key and language")
    func problems() throws {
        let catalog = try catalog(
            es: #"{"a": "{x}", "b": "{n, plural, other {#}}", "only": "x", "same": "{x} {y}"}"#,
            pt: #"{"a": "{z}", "b": "{n, plural, one {um} other {#}}", "same": "{y} {x}"}"#,
            en: #"{"a": "{x}", "same": "{y} {x}"}"#
        )
        #expect(
            catalog.problems() == [
                .placeholdersDiffer(key: "a", language: .pt, expected: ["x"], found: ["z"]),
                .missing(key: "b", language: .en),
                .extra(key: "only", language: .es),
            ]
        )
    }

    @Test(
        "A catalogue that cannot be read says where",
        arguments: [
            (
                #"{"a": "{x"}"#,
                MessageCatalogError.invalidMessage(language: .es, key: "a", flaw: .unbalancedBrace, offset: 2)
            ),
            (#"{"a": "x}"}"#, .invalidMessage(language: .es, key: "a", flaw: .unbalancedBrace, offset: 1)),
            (#"{"a": "{}"}"#, .invalidMessage(language: .es, key: "a", flaw: .invalidName, offset: 1)),
            (
                #"{"a": "{n, date, x}"}"#,
                .invalidMessage(language: .es, key: "a", flaw: .unknownForm("date"), offset: 8)
            ),
            (
                #"{"a": "{n, plural, one {x}}"}"#,
                .invalidMessage(language: .es, key: "a", flaw: .otherCaseMissing, offset: 20)
            ),
            (
                #"{"a": "{n, plural, few {x} other {y}}"}"#,
                .invalidMessage(language: .es, key: "a", flaw: .unknownPluralCase("few"), offset: 30)
            ),
            (#"{"a": "x", "a": "y"}"#, .duplicateKey(language: .es, key: "a")),
            (#"{"a": 1}"#, .invalidJSON(language: .es, offset: 6)),
            (#"{"a": "x"} x"#, .invalidJSON(language: .es, offset: 11)),
            (#"{"a": "\ud800"}"#, .invalidJSON(language: .es, offset: 13)),
            (#"["a"]"#, .invalidJSON(language: .es, offset: 0)),
        ]
    )
    func errors(text: String, expected: MessageCatalogError) {
        #expect(throws: expected) { try catalog(es: text) }
    }

    @Test("Damaged catalogues are refused or read, never a crash")
    func fuzz() {
        // given
        let seed = Array(
            #"{"a.b": "é {x} {n, plural, =0 {'{'} one {# \u00e9} other {{w, select, a {1} other {2}}}}", "c": "d"}"#
                .utf8
        )
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var readable = 0

        // when
        for _ in 0..<5_000 {
            var bytes = seed
            for _ in 0...random(3) {
                let position = random(bytes.count)
                switch random(3) {
                case 0: bytes[position] = UInt8(random(256))
                case 1: bytes.remove(at: position)
                default: bytes.insert(seed[random(seed.count)], at: position)
                }
            }
            if let catalog = try? MessageCatalog([.es: bytes]) {
                readable += 1
                for key in catalog.keys { _ = catalog.text(key, .es, ["n": 1]) }
            }
        }

        // then
        #expect(readable > 100 && readable < 5_000)
    }
}
