import Cooperation
import Interchange
import Localization
import TestSupport

/// Makes initiatives of every shape from a seed, with texts that are awkward in XML.
struct InitiativeGenerator {
    private var seed: SeededGenerator
    private let hasAwkwardTexts: Bool

    init(seed: UInt64, awkwardTexts: Bool) {
        self.seed = SeededGenerator(seed: seed)
        hasAwkwardTexts = awkwardTexts
    }

    private let plain = [
        "Bancos de leche humana", "Formación de docentes", "Gestión de cuencas", "Água & saneamento",
        "Fortalecimiento <2>",
        "\"Redes\" de museos", "Salud", "Programa de pasantías",
    ]
    private let awkward = [
        "a\r\nb", "  con blancos  ", "]]>", "&amp;", "<!-- x -->", "\u{0}x", "x\u{FFFE}", "\u{1}", "💧 agua", "e\u{301}",
        "\t", "\u{85}\u{2028}", "'\"", "%2F", "a/b|c?d&e f", "\u{7F}",
    ]
    private let dates = [
        "2015", "2016-03", "2017-33", "2018-40", "2019-B", "2019-06-M", "2020-06-H1", "2021-02-WL", "2021-05-04",
        "2018/2020-03", "2019/..", "../2030", ">2018-05", "<2022", "[2019,2020]", "{2021-03,2021-05}", "permanent",
        "appropriate", "R/P2Y", "XXXX-01", "after:la RDCI", "2031-12-31", "2028", "2024-02-29", "0001-01-01",
    ]
    private let countries = ["CL", "CO", "BR", "PY", "AR", "MX", "ES", "CU", "HN", "SV"]
    private let currencies = ["USD", "EUR", "COP", "CLP", "XXX"]

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &seed) < percent }
    private mutating func pick(_ list: [String]) -> String { list.randomElement(using: &seed) ?? "" }

    private mutating func words() -> String { hasAwkwardTexts && chance(40) ? pick(awkward) : pick(plain) }

    private mutating func some<Value>(_ percent: Int, _ make: (inout Self) -> Value?) -> Value? {
        chance(percent) ? make(&self) : nil
    }

    private mutating func list<Value>(_ most: Int, _ make: (inout Self) -> Value?) -> [Value] {
        (0..<Int.random(in: 0...most, using: &seed)).compactMap { _ in make(&self) }
    }

    private mutating func text() -> LocalizedText {
        var text = LocalizedText()
        for language in Language.allCases where chance(50) {
            text[language] = .init(
                words(),
                origin: LocalizedText.Origin.allCases.randomElement(using: &seed) ?? .original
            )
        }
        return text
    }

    private mutating func code<Name: VocabularyName>(_ name: Name.Type) -> Code<Name>? {
        if hasAwkwardTexts, chance(5) { return Code(words()) }
        return IATIFixture.vocabularies[Name.vocabulary].terms.randomElement(using: &seed).map { Code($0.code) }
    }

    private mutating func when() -> When? { When(code: pick(dates)) }

    private mutating func quantity() -> Quantity {
        Quantity(
            units: Int64.random(in: -1000...5_000_000_000, using: &seed),
            places: Int.random(in: 0...4, using: &seed)
        )
    }

    private mutating func money() -> Money {
        Money(minorUnits: Int64.random(in: 0...9_000_000_000, using: &seed), currency: pick(currencies))
    }

    private mutating func party() -> PartyCode {
        chance(75) ? PartyCode(pick(countries)) : PartyCode(pick(["CAF", "SEGIB", "BID"]))
    }

    private mutating func role() -> Code<Role> { code(Role.self) ?? "recipient" }

    mutating func initiative() -> Initiative {
        var made = Initiative()
        made.title = text()
        if made.title.isEmpty { made.title = LocalizedText(pick(plain), .es) }
        made.objective = text()
        made.modality = some(80) { $0.code(Modality.self) }
        made.level = some(60) { $0.code(Level.self) }
        made.participants = list(5) { generator in
            generator.chance(85)
                ? Participation(generator.party(), generator.role())
                : Participation(.named(generator.words()), generator.role())
        }
        made.institutions = list(3) { generator in
            Institution(
                name: generator.words(),
                party: generator.some(50) { $0.party() },
                role: generator.some(60) { $0.role() },
                reference: generator.some(40) { $0.pick(["XM-DAC-46008", "CO-1", "con blanco", "a/b", ""]) }
            )
        }
        made.status = some(70) { $0.code(Status.self) }
        made.approved = some(40) { $0.when() }
        made.plannedStart = some(60) { $0.when() }
        made.start = some(60) { $0.when() }
        made.plannedEnd = some(60) { $0.when() }
        made.end = some(60) { $0.when() }
        made.sector = some(70) { $0.code(Sector.self) }
        made.secondarySector = some(30) { $0.code(Sector.self) }
        made.classifications = list(4) { generator in
            SectorShare(
                vocabulary: generator.pick(["1", "1", "2", "3", "99", "98", "7"]),
                code: generator.pick(["11110", "12220", "14030", "X", "111"]),
                percentage: generator.some(70) {
                    $0.pick(["100", "50", "33.33", "33.34", "20", "-5", "120"]).isEmpty
                        ? nil : Quantity($0.pick(["100", "50", "33.33", "33.34", "20", "-5", "120"]))
                }
            )
        }
        made.goal = some(60) { $0.code(Goal.self) }
        made.secondaryGoal = some(40) { $0.code(Goal.self) }
        made.targets = list(2) { Code($0.pick(["3.2", "17.9", "4.a"])) }
        made.budget = some(50) { $0.money() }
        made.executed = some(40) { $0.money() }
        made.expertDays = some(30) { $0.quantity() }
        made.valuation = some(30) { $0.code(ValuationMethod.self) }
        made.contributions = list(2) { generator in
            generator.code(ContributionKind.self).map { kind in
                Contribution(
                    party: generator.some(80) { $0.party() },
                    kind: kind,
                    stage: generator.chance(50) ? .budgeted : .executed,
                    quantity: generator.some(50) { $0.quantity() },
                    unit: generator.some(50) { _ in "expert-day" },
                    money: generator.some(50) { $0.money() },
                    when: generator.some(50) { $0.when() }
                )
            }
        }
        made.legalFramework = chance(30) ? text() : LocalizedText()
        made.requestedBy = some(30) { $0.code(RequestOrigin.self) }
        made.triangularAgreement = some(20) { $0.code(TriangularAgreement.self) }
        made.programme = chance(30) ? words() : ""
        made.locations = list(3) { generator in
            Location(
                name: generator.chance(80) ? generator.words() : "",
                country: generator.some(50) { Code($0.pick($0.countries)) },
                point: generator.some(50) { generator in
                    Location.Point(
                        latitude: Quantity(
                            units: Int64.random(in: -90_000...90_000, using: &generator.seed),
                            places: 3
                        ),
                        longitude: Quantity(
                            units: Int64.random(in: -180_000...180_000, using: &generator.seed),
                            places: 3
                        )
                    )
                }
            )
        }
        made.documents = list(2) { generator in
            DocumentLink(
                title: generator.text(),
                url: generator.pick([
                    "https://x.org/a.pdf", "http://x.org/ñ b?c=[d]#e#f", "ftp://x", "no es", "https://[::1]/",
                    "HTTPS://x.org:80",
                    "https://x.org/%zz", "https://", "https://x.org/a|b",
                ]),
                category: generator.some(60) { $0.code(DocumentCategory.self) }
            )
        }
        made.identifiers = list(2) {
            Identifier(scheme: $0.pick(["A1", "A3", "B1", "SIDICSS", ""]), value: $0.words())
        }
        made.relations = list(2) {
            Relation(Relation.Sort.allCases.randomElement(using: &$0.seed) ?? .parent, reference: $0.words())
        }
        made.remarks = chance(30) ? text() : LocalizedText()
        return made
    }

    private mutating func measure() -> Measure {
        let indicator = pick([
            "budget", "planned-disbursement", "transaction", "result-target", "result-actual", "participations",
        ])
        return Measure(
            indicator: indicator,
            value: quantity(),
            unit: indicator.hasPrefix("result") ? pick(["unit", "percent"]) : pick(currencies),
            counterpart: some(50) { $0.pick(["PY-1", "Ministerio de Salud", "XM-DAC-46008"]) },
            place: some(40) { $0.pick($0.countries) },
            period: some(80) { $0.when() },
            asOf: some(60) { $0.when() },
            label: some(80) { $0.pick(["1", "2", "3", "4", "13", "x"]) },
            occurrence: Int.random(in: 0...2, using: &seed)
        )
    }

    mutating func activity(_ number: Int) -> IATIActivity {
        IATIActivity(
            party: PartyCode(pick(["CL", "CO", "SEGIB", "CAF", "COMPILACION", "otra parte"])),
            key: hasAwkwardTexts && chance(20) ? "\(number) \(pick(awkward))" : "CSS-\(number)",
            recordedAt: Int64.random(in: 1_400_000_000_000...1_900_000_000_000, using: &seed),
            content: initiative(),
            measures: list(6) { $0.measure() }
        )
    }
}
