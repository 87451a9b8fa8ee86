/// Sorts values into at most five shades with round limits that a reader can remember.
///
/// Values that spread over less than an eightfold range get equal steps; wider ones get the steps 1, 2, 5, 10, 20 …, so
/// that one very large value does not push all others into the lightest shade, and so that the limits of one year
/// are mostly those of the next.
public struct ShadeScale: Sendable, Hashable {
    /// The least value of each shade but the first, ascending.
    public let limits: [Double]
    /// The least and the greatest of the values; `nil` when there are none.
    public let range: ClosedRange<Double>?
    /// Whether all values are whole, so that a step may be written `20–49`.
    public let isWhole: Bool

    /// One shade with the values it stands for.
    public struct Step: Sendable, Hashable {
        /// 1 for the lightest to 5 for the strongest.
        public let shade: Int
        /// The least value of the step.
        public let from: Double
        /// The greatest value of the step; where values are not whole, the least of the next.
        public let to: Double
    }

    /// A scale for these values; what is not finite is left out.
    public init(values: some Sequence<Double>) {
        let present = values.filter(\.isFinite)
        isWhole = present.allSatisfy { $0.magnitude < 1e15 && $0 == $0.rounded() }
        guard let least = present.min(), let greatest = present.max() else {
            (limits, range) = ([], nil)
            return
        }
        range = least...greatest
        guard least < greatest else {
            limits = []
            return
        }
        let isNarrow = least <= 0 ? greatest <= 8 : greatest / least < 8
        let limits = isNarrow ? Self.equalSteps(least, greatest) : Self.growingSteps(greatest)
        let inside = limits.filter { $0 > least && $0 <= greatest }
        self.limits = Array((isWhole ? inside.filter { $0 == $0.rounded() } : inside).suffix(4))
    }

    /// The shade of a value, 1 for the lightest to 5 for the strongest.
    ///
    /// Fewer shades than five are spread out, so that the strongest is always the strongest.
    public func shade(of value: Double) -> Int {
        spread(limits.count { $0 <= value })
    }

    /// The steps from the lightest, for a legend.
    public var steps: [Step] {
        guard let range else { return [] }
        let starts = [range.lowerBound] + limits
        let ends = limits.map { isWhole ? $0 - 1 : $0 } + [range.upperBound]
        return zip(starts, ends).enumerated().map { index, ends in
            Step(shade: spread(index), from: ends.0, to: ends.1)
        }
    }

    private func spread(_ index: Int) -> Int {
        limits.isEmpty ? 3 : 1 + (index * 4 + limits.count / 2) / limits.count
    }

    private static func equalSteps(_ least: Double, _ greatest: Double) -> [Double] {
        let fifth = (greatest - least) / 5
        let power = power(of: fifth)
        let step = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= fifth * 0.999 } ?? fifth
        let first = (least / step).rounded(.down) + 1
        return (0..<5).map { (first + Double($0)) * step }
    }

    private static func growingSteps(_ greatest: Double) -> [Double] {
        let power = power(of: greatest)
        return [power / 100, power / 10, power].flatMap { [$0, $0 * 2, $0 * 5] }
    }

    /// The greatest power of ten that is not above the value.
    private static func power(of value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value, power < 1e300 { power *= 10 }
        while power > value, power > 1e-300 { power /= 10 }
        return power
    }
}
