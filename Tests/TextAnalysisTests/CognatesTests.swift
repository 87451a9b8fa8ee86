import Testing
import TextAnalysis

@Suite struct CognatesTests {
    @Test(
        "Related words have one root",
        arguments: [
            ["cooperacion", "cooperacao", "cooperation"], ["fortalecimiento", "fortalecimento"], ["agua", "agua"],
            ["calidad", "qualidade", "quality"], ["gestion", "gestao"], ["salud", "saude"], ["espana", "espanha"],
            ["actividades", "atividades", "activities"], ["puerto", "porto"], ["desarrollo"], ["tecnico", "tecnicos"],
            ["proteccion", "protecao", "protection"], ["alianza", "alianca"], ["nacionales", "nacionais"],
            ["sostenibilidad"], ["comision", "comissao", "commission"], ["viento", "vento"],
            ["maravilla", "maravilha"],
            ["tecnologia", "technologia", "technology"],
        ]
    )
    func related(words: [String]) {
        #expect(Set(words.map(Cognates.root)).count == 1, "\(words.map(Cognates.root))")
    }

    @Test("Strangers keep their own roots")
    func strangers() {
        for (one, other) in [
            ("paz", "pez"), ("caso", "casa"), ("cooperacion", "cooperativo"), ("pollo", "polo"), ("carro", "caro"),
        ] {
            #expect(Cognates.root(one) != Cognates.root(other))
        }
    }

    @Test("The same title in two languages is alike, another title is not")
    func similarity() {
        // given
        let words = { (title: String) in
            Tokenizer.words(title).map(\.text).filter { !StopWords.containsInAnyLanguage($0) }
        }
        let spanish = words("Fortalecimiento de la gestión de la calidad del agua en municipios rurales")
        let portuguese = words("Fortalecimento da gestão da qualidade da água em municípios rurais")
        let unrelated = words("Intercâmbio de experiências em bancos de leite humano")

        // then
        #expect(Cognates.similarity(spanish, portuguese) == 1)
        #expect(Cognates.similarity(spanish, unrelated) == 0)
        #expect(Cognates.similarity([], []) == 0)
    }
}
