import Cooperation
import Localization
import TestSupport
import Testing

@Suite("Searching for twins")
struct TwinSearchTests {
    @Test("Only items told by different parties are proposed")
    func differentParties() {
        let title = "Bancos de leche humana en maternidades"
        let candidates = [
            TwinSample.candidate("a", title, by: "CL"), TwinSample.candidate("b", title, by: "CL"),
            TwinSample.candidate("c", title, by: "CO"),
        ]
        let pairs = Twins.propose(candidates).map(\.pair)
        #expect(pairs == [TwinPair("a", "c"), TwinPair("b", "c")])
    }

    @Test("What somebody has answered is not asked again")
    func answered() {
        let title = "Bancos de leche humana en maternidades"
        let candidates = [TwinSample.candidate("a", title, by: "CL"), TwinSample.candidate("b", title, by: "CO")]
        #expect(Twins.propose(candidates).count == 1)
        #expect(Twins.propose(candidates, alreadyAnswered: [TwinPair("b", "a")]).isEmpty)
    }

    @Test("Two projects made after one pattern each find their own twin, and not the other's")
    func rivals() {
        let pattern = "Validación de variedades para la producción de"
        let candidates = [("CL", "soja"), ("CL", "maíz"), ("CO", "soja"), ("CO", "maíz")].map { party, crop in
            TwinSample.candidate(ItemID("\(party)-\(crop)"), "\(pattern) \(crop)", by: PartyCode(party))
        }
        // On their own the two look alike enough.
        #expect(Twins.score(candidates[0], candidates[3]).score >= 60)
        let pairs = Twins.propose(candidates).map(\.pair)
        #expect(pairs == [TwinPair("CL-maíz", "CO-maíz"), TwinPair("CL-soja", "CO-soja")])
    }

    @Test("Everyday titles of the same days are found by countries and days")
    func sameDays() {
        let candidates = ["CL", "CO"].map { party in
            TwinSample.candidate(
                ItemID(party),
                "Taller de capacitación",
                by: PartyCode(party),
                from: "2022-05-02",
                to: "2022-05-06"
            )
        }
        let proposals = Twins.propose(candidates, threshold: 58)
        #expect(proposals.count == 1)
        #expect(proposals.first?.reasons.contains { $0.kind == .sameDates } == true)
    }

    @Test("Twins hidden among many others are found, and no more than a few strangers with them")
    func recallAndPrecision() {
        // given
        let synthetic = SyntheticTwins(items: 4000, twinsEvery: 10, seed: 7)
        // when
        let proposals = Twins.propose(synthetic.candidates)
        // then
        let found = Set(proposals.map(\.pair))
        let recall = Double(found.intersection(synthetic.twins).count) / Double(synthetic.twins.count)
        let precision = Double(found.intersection(synthetic.twins).count) / Double(max(1, found.count))
        #expect(synthetic.twins.count >= 200)
        #expect(recall > 0.9, "recall \(recall)")
        #expect(precision > 0.9, "precision \(precision)")
    }

    @Test("The order of the candidates has no influence on the proposals, nor on their order")
    func order() {
        var generator = SeededGenerator(seed: 3)
        let synthetic = SyntheticTwins(items: 1500, twinsEvery: 5, seed: 21)
        let proposals = Twins.propose(synthetic.candidates)
        #expect(!proposals.isEmpty)
        for _ in 0..<3 {
            #expect(Twins.propose(synthetic.candidates.shuffled(using: &generator)) == proposals)
        }
        #expect(proposals.map(\.score) == proposals.map(\.score).sorted(by: >))
    }

    @Test("Thousands of items with one and the same title do not make every pair be compared")
    func oneBigBlock() {
        let candidates = (0..<6000).map { number in
            TwinSample.candidate(
                ItemID("item-\(number)"),
                "Curso de capacitación en salud",
                by: (number / 30).isMultiple(of: 2) ? "CL" : "CO",
                from: "\(1990 + number % 30)-01-02",
                to: "\(1990 + number % 30)-01-05"
            )
        }
        let clock = ContinuousClock()
        var proposals: [TwinProposal] = []
        let time = clock.measure { proposals = Twins.propose(candidates) }
        print("twins: 6,000 items of one title: \(time), \(proposals.count) proposals")
        // Thirty days with a hundred tellings by each side: all pairs would be 300,000.
        #expect(!proposals.isEmpty)
        var count: [ItemID: Int] = [:]
        for proposal in proposals {
            count[proposal.a, default: 0] += 1
            count[proposal.b, default: 0] += 1
        }
        #expect(count.values.max() == Twins.mostPerItem)
    }

    @Test("Speed over synthetic items, printed")
    func speed() {
        let synthetic = SyntheticTwins(items: 5000, twinsEvery: 10, seed: 1)
        let clock = ContinuousClock()
        var proposals: [TwinProposal] = []
        let time = clock.measure { proposals = Twins.propose(synthetic.candidates) }
        print("twins: \(synthetic.candidates.count) items: \(time), \(proposals.count) proposals")
        #expect(!proposals.isEmpty)
    }
}
