import Cooperation
import Testing

@Suite("Counting part by part")
struct MergingTests {
    @Test(
        "The counts of separate parts add up to those of the whole, wherever the parts are cut",
        arguments: [0, 1, 137, 300]
    )
    func parts(_ cut: Int) {
        // given
        let all = IndicatorSample.random(300, seed: 11)
        let (one, other) = (Array(all[..<cut]), Array(all[cut...]))

        // when
        let total = Indicators.total(one).merged(with: Indicators.total(other))
        let flows = Indicators.flows(one).merged(with: Indicators.flows(other))
        let sectors = Indicators.distribution(one, by: .sector).merged(
            with: Indicators.distribution(other, by: .sector)
        )
        let matrix = Indicators.matrix(one, triangular: .firstProviders)
            .merged(with: Indicators.matrix(other, triangular: .firstProviders))
        let coverage = Indicators.coverage(one).merged(with: Indicators.coverage(other))

        // then
        #expect(total == Indicators.total(all))
        #expect(flows == Indicators.flows(all))
        #expect(sectors == Indicators.distribution(all, by: .sector))
        #expect(matrix == Indicators.matrix(all, triangular: .firstProviders))
        #expect(coverage == Indicators.coverage(all))
    }
}
