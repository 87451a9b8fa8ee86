/// How one figure is counted; its code is the anchor that figures lead to.
struct MethodParagraph: Sendable, Hashable {
    let code: String
    let title: String
    let words: String

    /// The codes in the order of the page; those of the vocabulary `indicator` take their names from it.
    static let codes = [
        "participations", "initiatives", "as-provider", "relations", "intensity", "bidirectionality", "partners",
        "partner-concentration", "sector-concentration", "specialisation", "by-sector", "crosswalk", "by-main-goal",
        "by-secondary-goal", "markers", "by-modality", "by-year", "duration", "cost", "start-delay", "execution-rate",
        "duration-rate", "burden-sharing", "triangular-roles", "programmes", "organisations", "coverage",
        "agreed-share",
    ]

    /// Those that the vocabulary of indicators does not have.
    private static let own: Set<String> = [
        "crosswalk", "markers", "by-modality", "by-year", "programmes", "organisations",
    ]

    static func all(_ visit: Visit) -> [MethodParagraph] {
        codes.map { code in
            MethodParagraph(
                code: code,
                title: own.contains(code)
                    ? visit.text("method.\(code).title") : visit.labels.label(code, in: "indicator"),
                words: visit.text("method.\(code)")
            )
        }
    }
}
