import CanonicalJSON
import Cooperation
import Ledger
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
            let said = try await registry.ledger.entries(after: 0, limit: 1_000)
            #expect(said.allSatisfy { $0.statement.source?.name.isEmpty == false })
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
