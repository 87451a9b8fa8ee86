/// Words that so many titles of cooperation share that they tell nothing about which initiative it is.
///
/// Recognised by their beginnings, because keys end differently by language and stemmer.
enum GenericWords {
    enum Class {
        /// Tells which initiative it is, as far as it is rare.
        case telling
        /// An everyday word of cooperation, or a number.
        case generic
        /// A function word.
        case function
    }

    static func classify(_ key: String) -> Class {
        if key.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return .generic }
        if key.utf8.count <= 2 || functionWords.contains(key) { return .function }
        if TitleNumbers.roman[key] != nil { return .generic }
        if everyday.contains(key) { return .generic }
        // No beginning in the list is longer than nine letters.
        for length in 4...9 where key.utf8.count >= length {
            if beginnings.contains(String(key.prefix(length))) { return .generic }
        }
        return .telling
    }

    private static let functionWords: Set<String> = [
        "and", "com", "con", "das", "del", "dos", "for", "las", "los", "nas", "nos", "par", "para", "pel", "pela",
        "pelo", "por", "que", "sobre", "sus", "the", "uma", "una", "uno", "entre", "from", "with",
    ]

    /// Short ones that begin other words (plan, planta).
    private static let everyday: Set<String> = [
        "area", "areas", "curs", "curso", "cursos", "fas", "fase", "fases", "foro", "forum", "pais", "paises", "plan",
        "planes", "planos", "servic", "servicio", "servicios", "servico", "servicos",
    ]

    /// Of words in Spanish, Portuguese and English, folded.
    private static let beginnings: Set<String> = [
        "accion", "activid", "ativid", "apoio", "apoyo", "articul", "asesor", "assessor", "asist", "assist",
        "atencion", "atencao", "avance", "capacid", "capacit", "colabor", "component", "conferen", "consult", "congres",
        "convenio", "convenc", "cooper", "countr", "creacion", "criacao", "desarrol", "desenvolv", "develop",
        "diseno", "edicion", "edicao", "elabor", "encontro", "encuentr", "estabel", "establec", "estrateg", "estruct",
        "estud", "etapa", "evaluac", "exchang", "experien", "forma", "fortalec", "gestion", "gestao",
        "group", "grupo", "implant", "implement", "impuls", "iniciativ", "institu", "integra", "intercam", "internac",
        "jornad", "management", "mejora", "melhor", "metod", "mision", "missao", "misao", "mission", "moderniz",
        "nacion", "naciona", "national", "organiz", "participa", "pasant", "phase", "planific", "polit",
        "practic", "pratic", "proces", "program", "project", "projet", "promoc", "promov", "prospec", "proyect",
        "public", "realiz", "region", "reunion", "reuniao", "seminar", "sistem", "soport", "strengthen",
        "support", "taller", "technic", "tecnic", "trainin", "trein", "transfer", "visit", "workshop",
    ]
}
