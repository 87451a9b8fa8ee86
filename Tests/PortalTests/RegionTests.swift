import Cooperation
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The totals of a whole ledger")
struct RegionTests {
    @Test("Facts read part by part give the same totals as all at once, and none is read twice")
    func parts() async throws {
        // given
        let ledger = try await Fixture.filled().ledger
        let all = try await ledger.facts(CatalogueQuery())

        // when
        let sizes = try await ledger.reduceFacts(CatalogueQuery(), into: [Int](), size: 7) { $0.append($1.count) }
        let few = CatalogueQuery(values: [.country: ["PY"]])
        let numbers = try await ledger.reduceFacts(few, into: 0) { $0 += $1.count }

        // then
        #expect(sizes.reduce(0, +) == all.count)
        #expect(sizes.allSatisfy { $0 <= 7 })
        #expect(numbers == 1)
    }

    @Test("A country's specialisation against the kept totals is the one of the indicator over everything")
    func specialisation() async throws {
        // given
        let ledger = try await Fixture.filled().ledger
        let items = try await ledger.facts(CatalogueQuery()).map {
            CountedItem(facts: $0.facts, state: $0.state, declaredBy: $0.declaredBy)
        }

        // when
        let own = Indicators.distribution(items, by: .sector, of: "CO").value
        let index = own.specialisation(against: Indicators.distribution(items, by: .sector).value)

        // then
        #expect(index == Indicators.specialisation(items, of: "CO").value)
        #expect(!index.isEmpty)
    }
}
