import Compilation
import Cooperation
import Localization

/// Makes initiatives that nobody carried out, for load tests: weighted by the countries' real figures, and marked.
struct SyntheticInitiatives {
    private let countries: [(code: PartyCode, upTo: Int)]
    private let sectors: [String]
    private let goals: [String]
    private var generator: SplitMix

    init(vocabularies: Vocabularies, seed: UInt64) throws {
        // Spain, Portugal and Andorra are not in the series and get the weight of its median country.
        var weights = [PartyCode: Int]()
        for row in try Shipped.table("content/participations.csv") {
            guard let country = row["country"], let value = row["value"].flatMap(Int.init) else { continue }
            weights[PartyCode(country), default: 0] += value
        }
        for code in ["AD", "ES", "PT"] as [PartyCode] { weights[code] = 1_302 }
        var sum = 0
        countries = weights.sorted { $0.key < $1.key }.map { code, weight in
            sum += weight
            return (code, sum)
        }
        sectors = vocabularies["sectors"].terms.filter { $0.broader != nil }.map(\.code)
        goals = vocabularies["sdg"].terms.map(\.code)
        generator = SplitMix(seed: seed)
    }

    /// One synthetic initiative with the parties that tell it, the first one opening it.
    struct Item {
        let key: String
        let tellings: [(party: PartyCode, content: Initiative)]
    }

    /// The next one; `number` makes its key.
    mutating func next(_ number: Int, seed: UInt64) -> Item {
        var content = Initiative()
        let provider = country()
        var recipient = country()
        while recipient == provider { recipient = country() }
        let isTriangular = chance(12)
        content.modality = isTriangular ? "triangular" : "bilateral"
        content.level = chance(70) ? "project" : "action"
        content.participants =
            isTriangular
            ? [
                Participation(provider, "first-provider"),
                Participation(pick(["DE", "ES", "JP", "KR", "LU"]) ?? "DE", "second-provider"),
                Participation(recipient, "recipient"),
            ]
            : chance(15)
                ? [Participation(provider, "both"), Participation(recipient, "both")]
                : [Participation(provider, "provider"), Participation(recipient, "recipient")]
        let verb = pick(Self.verbs) ?? ""
        let subject = pick(Self.subjects) ?? ""
        let place = pick(Self.places) ?? ""
        content.title = LocalizedText("\(verb) \(subject) \(place) (sintética \(number))", .es)
        content.objective = LocalizedText(
            "\(pick(Self.aims) ?? "") \(subject) \(place), con \(pick(Self.means) ?? "").",
            .es
        )
        content.sector = pick(sectors).map { Code($0) }
        if chance(85) { content.goal = pick(goals).map { Code($0) } }
        let year = 2007 + Int(generator.next() % 18)
        let month = 1 + Int(generator.next() % 12)
        content.start = CalendarDay(year: year, month: month, day: 1 + Int(generator.next() % 28)).flatMap {
            When(code: $0.iso)
        }
        content.end = When(code: String(year + Int(generator.next() % 4)))
        content.status = year > 2022 ? "execution" : "finished"
        if chance(40) {
            content.budget = Money(minorUnits: Int64(5_000 + generator.next() % 400_000) * 100, currency: "USD")
        }
        if chance(25) {
            content.executed = Money(minorUnits: Int64(5_000 + generator.next() % 300_000) * 100, currency: "USD")
        }
        content.remarks = LocalizedText("Iniciativa sintética para pruebas de carga; no existe.", .es)
        var tellings = [(party: provider, content: content)]
        if chance(5) {
            var other = content
            if chance(50) { other.sector = pick(sectors).map { Code($0) } }
            tellings.append((recipient, other))
        }
        return Item(key: "SINT-\(seed)-\(number)", tellings: tellings)
    }

    private mutating func country() -> PartyCode {
        let total = countries.last?.upTo ?? 1
        let draw = Int(generator.next() % UInt64(total))
        return countries.first { draw < $0.upTo }?.code ?? "CL"
    }

    private mutating func chance(_ percent: UInt64) -> Bool { generator.next() % 100 < percent }

    private mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[Int(generator.next() % UInt64(elements.count))]
    }

    private static let verbs = [
        "Fortalecimiento de", "Apoyo a", "Intercambio de experiencias sobre", "Capacitación en", "Mejora de",
        "Asistencia técnica para", "Modernización de", "Evaluación de", "Diseño de", "Formación en",
        "Transferencia de metodologías de", "Diagnóstico de",
    ]
    private static let subjects = [
        "la gestión del agua", "los bancos de leche humana", "la vigilancia epidemiológica", "la agricultura familiar",
        "la alfabetización de adultos", "la inspección del trabajo", "la estadística pública", "el catastro rural",
        "la formación docente", "las pequeñas empresas", "la gestión del riesgo de desastres", "los museos locales",
        "la pesca artesanal", "el turismo comunitario", "la eficiencia energética", "la justicia restaurativa",
        "la atención primaria de salud", "los archivos históricos", "la administración tributaria",
        "la conservación de manglares", "la seguridad vial", "los derechos de la niñez", "el gobierno digital",
        "la innovación pública", "la propiedad industrial", "los cultivos andinos", "la restauración de bosques",
        "la política migratoria", "el control de la rabia", "las cocinas tradicionales",
    ]
    private static let places = [
        "en zonas rurales", "en municipios fronterizos", "en cuencas andinas", "en el litoral",
        "en áreas metropolitanas",
        "en territorios indígenas", "en la frontera norte", "en el altiplano", "en la Amazonía", "en islas y costas",
        "en ciudades intermedias", "en escuelas públicas",
    ]
    private static let aims = [
        "Mejorar las capacidades institucionales para", "Compartir buenas prácticas sobre", "Adaptar metodologías de",
        "Formar equipos técnicos en", "Elaborar un plan nacional para",
    ]
    private static let means = [
        "pasantías y talleres", "misiones de expertos", "un curso semipresencial", "manuales y guías técnicas",
        "un sistema de seguimiento", "visitas de estudio",
    ]
}
