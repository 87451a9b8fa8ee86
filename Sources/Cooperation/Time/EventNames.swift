import Localization

/// What plans lean their dates on, as each language calls it: "la Reunión de Expertos", "the Expert Meeting".
enum EventNames {
    struct Name: Sendable {
        let noun: String
        let isFeminine: Bool
    }

    /// The name in every language of what one of them calls so, small letters and article apart; nil for names of its own.
    static func names(for noun: String) -> [Language: Name]? {
        // The point at the end of a table's cell.
        byNoun[(noun.hasSuffix(".") ? String(noun.dropLast()) : noun).lowercased()]
    }

    private static let table: [(es: (String, Bool), pt: (String, Bool), en: String)] = [
        (("reunión", true), ("reunião", true), "meeting"),
        (("reunión regional", true), ("reunião regional", true), "regional meeting"),
        (("reunión de expertos", true), ("reunião de especialistas", true), "expert meeting"),
        (("seminario", false), ("seminário", false), "seminar"),
        (("seminario regional", false), ("seminário regional", false), "regional seminar"),
        (("taller", false), ("oficina", true), "workshop"),
        (("foro", false), ("fórum", false), "forum"),
        (("curso", false), ("curso", false), "course"),
        (("conferencia", true), ("conferência", true), "conference"),
        (("asamblea", true), ("assembleia", true), "assembly"),
        (("consejo", false), ("conselho", false), "council"),
        (("consejo latinoamericano", false), ("conselho latino-americano", false), "latin american council"),
        (("cumbre", true), ("cúpula", true), "summit"),
        (("convocatoria", true), ("convocatória", true), "call"),
    ]

    private static let byNoun: [String: [Language: Name]] = {
        var found: [String: [Language: Name]] = [:]
        for (es, pt, en) in table {
            let names: [Language: Name] = [
                .es: Name(noun: es.0, isFeminine: es.1), .pt: Name(noun: pt.0, isFeminine: pt.1),
                .en: Name(noun: en, isFeminine: false),
            ]
            for name in names.values { found[name.noun] = names }
        }
        return found
    }()
}
