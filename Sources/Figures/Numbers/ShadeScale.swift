/// Sorts values into at most five shades with round limits, about as many values in each.
public struct ShadeScale: Sendable, Hashable {
    /// The least value of each shade but the first, ascending.
    public let limits: [Double]

    /// A scale for these values; what is not finite is left out.
    public init(values: some Sequence<Double>) {
        let sorted = values.filter(\.isFinite).sorted()
        guard let least = sorted.first, let greatest = sorted.last, least < greatest else {
            limits = []
            return
        }
        var limits: [Double] = []
        for fifth in 1...4 {
            let limit = Self.round(sorted[sorted.count * fifth / 5])
            if limit > least, limit <= greatest, limit > limits.last ?? -.infinity { limits.append(limit) }
        }
        self.limits = limits
    }

    /// The number of shades in use.
    public var count: Int { limits.count + 1 }

    /// The shade of a value, 1 for the lightest to 5 for the strongest.
    ///
    /// Fewer shades than five are spread out, so that the strongest is always the strongest.
    public func shade(of value: Double) -> Int {
        spread(limits.count { $0 <= value })
    }

    /// The shade and the least and greatest value of each step, for a legend.
    public func steps(from least: Double, to greatest: Double) -> [(shade: Int, from: Double, below: Double)] {
        zip([least] + limits, limits + [greatest]).enumerated().map { (spread($0.offset), $0.element.0, $0.element.1) }
    }

    private func spread(_ index: Int) -> Int {
        limits.isEmpty ? 3 : 1 + (index * 4 + limits.count / 2) / limits.count
    }

    /// One significant digit, or a five after it.
    private static func round(_ value: Double) -> Double {
        guard value.magnitude >= 1 else { return (value * 100).rounded() / 100 }
        var power = 1.0
        while power * 10 <= value.magnitude { power *= 10 }
        let step = max(power / 2, 1)
        return (value / step).rounded() * step
    }
}
