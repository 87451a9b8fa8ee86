import Cooperation

/// What sort of thing an expected result or an event is, told by the first noun that names one.
enum ResultCues {
    private static let nouns: [(stems: [String], type: Code<ResultType>)] = [
        (["informe", "informes", "relatorio", "relatorios", "report", "reports"], "report"),
        (["estudio", "estudios", "analisis", "diagnostico", "estudo", "analise", "study", "analysis"], "study"),
        (["mision", "missao", "mission"], "mission"),
        (["taller", "talleres", "curso", "cursos", "capacitacion", "oficina", "workshop", "course"], "course"),
        (["plataforma", "portal", "base", "platform", "sistema"], "platform"),
        (["red", "rede", "network", "redes"], "network"),
        (["revista", "edicion", "ediciones", "journal", "edition"], "edition"),
        (["libro", "folletos", "publicacion", "livro", "book", "publication"], "publication"),
        (["campana", "campanha", "campaign"], "campaign"),
        (
            [
                "propuesta", "propuestas", "plan", "estrategia", "directrices", "proposta", "plano", "proposal",
                "strategy",
            ],
            "proposal"
        ),
        (["posiciones", "concertacion", "posicoes", "positions"], "position"),
        (
            [
                "reunion", "seminario", "foro", "encuentro", "conferencia", "dialogo", "reuniao", "encontro", "meeting",
                "seminar", "forum",
            ], "meeting"
        ),
    ]

    /// nil where the first sentence names nothing that could be handed over.
    static func type(of text: String) -> Code<ResultType>? {
        let words = MatchKey.of(text.firstSentence.first).split(separator: " ").prefix(12).map(String.init)
        // "Foro virtual permanente" and "Espacio virtual" are places, not meetings.
        let key = words.joined(separator: " ")
        if key.contains("foro virtual") || key.contains("espacio virtual") { return "platform" }
        if key.contains("documento analitico") { return "study" }
        for word in words {
            if let found = nouns.first(where: { $0.stems.contains(word) }) { return found.type }
        }
        return nil
    }
}
