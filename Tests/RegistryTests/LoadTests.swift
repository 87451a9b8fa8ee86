import CanonicalJSON
import Compilation
import Cooperation
import Ledger
import Localization
import Registry
import Testing

@Suite("What is shipped")
struct LoadTests {
    @Test(
        "The shipped content is said by Compilación alone, and loading it again adds nothing",
        arguments: TestEngine.available
    )
    func content(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            let entries = try await registry.loadContent()
            #expect(entries > 30)
            let status = try await registry.ledger.status()
            #expect(status.parties.keys.sorted() == ["COMPILACION"])
            #expect(status.measures["participations"] == 342)
            #expect(status.items["programme"] == 30)
            #expect(try await registry.loadContent() == 0)
            #expect(try await registry.verify().holds)
            let said = try await registry.ledger.entries(after: 0, limit: 2_000)
            #expect(said.allSatisfy { $0.statement.source?.name.isEmpty == false })
            #expect(said.count == entries)
        }
    }

    @Test("The shipped plans have the shape of their documents, and every name in them leads somewhere")
    func plans() async throws {
        try await withRegistry { registry in
            // given
            try await registry.loadContent()
            let ledger = registry.ledger

            // when
            let elements = try await ledger.items(ofKind: PlanElement.kind)
            let programme = ItemID(kind: WorkProgramme.kind.name, party: .compilation, key: "SELA-2008")
            let below = Set(try await ledger.references(to: [programme], field: "root").map(\.item))
            let levels = Dictionary(
                grouping: elements.filter { below.contains($0.item) }.map { $0.content["level"]?.text ?? "" }
            ) { $0 }.mapValues(\.count)
            let kinds = [Summit.kind, Instrument.kind, Mandate.kind, Plan.kind, WorkProgramme.kind, Meeting.kind]
            var items = elements.map(\.item)
            for kind in kinds { items += try await ledger.items(ofKind: kind).map(\.item) }
            let named = Set(try await ledger.references(from: items).map(\.target))
            let answered = Set(try await ledger.links(.fulfils, of: items).flatMap { [$0.item, $0.other] })

            // then: three areas, eight projects, six numbered activities and four components, as in the document
            #expect(levels["area"] == 3)
            #expect(levels["project"] == 8)
            #expect(levels["activity"] == 6)
            #expect(levels["component"] == 4)
            #expect(levels["task"] == 77)
            #expect(levels["result"] == 46)
            #expect(levels["event"] == 22)
            #expect(levels["special-activity"] == 11)
            let known = Set(items).union(try await ledger.items(ofKind: Programme.kind).map(\.item))
                .union(try await ledger.items(ofKind: Series.kind).map(\.item))
            #expect(named.subtracting(known) == [])
            #expect(answered.subtracting(known) == [])
            #expect(try await ledger.items(ofKind: Summit.kind).count == 37)
            #expect(try await ledger.items(ofKind: Mandate.kind).count == 31)
        }
    }

    @Test("Every shipped date is read, and says what the document says")
    func dates() throws {
        for name in ["plan-elements", "meetings"] {
            for row in try Shipped.table("content/\(name).csv") {
                guard let code = row["when"] else { continue }
                let when = try #require(When(code: code), "\(row["code"] ?? ""): \(code)")
                // Several dates in one cell stand in sentences; "en curso" is a state and not a date.
                guard let literal = row["literal"]?.replacing("En curso ", with: ""), !literal.contains(".") else {
                    continue
                }
                let reading = try WhenParser.parse(literal, languages: [.es], defaultYear: 2008).get().when
                #expect(
                    When.compatible(reading, when) || reading.contains(when),
                    "\(row["code"] ?? ""): \(literal) is \(reading.code), not \(code)"
                )
            }
        }
    }

    @Test(
        "The exercise space shows every state of agreement and leaves twins to be found",
        arguments: TestEngine.available
    )
    func exercise(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            #expect(try await registry.loadExercise() > 200)
            _ = try await registry.ledger.catalogue()
            let answer = try await registry.ledger.list(CatalogueQuery(), facets: [.agreement, .country])
            var states = Set<String>()
            for row in try await registry.ledger.list(CatalogueQuery(size: 500), facets: []).rows {
                let view = try #require(try await registry.ledger.item(row.item))
                states.formUnion(view.settlement.fields.map(\.state.name))
            }
            #expect(
                states == [
                    "agreed", "agreed-to-differ", "collected", "differing", "one-sided", "pending", "reserved",
                ]
            )
            let countries = Set((answer.facets[.country] ?? []).map(\.value))
            let members = registry.vocabularies["countries"].terms.filter { $0.extra["ibero"] == "1" }.map(\.code)
            #expect(members.count == 22)
            #expect(countries.isSuperset(of: members))
            #expect(try await registry.proposeTwins().count >= 5)
            #expect(try await registry.loadExercise() == 0)
            #expect(try await registry.verify().holds)
        }
    }

    @Test("Synthetic initiatives are the same for the same seed, and say that they are synthetic")
    func synthetic() async throws {
        var tellings: [[String]] = []
        for _ in 0..<2 {
            try await withRegistry { registry in
                try await registry.generate(initiatives: 50, seed: 7)
                let entries = try await registry.ledger.entries(after: 0, limit: 1_000)
                #expect(entries.allSatisfy { $0.statement.designation == StandingDesignation.synthetic.rawValue })
                tellings.append(entries.map { $0.statement.act.json.canonical })
                #expect(try await registry.verify().holds)
            }
        }
        #expect(tellings[0] == tellings[1])
        #expect(tellings[0].allSatisfy { $0.contains("sintética") })
    }
}
