import Cooperation

/// The fields of an initiative as people think of them, in the order one tells it.
struct FormGroup: Sendable, Hashable {
    /// The message under `declare.group.name` heads it.
    let name: String
    let fields: [String]
    /// Fields few fill in; they stand folded behind the others.
    let further: [String]

    static let all = [
        FormGroup(name: "what", fields: ["title", "objective", "modality", "level", "status"], further: ["programme"]),
        FormGroup(
            name: "who",
            fields: ["participants", "institutions"],
            further: ["requestedBy", "triangularAgreement", "legalFramework"]
        ),
        FormGroup(name: "when", fields: ["start", "end"], further: ["approved", "plannedStart", "plannedEnd"]),
        FormGroup(name: "where", fields: ["locations"], further: []),
        FormGroup(
            name: "about",
            fields: ["sector", "sdg"],
            further: ["secondarySector", "secondarySdg", "targets", "classifications"]
        ),
        FormGroup(
            name: "money",
            fields: ["budget", "executed", "expertDays"],
            further: ["valuation", "contributions"]
        ),
        FormGroup(name: "papers", fields: ["documents"], further: ["identifiers", "relations", "remarks"]),
    ]
}
