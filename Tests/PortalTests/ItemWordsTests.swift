import CanonicalJSON
import Compilation
import Cooperation
import Figures
import Localization
import Testing

@testable import Ledger
@testable import Portal

@Suite("An initiative in words, made of entries alone")
struct ItemWordsTests {
    @Test("Every state of a field is told by a word and a mark of its own")
    func states() throws {
        // given
        let entries = [
            Talk.declare("CL") {
                $0.start = When(code: "2022-03-15")
                $0.end = When(code: "2023-11-30")
                $0.status = "finished"
                $0.sector = "medio-ambiente"
                $0.expertDays = Quantity("14")
                $0.level = "project"
                $0.documents = [DocumentLink(title: LocalizedText("Acta", .es), url: "https://example.org/a")]
            },
            Talk.declare("CO") {
                $0.start = When(code: "2022-04")
                $0.end = When(code: "2023-12")
                $0.status = "execution"
                $0.sector = "agua-y-saneamiento"
                $0.level = "action"
            },
            Talk.stance("CL", Stance(field: "end", .agreesToDiffer, note: "Cada país cuenta su última misión.")),
            Talk.stance("CO", Stance(field: "end", .agreesToDiffer)),
            Talk.stance("CO", Stance(field: "status", .reserves, note: "En consulta.")),
            Talk.stance("CL", Stance(field: "level", .objects)),
            Talk.stance("CO", Stance(field: "sector", .agrees(with: "medio-ambiente"))),
        ]

        // when
        let model = try Talk.model(entries)
        let states = Dictionary(uniqueKeysWithValues: model.rows.map { ($0.field, $0.today) })

        // then
        #expect(states["participants"]?.state == "acordado")
        #expect(states["participants"]?.mark == "state agreed")
        #expect(states["start"]?.state == "difieren")
        #expect(states["start"]?.spoken.line == "entre marzo y abril de 2022")
        #expect(states["start"]?.mark == "state differ")
        #expect(states["end"]?.state == "acuerdan diferir")
        #expect(states["end"]?.remarks.contains("«Cada país cuenta su última misión.»") == true)
        #expect(states["status"]?.state == "reserva de Colombia")
        #expect(states["level"]?.state == "objeción de Chile")
        #expect(states["sector"]?.state == "acordado")
        #expect(states["expertDays"]?.state == "solo Chile")
        #expect(states["documents"] == nil)
        #expect(model.collections.map(\.field) == ["documents"])
        #expect(model.collections[0].elements[0].by == "Chile")
    }

    @Test("A field on which a participant is silent waits for its word")
    func pending() throws {
        // given
        func three(_ initiative: inout Initiative) {
            initiative.participants += [Participation("PE", "recipient")]
        }

        // when
        let model = try Talk.model([Talk.declare("CL", three), Talk.declare("CO", three)])

        // then
        #expect(model.rows[0].today.state == "falta la palabra de Perú")
        #expect(model.rows[0].today.mark == "state pending")
        #expect(model.ask == "Falta la palabra de Perú.")
    }

    @Test("What a party took over is shown struck beside what it holds, with whose it was")
    func accepted() throws {
        // given
        let entries = [
            Talk.declare("CL") { $0.sector = "medio-ambiente" },
            Talk.declare("CO") { $0.sector = "agua-y-saneamiento" },
            Talk.stance("CO", Stance(field: "sector", .agrees(with: "medio-ambiente"))),
        ]

        // when
        let row = try #require(try Talk.model(entries).rows.first { $0.field == "sector" })

        // then
        #expect(row.words[1][0].struck?.line == "Abastecimiento y saneamiento de agua")
        #expect(row.words[1][0].spoken.line == "Medio ambiente")
        #expect(row.words[1][0].source?.label.hasPrefix("aceptó lo de Chile") == true)
        #expect(row.words[1][0].runs.isEmpty)
    }

