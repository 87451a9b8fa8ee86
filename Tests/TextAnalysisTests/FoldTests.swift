import Testing
import TextAnalysis

@Suite struct FoldTests {
    @Test(
        "Folding leaves what people type in a hurry",
        arguments: [
            ("Cooperación À ÇA", "cooperacion a ca"), ("ÑANDÚ y pingüino", "nandu y pinguino"),
            ("Straße Æsir ﬁn", "strasse aesir fin"),
            ("e\u{301}n\u{303}", "en"), ("n.º 1ª", "n.o 1a"), ("Łódź Đà Nẵng İ", "lodz da nang i"),
            ("ΑΘΗΝΑ — Москва", "αθηνα — москва"),
            ("co\u{AD}operar", "cooperar"), ("", ""), ("日本 €5", "日本 €5"),
        ]
    )
    func folds(text: String, expected: String) {
        #expect(Fold.folded(text) == expected)
    }

    @Test("Folding twice changes nothing more, for every Latin letter")
    func idempotent() {
        for value in UInt32(0x80)..<0x2100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = Fold.folded(String(scalar))
            #expect(Fold.folded(once) == once)
        }
    }

    @Test("Words are letters and digits, with their place in the original")
    func words() {
        // given
        let text = "¿La COVID-19, d’água «Ñuñoa» e\u{301}xito_2030?"

        // when
        let words = Tokenizer.words(text)

        // then
        #expect(words.map(\.text) == ["la", "covid", "19", "d", "agua", "nunoa", "exito", "2030"])
        #expect(
            words.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [
                "La", "COVID", "19", "d", "água", "Ñuñoa", "e\u{301}xito", "2030",
            ]
        )
    }
}
