import Cooperation

/// Reads what a text says about where the means come from; amounts are rarely in it.
struct BudgetReader {
    private static let types: [(stems: [String], type: Code<BudgetSourceType>)] = [
        (
            ["recursos presupuestarios ordinarios", "presupuesto ordinario", "orcamento ordinario", "ordinary budget"],
            "ordinary"
        ),
        (["aportaciones", "aportes", "contribuciones", "contribuicoes", "contributions"], "contribution"),
        (
            ["recursos financieros", "recursos extraordinarios", "recursos financeiros", "extraordinary resources"],
            "extraordinary"
        ),
        (["servicios tecnicos", "acompanaran", "servicos tecnicos", "technical services"], "in-kind"),
    ]
    private static let conditions = [
        "se procurara", "se estima conveniente", "de existir financiamiento", "en caso de", "sujeto a", "si se obtiene",
        "procurar se a", "if funding", "subject to", "will be sought",
    ]

    /// The sources a text names, each with its sentence; the whole text where it names none that we know.
    static func sources(_ text: String) -> [BudgetSource] {
        var sources: [BudgetSource] = []
        var rest = text
        while !rest.isEmpty {
            let (sentence, following) = rest.firstSentence
            rest = following
            let key = MatchKey.of(sentence)
            let isConditional = conditions.contains { key.contains($0) }
            for (stems, type) in types where stems.contains(where: { key.contains($0) }) {
                sources.append(
                    BudgetSource(sentence, type: type, isConditional: isConditional && type != "ordinary")
                )
            }
        }
        guard sources.isEmpty, !text.isEmpty else { return sources }
        return [BudgetSource(text, isConditional: conditions.contains { MatchKey.of(text).contains($0) })]
    }
}
