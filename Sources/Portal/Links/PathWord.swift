/// The words that stand in paths: Spanish in every language, so that an address survives a change of language.
enum PathWord: String, Sendable, CaseIterable {
    case exercise = "ejercicio"
    case initiatives = "iniciativas"
    case history = "historia"
    case twins = "gemelas"
    case countries = "paises"
    case relations = "relaciones"
    case sectors = "sectores"
    case goals = "ods"
    case programmes = "programas"
    case organisations = "organizaciones"
    case method = "metodo"
    case participations = "participaciones"
    case editions = "ediciones"
    case report = "informe"
    case summits = "cumbres"
    case mandates = "mandatos"
    case plans = "planes"
    case note = "nota"
    case printed = "impreso"
    case elements = "elementos"
    case agenda
    case meetings = "reuniones"
    case achievements = "logros"
    case api
}
