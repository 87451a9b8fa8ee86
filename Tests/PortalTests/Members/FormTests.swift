import CanonicalJSON
import Compilation
import Cooperation
import Localization
import Testing

@testable import Portal

@Suite("Forms from the field list")
struct FormTests {
    private let kind = AnyKind(Initiative.self)
    private let vocabularies: Vocabularies

    init() throws { vocabularies = try Shipped.vocabularies() }

    private func reader(_ language: Language = .es) -> FormReader {
        FormReader(language: language, vocabularies: vocabularies)
    }

    private func values(_ pairs: [String: String]) -> FormValues {
        var values = FormValues()
        for (name, value) in pairs { values[name] = value }
        return values
    }

    /// An initiative that says something in every field.
    private var full: Initiative {
        var content = Initiative()
        content.title = LocalizedText("Agua \"limpia\" & <segura>", .es)
        content.title[.pt] = .init("Água limpa", origin: .machine)
        content.objective = LocalizedText("Primera línea\nsegunda línea", .es)
        content.modality = "triangular"
        content.level = "project"
        content.participants = [
            Participation("CL", "first-provider"), Participation("DE", "second-provider"),
            Participation(.named("Consorcio de la cuenca"), "promoter"), Participation("PY", "triangular-recipient"),
        ]
        content.institutions = [
            Institution(name: "Ministerio de Obras", party: "CL", role: "provider", reference: "CL-1")
        ]
        content.status = "execution"
        content.approved = When(code: "2021")
        content.plannedStart = When(code: "2022-01")
        content.start = When(code: "2022-03-15")
        content.plannedEnd = When(code: "2023-12")
        content.end = When(code: "2023-11")
        content.sector = "medio-ambiente"
        content.secondarySector = "salud"
        content.classifications = [SectorShare(vocabulary: "1", code: "14030", percentage: Quantity("62.5"))]
        content.goal = "6"
        content.secondaryGoal = "3"
        content.targets = ["6.1", "6.5"]
        content.budget = Money(minorUnits: 4_500_050, currency: "USD")
        content.executed = Money(minorUnits: 38_000, currency: "CLP")
        content.expertDays = Quantity("14.5")
        content.valuation = "nominal-cost"
        content.contributions = [
            Contribution(
                party: "CL",
                kind: "expert-days",
                stage: .executed,
                quantity: Quantity("14"),
                unit: "expert-day",
                money: Money(minorUnits: 100_000, currency: "EUR"),
                method: "local-salary",
                when: When(code: "2022")
            )
        ]
        content.legalFramework = LocalizedText("Convenio de 1993", .es)
        content.requestedBy = "recipient"
        content.triangularAgreement = "trilateral"
        content.programme = "IBERAGUA"
        content.locations = [
            Location(
                name: "Cuenca del Maipo",
                country: "CL",
                point: Quantity("-33.5").flatMap { south in
                    Quantity("-70.25").flatMap { Location.Point(latitude: south, longitude: $0) }
                }
            )
        ]
        content.documents = [DocumentLink(title: LocalizedText("Acta", .es), url: "https://example.org/acta.pdf")]
        content.identifiers = [Identifier(scheme: "SIDICSS", value: "CL-19")]
        content.relations = [Relation(.parent, reference: "XM-1")]
        content.remarks = LocalizedText("Nada más", .es)
        return content
    }

    @Test("What stands in the inputs of a form reads back as what was written into them", arguments: Language.allCases)
    func roundTrip(language: Language) {
        // given
        let content = full.json
        let writer = FormWriter(language: language, vocabularies: vocabularies)
        // when
        let reading = reader(language).read(writer.values(of: content, kind: kind), kind: kind, before: content)
        // then
        #expect(reading.problems == [])
        #expect(reading.content == content)
        #expect(content.object?.members.count == kind.fields.count, "every field says something")
    }

