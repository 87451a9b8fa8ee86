import Localization
import Testing

@Suite struct LanguageTests {
    @Test(
        "A tag is read by its primary language, whatever its case and region",
        arguments: [
            ("pt-BR", Language.pt), ("ES", .es), ("en_GB", .en), ("spa", .es), ("es-419", .es), ("pt_BR.UTF-8", .pt),
        ]
    )
    func tag(text: String, expected: Language) {
        #expect(Language(tag: text) == expected)
    }

    @Test("Tags of other languages are nobody's", arguments: ["", "fr", "e", "est", "-es", "português", "qu-PE"])
    func foreignTag(text: String) {
        #expect(Language(tag: text) == nil)
    }

    @Test(
        "A browser gets the language it weighs highest among ours",
        arguments: [
            ("pt-BR,pt;q=0.9,en;q=0.8", Language.pt),
            ("fr-FR, fr;q=0.9, en;q=0.7, es;q=0.71", .es),
            ("fr", .es), ("", .es), ("*", .es), ("en;q=0, *", .es),
            ("en;q=0.5,pt;q=0.5", .en), ("pt;q=abc, en;q=0.1", .en), ("es;q=0, pt;q=0.2, *;q=0.9", .pt),
        ]
    )
    func preferred(header: String, expected: Language) {
        #expect(Language.preferred(acceptLanguage: header, default: .es) == expected)
    }

    @Test("Languages list in the order es, pt, en, and key a JSON object")
    func order() {
        #expect([Language.en, .pt, .es].sorted() == [.es, .pt, .en])
        #expect(Language.allCases.map(\.nativeName) == ["Español", "Português", "English"])
    }
}