    @Test("A third wording names who proposed it, and shows what each had said")
    func thirdWording() throws {
        // given
        let third = LocalizedText("Gestión del agua en cuencas andinas", .es)
        let entries = [
            Talk.declare("CL") { $0.title = LocalizedText("Recursos hídricos en cuencas andinas", .es) },
            Talk.declare("CO") { $0.title = LocalizedText("Apoyo al agua en los Andes", .es) },
            Talk.stance("CO", Stance(field: "title", .proposes(try #require(third.json)))),
            Talk.stance("CL", Stance(field: "title", .agrees(with: try #require(third.json)))),
        ]

        // when
        let model = try Talk.model(entries)
        let row = try #require(model.rows.first { $0.field == "title" })

        // then
        #expect(model.title.text == "Gestión del agua en cuencas andinas")
        #expect(row.today.state == "acordado")
        #expect(row.today.remarks == ["otra redacción, propuesta por Colombia"])
        #expect(row.words[0][0].differing == ["Recursos hídricos", "cuencas andinas"])
    }

    @Test("Money that differs is told as a range, and never across currencies")
    func money() throws {
        // given
        func model(_ other: Money) throws -> ItemModel.Today? {
            try Talk.model([
                Talk.declare("CL") { $0.executed = Money(minorUnits: 4_500_050, currency: "USD") },
                Talk.declare("CO") { $0.executed = other },
            ]).rows.first { $0.field == "executed" }?.today
        }

        // then
        let range = try #require(try model(Money(minorUnits: 3_800_000, currency: "USD")))
        #expect(range.spoken.line == "USD\u{A0}38\u{202F}000,00 – 45\u{202F}000,50")
        let apart = try #require(try model(Money(minorUnits: 3_800_000, currency: "EUR")))
        #expect(!apart.spoken.line.contains("–"))
    }

    @Test("What Brazil calls trilateral stands so in its own column")
    func preferredLabel() throws {
        // given
        func triangular(_ initiative: inout Initiative) {
            initiative.modality = "triangular"
            initiative.participants = [
                Participation("BR", "first-provider"), Participation("DE", "second-provider"),
                Participation("PE", "triangular-recipient"),
            ]
        }

        // when
        let model = try Talk.model([Talk.declare("BR", triangular), Talk.declare("PE", triangular)])
        let row = try #require(model.rows.first { $0.field == "modality" })

        // then
        #expect(row.words[0][0].spoken.line == "Cooperación trilateral")
        #expect(row.words[1][0].spoken.line == "Cooperación triangular")
        #expect(model.steps[1].label == "Cooperación triangular (Brasil: Cooperación trilateral)")
    }

    @Test("Sums stay within a currency, a kind and a year; thousands of numbers show fifty")
    func numbers() throws {
        // given
        let few = [
            Talk.transaction("USD", "10.5", "2020-01-02"), Talk.transaction("USD", "2", "2020-05-02"),
            Talk.transaction("EUR", "7", "2020-06-01"), Talk.transaction("USD", "1", "2021-01-01"),
        ]
        let many = (0..<120).map { Talk.transaction("USD", "1", "2020-01-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1)") }

        // when
        let totals = try Talk.numbers(few).totals
        let shown = try Talk.numbers(many)

        // then
        #expect(totals.map(\.amount) == ["USD\u{A0}12,50", "EUR\u{A0}7,00", "USD\u{A0}1,00"])
        #expect(totals.map(\.year) == ["2020", "2020", "2021"])
        #expect(shown.lines.count == 50)
        #expect(shown.count == 120)
    }

    @Test("Withdrawn by all, nothing is left to weigh and the history says why")
    func withdrawn() throws {
        // when
        let model = try Talk.model([Talk.declare("CL") { _ in }, Talk.withdraw("CL")])

        // then
        #expect(model.rows.isEmpty)
        #expect(model.sentence.hasPrefix("Hoy nadie la declara"))
        #expect(model.latest.map(\.sentence).first == "Chile retiró su declaración")
    }
}

/// Says things about one initiative, in order, and reads the page's model of it.
enum Talk {
    static func declare(_ party: PartyCode, _ change: (inout Initiative) -> Void) -> (PartyCode, Act) {
        var content = Initiative()
        content.title = LocalizedText("Agua", .es)
        content.participants = [Participation("CL", "provider"), Participation("CO", "recipient")]
        change(&content)
        return (party, .declare(kind: Initiative.kind.name, key: "\(party)-1", content: content.json))
    }

    static func stance(_ party: PartyCode, _ stance: Stance) -> (PartyCode, Act) { (party, .stance(stance)) }

    static func withdraw(_ party: PartyCode) -> (PartyCode, Act) { (party, .withdraw(reason: "error")) }

    static func transaction(_ unit: String, _ value: String, _ day: String) -> MeasureRow {
        MeasureRow(
            item: "item",
            party: "CL",
            measure: Measure(
                indicator: "transaction",
                value: Quantity(value) ?? Quantity(units: 0),
                unit: unit,
                period: When(code: day),
                label: "3"
            ),
            sequence: 1
        )
    }

    static func numbers(_ rows: [MeasureRow]) throws -> NumbersModel {
        let (words, text) = try reader()
        return NumbersModel(rows, words: words, text: text) { $0.rawValue }
    }

    static func reader(_ language: Language = .es) throws -> (FieldWords, Texts) {
        let words = FieldWords(language, try Shipped.vocabularies())
        return (words, Texts(try MessageCatalog(Texts.sources()), language))
    }

    static func model(_ said: [(PartyCode, Act)], language: Language = .es) throws -> ItemModel {
        let (words, text) = try reader(language)
        var ordinals: [PartyCode: Int64] = [:]
        let entries = said.enumerated().map { index, said in
            ordinals[said.0, default: 0] += 1
            return Entry(
                sequence: Int64(index + 1),
                ordinal: ordinals[said.0] ?? 1,
                recordedAt: Fixture.now,
                statement: Statement(party: said.0, designation: "test", item: "item", act: said.1),
                previous: Entry.noPrevious,
                hash: Entry.noPrevious
            )
        }
        let kind = try AnyKind.named(Initiative.kind.name)
        let dialogue = Dialogue(entries)
        let view = ItemView(
            item: "item",
            head: "item",
            kind: kind,
            members: [.init(item: "item", party: said[0].0, key: "1")],
            entries: entries,
            dialogue: dialogue,
            settlement: settle(dialogue, as: kind) { words.vocabularies["countries"][$0.rawValue] != nil }
        )
        return ItemComposer(
            view: view,
            surroundings: ItemSurroundings(measures: [], proposals: [], organisations: [:]),
            words: words,
            text: text,
            links: Links(language: language, space: .main)
        ).model
    }
}
