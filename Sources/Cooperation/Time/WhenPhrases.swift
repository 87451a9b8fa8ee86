import Localization

/// Dates that are fixed phrases, and the words before references.
enum WhenPhrases {
    /// What a whole text of these folded words means.
    static func meaning(of text: String, in languages: [Language]) -> When? {
        guard let entry = phrases[text], languages.contains(where: entry.languages.contains) else { return nil }
        return entry.when
    }

    private static let phrases: [String: (languages: Set<Language>, when: When)] = {
        var table: [String: (languages: Set<Language>, when: When)] = [:]
        func add(_ language: Language, _ when: When?, _ list: String) {
            guard let when else { return }
            for phrase in list.split(separator: "|") {
                table[String(phrase), default: ([], when)].languages.insert(language)
            }
        }
        add(
            .es,
            .permanent,
            "permanente|permanentemente|de forma permanente|en forma permanente|de manera permanente"
                + "|con caracter permanente|de caracter permanente|continuo|continua"
        )
        add(.pt, .permanent, "permanente|permanentemente|de forma permanente|em carater permanente|continuo|continua")
        add(.en, .permanent, "permanent|permanently|on a permanent basis|ongoing|continuous")
        add(.es, .asAppropriate(nil), asAppropriate(.es))
        add(.pt, .asAppropriate(nil), asAppropriate(.pt))
        add(.en, .asAppropriate(nil), asAppropriate(.en))
        for (count, step, es, pt, en) in rhythms {
            let recurrence = Recurrence(every: count, step).map(When.recurrent)
            add(.es, recurrence, es)
            add(.pt, recurrence, pt)
            add(.en, recurrence, en)
        }
        return table
    }()

    /// Folded phrases for "as appropriate", parted by bars.
    static func asAppropriate(_ language: Language) -> String {
        switch language {
        case .es:
            "segun corresponda|segun proceda|cuando corresponda|cuando proceda|segun el caso|segun sea el caso"
                + "|segun convenga|segun sea necesario|cuando sea necesario|en su caso"
        case .pt:
            "conforme o caso|conforme apropriado|conforme couber|quando couber|quando for o caso|conforme necessario"
                + "|segundo o caso|se for o caso|quando apropriado"
        case .en:
            "as appropriate|as applicable|as needed|as required|as necessary|when appropriate|where appropriate"
        }
    }

    /// The same phrases word by word, for texts that go on behind them.
    static let openings: [(language: Language, words: [String])] = Language.allCases.flatMap { language in
        asAppropriate(language).split(separator: "|").map { (language, $0.split(separator: " ").map(String.init)) }
    }

    /// The first words of what is due when something else says so; most dates begin otherwise.
    static let beginnings: Set<String> = Set(openings.compactMap(\.words.first)).union([
        "according", "de", "segun", "conforme",
    ])

    private static let rhythms: [(Int, Recurrence.Step, String, String, String)] = [
        (1, .day, "diario|diaria|diariamente", "diario|diaria|diariamente", "daily"),
        (1, .week, "semanal|semanalmente", "semanal|semanalmente", "weekly"),
        (2, .week, "quincenal|quincenalmente", "quinzenal|quinzenalmente", "fortnightly"),
        (1, .month, "mensual|mensualmente|todos los meses", "mensal|mensalmente|todos os meses", "monthly"),
        (2, .month, "bimestral|bimestralmente", "bimestral|bimestralmente", "bimonthly"),
        (3, .month, "trimestral|trimestralmente", "trimestral|trimestralmente", "quarterly"),
        (4, .month, "cuatrimestral|cuatrimestralmente", "quadrimestral|quadrimestralmente", "four-monthly"),
        (
            6, .month, "semestral|semestralmente|dos veces al ano", "semestral|semestralmente|duas vezes por ano",
            "half yearly|semiannual|semiannually|twice a year"
        ),
        (1, .year, "anual|anualmente|todos los anos", "anual|anualmente|todos os anos", "yearly|annual|annually"),
        (2, .year, "bienal|bianual", "bienal|bianual", "biennial|biennially"),
        (3, .year, "trienal", "trienal", "triennial"),
        (4, .year, "cuatrienal|cuadrienal", "quadrienal", "quadrennial"),
        (5, .year, "quinquenal", "quinquenal", "quinquennial"),
    ]

    /// How the words before a reference join it.
    enum Joint {
        case none, de, a
    }

    /// Words that begin a relative date.
    static let relations: [(words: [String], relation: When.Relation, joint: Joint, languages: Set<Language>)] = [
        (["despues"], .after, .de, [.es]), (["luego"], .after, .de, [.es]), (["tras"], .after, .none, [.es]),
        (["a", "continuacion"], .after, .de, [.es]), (["con", "posterioridad"], .after, .a, [.es]),
        (["posterior"], .after, .a, [.es, .pt]), (["posteriormente"], .after, .a, [.es, .pt]),
        (["depois"], .after, .de, [.pt]), (["apos"], .after, .none, [.pt]),
        (["after"], .after, .none, [.en]), (["following"], .after, .none, [.en]),
        (["subsequent", "to"], .after, .none, [.en]),
        (["antes"], .before, .de, [.es, .pt]), (["previo"], .before, .a, [.es, .pt]),
        (["previa"], .before, .a, [.es, .pt]), (["previamente"], .before, .a, [.es, .pt]),
        (["anterior"], .before, .a, [.es, .pt]), (["con", "anterioridad"], .before, .a, [.es]),
        (["before"], .before, .none, [.en]), (["prior", "to"], .before, .none, [.en]),
        (["durante"], .during, .none, [.es, .pt]), (["during"], .during, .none, [.en]),
    ]

    /// The article hidden in the word that joins a reference ("del" is "de el", "à" is "a a"); nil when it is none.
    static func article(joint: Joint, folded: String, written: String) -> String? {
        switch (joint, folded) {
        case (.de, "de"): ""
        case (.de, "del"): "el "
        case (.de, "do"): "o "
        case (.de, "da"): "a "
        case (.de, "dos"): "os "
        case (.de, "das"): "as "
        case (.a, "a"): written == "a" || written == "A" ? "" : "a "
        case (.a, "al"): "el "
        case (.a, "ao"): "o "
        case (.a, "aos"): "os "
        case (.a, "as"): "as "
        default: nil
        }
    }

    /// The noun behind "cada": how many of which step.
    static let periods: [String: (count: Int, step: Recurrence.Step)] = [
        "dia": (1, .day), "dias": (1, .day), "day": (1, .day), "days": (1, .day),
        "semana": (1, .week), "semanas": (1, .week), "week": (1, .week), "weeks": (1, .week),
        "quincena": (2, .week), "quincenas": (2, .week), "quinzena": (2, .week), "quinzenas": (2, .week),
        "fortnight": (2, .week), "mes": (1, .month), "meses": (1, .month), "month": (1, .month),
        "months": (1, .month), "bimestre": (2, .month), "bimestres": (2, .month), "trimestre": (3, .month),
        "trimestres": (3, .month), "quarter": (3, .month), "quarters": (3, .month), "cuatrimestre": (4, .month),
        "quadrimestre": (4, .month), "semestre": (6, .month), "semestres": (6, .month), "ano": (1, .year),
        "anos": (1, .year), "year": (1, .year), "years": (1, .year), "bienio": (2, .year), "trienio": (3, .year),
    ]
}
