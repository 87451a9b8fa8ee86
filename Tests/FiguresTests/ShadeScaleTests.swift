import TestSupport
import Testing

@testable import Figures

@Suite("The scale of shades")
struct ShadeScaleTests {
    @Test("One very large value leaves the others their own shades, at limits that can be remembered")
    func wideRange() {
        // given
        let participations: [Double] = [5, 9, 26, 34, 46, 47, 52, 75, 76, 94, 109, 251]
        // when
        let scale = ShadeScale(values: participations)
        // then
        #expect(scale.limits == [20, 50, 100, 200])
        #expect([5, 19, 20, 75, 109, 251].map { scale.shade(of: $0) } == [1, 1, 2, 3, 4, 5])
        #expect(scale.steps.map(\.from) == [5, 20, 50, 100, 200])
        #expect(scale.steps.map(\.to) == [19, 49, 99, 199, 251])
    }

    @Test("Values near each other get equal steps")
    func narrowRange() {
        let scale = ShadeScale(values: [31, 40, 44, 52, 58, 70])
        #expect(scale.limits == [40, 50, 60, 70])
        #expect(scale.steps.map(\.to) == [39, 49, 59, 69, 70])
    }

    @Test("Steps of numbers that are not whole end where the next begins")
    func fractions() {
        let scale = ShadeScale(values: [0.5, 0.9, 1.4])
        #expect(!scale.isWhole)
        #expect(scale.steps.map(\.from).dropFirst() == scale.steps.map(\.to).dropLast())
    }

    @Test("One value, equal values, none and values that are no numbers still make a scale")
    func degenerate() {
        #expect(ShadeScale(values: []).steps.isEmpty)
        #expect(ShadeScale(values: [.nan, .infinity]).steps.isEmpty)
        #expect(ShadeScale(values: [7]).steps == [.init(shade: 3, from: 7, to: 7)])
        #expect(ShadeScale(values: [7, 7, 7]).shade(of: 7) == 3)
    }

    @Test("Whatever the values, every value has one shade, greater values none lighter, and its step holds it")
    func anyValues() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            // given
            let magnitudes: [Double] = [1, 10, 1000, 1e7, 1e300, 0.01]
            let magnitude = magnitudes.randomElement(using: &generator) ?? 1
            let isWhole = Bool.random(using: &generator)
            let values = (0..<Int.random(in: 1...25, using: &generator)).map { _ -> Double in
                let value = Double.random(in: -0.2...1, using: &generator) * magnitude
                return isWhole ? value.rounded() : value
            }.sorted()
            // when
            let scale = ShadeScale(values: values)
            let shades = values.map { scale.shade(of: $0) }
            // then
            #expect(shades.allSatisfy { (1...5).contains($0) })
            #expect(shades == shades.sorted(), "\(values)")
            #expect(Set(scale.steps.map(\.shade)).count == scale.steps.count)
            for (value, shade) in zip(values, shades) {
                let step = scale.steps.first { $0.shade == shade }
                #expect(step.map { $0.from <= value && value <= $0.to } == true, "\(value) of \(values)")
            }
        }
    }
}