    @Test("Every field of an initiative stands in the form once, and every list has its inputs")
    func complete() {
        let grouped = FormGroup.all.flatMap { $0.fields + $0.further }
        #expect(grouped.sorted() == kind.fields.map(\.name).sorted())
        for field in kind.fields {
            if case .list(let parts) = InputForm(field) { #expect(!parts.isEmpty, "\(field.name)") }
        }
    }

    @Test("Every field of the form has its help, in the three languages, short enough to be read")
    func helped() throws {
        let catalog = try MessageCatalog(Texts.sources())
        for field in kind.fields {
            for language in Language.allCases {
                let help = catalog.text("help.\(field.name)", language, [:])
                #expect(!help.hasPrefix("⟦"), "\(field.name) in \(language)")
                #expect(help.count <= 180, "\(field.name) in \(language)")
            }
        }
    }

    @Test("A date is read as people write it; one that cannot be leads to its input")
    func dates() throws {
        let reading = reader().read(
            values(["title.es": "Agua", "start": "15 de marzo de 2022", "end": "pronto, ojalá"]),
            kind: kind
        )
        #expect(reading.content["start"] == "2022-03-15")
        #expect(reading.content["end"] == nil)
        #expect(reading.problems.map(\.input) == ["end"])
    }

    @Test("An amount follows the marks of the language", arguments: [("45.000,50", Language.es), ("45,000.50", .en)])
    func amounts(typed: String, language: Language) {
        let reading = reader(language).read(
            values(["title.es": "Agua", "executed.amount": typed, "executed.currency": "usd"]),
            kind: kind
        )
        #expect(reading.content["executed"] == ["currency": "USD", "minor": 4_500_050])
    }

    @Test("A currency that stands ready without an amount says nothing")
    func readyCurrency() {
        let reading = reader().read(values(["title.es": "Agua", "budget.currency": "USD"]), kind: kind)
        #expect(reading.problems == [])
        #expect(reading.content["budget"] == nil)
    }

    @Test("A missing title is told at the input in the reader's language")
    func missing() {
        let reading = reader(.pt).read(values(["start": "2022"]), kind: kind)
        #expect(reading.problems == [InputProblem("title.pt", .missing)])
    }

    @Test("A row without its role asks for it; an empty row is no row; a stranger takes part under a name")
    func rows() {
        let reading = reader().read(
            values([
                "title.es": "Agua", "participants.0.code": "chile", "participants.0.role": "provider",
                "participants.1.code": "Liga de Vecinos", "participants.4.code": "",
            ]),
            kind: kind
        )
        #expect(reading.problems == [InputProblem("participants.1.role", .missing)])
        #expect(reading.content["participants"] == [["code": "CL", "role": "provider"]])
    }

    @Test("A wording nobody touched keeps how it came about; a new one beside an original is a person's translation")
    func origins() throws {
        // given
        var before = LocalizedText("Agua", .es)
        before[.pt] = .init("Água", origin: .machine)
        let content = JSON.object(JSONObject([.init(key: "title", value: before.json ?? .null)]))
        // when
        let reading = reader(.en).read(
            values(["title.es": "Agua", "title.pt": "Água", "title.en": "Water"]),
            kind: kind,
            before: content
        )
        // then
        let title = try LocalizedText(json: #require(reading.content["title"]))
        #expect(title[.pt]?.origin == .machine)
        #expect(title[.en]?.origin == .human)
        #expect(title[.es]?.origin == .original)
    }

    @Test("A machine's words stay a machine's until someone changes or accepts them, and are never the original")
    func machineWords() throws {
        func origins(_ more: [String: String], before: JSON = .object(JSONObject())) throws -> [Language: LocalizedText
            .Origin]
        {
            let typed = ["title.pt": "Água", "title.pt.maquina": "Água", "title.es": "Agua"]
            let reading = reader(.pt).read(values(typed.merging(more) { $1 }), kind: kind, before: before)
            return try LocalizedText(json: #require(reading.content["title"])).wordings.mapValues(\.origin)
        }
        // The page is in Portuguese, and still the Spanish is what was written first.
        #expect(try origins([:]) == [.es: .original, .pt: .machine])
        #expect(try origins(["title.pt": "Águas"]) == [.es: .human, .pt: .original])
        #expect(try origins(["title.pt.revisada": "1"])[.pt] != .machine)
        // Declared once as a machine's, it is accepted later.
        var known = LocalizedText("Agua", .es)
        known[.pt] = .init("Água", origin: .machine)
        let before = JSON.object(JSONObject([.init(key: "title", value: known.json ?? .null)]))
        #expect(try origins([:], before: before) == [.es: .original, .pt: .machine])
        #expect(try origins(["title.pt.revisada": "1"], before: before) == [.es: .original, .pt: .human])
    }

    @Test("Rubbish in every input ends in problems, never in a content no field can hold")
    func rubbish() {
        var generator = SeededRubbish(seed: 19)
        for _ in 0..<300 {
            var values = FormValues()
            for name in FormWriter(language: .es, vocabularies: vocabularies).values(of: full.json, kind: kind).names {
                values[name] = generator.text()
            }
            let reading = reader().read(values, kind: kind)
            #expect((try? Initiative(json: reading.content)) != nil)
        }
    }
}

/// Texts that tempt parsers, the same in every run.
struct SeededRubbish {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private static let pieces = [
        "1", "-", ",", ".", "31/02/2022", "de", "marzo", "9999999999999999999", " ", "\u{0}", "é", "USD", "CL", "<b>",
        "\"",
        "http://", "https://x", "2022", "\r\n", "--", "=", ";", "name", "boundary", "%", "\u{1F4A7}",
    ]

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }

    mutating func text() -> String {
        (0..<(next() % 6)).map { _ in Self.pieces[Int(next() % UInt64(Self.pieces.count))] }.joined()
    }
}
