/// Average, median and limits of at least one number.
public struct Statistics: Sendable, Equatable {
    public let average: Double
    /// The middle number; of an even count, half of the middle two.
    public let median: Double
    public let least: Double
    public let most: Double

    /// Nil without numbers.
    public init?(_ numbers: [Double]) {
        // Sorted also for the sum, so that the order in which numbers came leaves no trace in the last digit.
        let sorted = numbers.sorted()
        guard let first = sorted.first, let last = sorted.last else { return nil }
        least = first
        most = last
        average = sorted.reduce(0, +) / Double(sorted.count)
        let middle = sorted.count / 2
        median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

/// Total, average and median of amounts in one currency; summed exactly, rounded half to even to the minor unit.
public struct MoneyStatistics: Sendable, Equatable {
    public let total: Money
    public let average: Money
    public let median: Money

    /// Nil without amounts; all must be in the one currency.
    init?(minorUnits: [Int64], currency: String) {
        guard !minorUnits.isEmpty else { return nil }
        let sorted = minorUnits.sorted()
        let sum = sorted.reduce(Int128(0)) { $0 + Int128($1) }
        let middle = sorted.count / 2
        let inner = sorted.count.isMultiple(of: 2) ? Int128(sorted[middle - 1]) + Int128(sorted[middle]) : nil
        // A sum beyond all money of the world stands at the limit rather than wrong.
        total = Money(minorUnits: Int64(clamping: sum), currency: currency)
        average = Money(minorUnits: Self.divided(sum, by: Int128(sorted.count)), currency: currency)
        median = Money(minorUnits: inner.map { Self.divided($0, by: 2) } ?? sorted[middle], currency: currency)
    }

    private static func divided(_ number: Int128, by divisor: Int128) -> Int64 {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        let twice = remainder.magnitude * 2
        let away = twice > divisor.magnitude || (twice == divisor.magnitude && !quotient.isMultiple(of: 2))
        return Int64(clamping: quotient + (away ? number.signum() : 0))
    }
}
