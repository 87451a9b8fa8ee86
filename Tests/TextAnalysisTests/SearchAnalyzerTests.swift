import Localization
import Testing
import TextAnalysis

@Suite struct SearchAnalyzerTests {
    private func finds(_ query: String, _ text: String, _ language: Language?) -> Bool {
        var analyzer = SearchAnalyzer()
        let keys = Set(analyzer.keys(of: text, language: language))
        return analyzer.queryKeys(query).allSatisfy { !keys.isDisjoint(with: $0) }
    }

    @Test(
        "A query finds the word with and without accents, in singular and plural, in Spanish and Portuguese",
        arguments: [
            ["cooperación", "cooperacion", "cooperação", "cooperacao", "cooperaciones", "cooperações", "cooperacoes"],
            ["educación", "educacion", "educação", "educacao", "EDUCAÇÃO"],
            ["maestro", "maestros"], ["agua", "água", "aguas", "águas"],
            ["fortalecimiento", "fortalecimento", "fortalecimientos"], ["calidad", "qualidade", "calidades"],
            ["gestión", "gestion", "gestão", "gestao", "gestiones"], ["salud", "saúde", "saude"],
            ["producción", "produção", "producao"], ["técnico", "técnica", "tecnicos", "técnicas"],
            ["nacional", "nacionales", "nacionais"], ["proyecto", "projeto", "projetos", "proyectos"],
            ["sostenible", "sostenibles"], ["región", "região", "regiões", "regiones", "regioes"],
            ["España", "Espanha"], ["niño", "niños", "nino"], ["acción", "ação", "acoes", "acciones"],
            ["fuerza", "força", "forcas"], ["apoyo", "apoio"], ["innovación", "inovação"],
            ["país", "países", "pais", "paises"], ["red", "redes", "rede"], ["mujeres", "mulheres", "mujer"],
            ["frecuencia", "frequência"], ["gobierno", "governo"], ["joven", "jóvenes", "jovens", "jovem"],
            ["luz", "luces"], ["trabajar", "trabalhar"], ["géneros", "gênero"], ["personas", "pessoas"],
            ["comunidades", "comunidade"], ["universidades", "universidade"], ["ciudad", "cidade", "cidades"],
            ["sustentable", "sustentável", "sustentaveis"],
        ]
    )
    func meets(words: [String]) {
        for query in words {
            for text in words {
                for language in [Language.es, .pt] {
                    #expect(finds(query, text, language), "\(query) does not find \(text) in \(language)")
                }
            }
        }
    }

    @Test(
        "Words that only look alike do not meet",
        arguments: [
            ("paz", "pez"), ("caso", "casa"), ("país", "paz"), ("pacto", "pato"), ("pollo", "polo"), ("puerto", "puro"),
            ("carro", "caro"), ("marzo", "mar"), ("medio", "medir"), ("banco", "banca"), ("peso", "piso"),
            ("cooperación", "corporación"), ("población", "publicación"), ("comida", "comunidad"), ("gestión", "gesto"),
            ("salud", "saldo"), ("red", "rey"), ("universidad", "universo"), ("mina", "mineral"), ("hora", "oro"),
            ("agua", "aguja"), ("centro", "central"), ("política", "policía"), ("mercado", "marca"),
            ("comunidad", "comunicación"), ("género", "generar"), ("público", "publicación"), ("persona", "peso"),
        ]
    )
    func parts(one: String, other: String) {
        for language in [Language.es, .pt] {
            #expect(!finds(one, other, language), "\(one) finds \(other)")
            #expect(!finds(other, one, language), "\(other) finds \(one)")
        }
    }

    @Test("English texts are found by English words, and by Latin relatives")
    func english() {
        #expect(finds("strengthening projects", "Strengthened project", .en))
        #expect(finds("cooperation", "cooperación", .es))
        #expect(finds("cooperacion", "South-South cooperation", .en))
        #expect(finds("quality", "qualidade", .pt))
        #expect(finds("policies", "a policy", .en))
    }

    @Test("Function words do not stand in the way, unless the query has nothing else")
    func functionWords() {
        #expect(finds("la gestión de las aguas", "Gestión del agua", .es))
        #expect(finds("de la", "la casa de", .es))
        #expect(finds("WHO", "WHO and PAHO", .en))
        #expect(!finds("de agua", "de nada", .es))
    }

    @Test("Only a last word that may be unfinished carries prefixes")
    func prefixes() {
        let analyzer = SearchAnalyzer()
        #expect(analyzer.query("gestion cooperac").map(\.prefixes) == [[], ["cooperac", "cooper"]])
        #expect(analyzer.query("cooperac ").map(\.prefixes) == [[]])
        #expect(analyzer.query("").isEmpty)
        #expect(analyzer.query(" — ").isEmpty)
    }

    @Test("Matching words are marked in the original, accents and all")
    func highlights() {
        let text = "Cooperação técnica e águas: programa de cooperación."
        let marked = { (query: String) in Highlighter.ranges(in: text, matching: query).map { String(text[$0]) } }
        #expect(marked("cooperacion agua") == ["Cooperação", "águas", "cooperación"])
        #expect(marked("prog") == ["programa"])
        #expect(marked("nada") == [])
    }

    @Test("A full cache changes no key")
    func boundedCache() {
        var analyzer = SearchAnalyzer()
        let before = analyzer.keys(of: "cooperación técnica", language: .es)
        for number in 0..<60_000 { _ = analyzer.keys(of: "palabra\(number)", language: .es) }
        #expect(analyzer.keys(of: "cooperación técnica", language: .es) == before)
    }
}
