/// A value with what it counts, on how much it rests, and how much of that is agreed.
///
/// Counts of nothing are zero; averages, shares and indices of nothing are nil, never zero.
public struct Indicator<Value: Sendable>: Sendable {
    public let value: Value
    public let counted: Counting
    public let base: Basis
    /// How many of the `base.n` items are agreed by all concerned.
    public let agreed: Int

    public init(_ value: Value, counted: Counting, base: Basis, agreed: Int) {
        self.value = value
        self.counted = counted
        self.base = base
        self.agreed = agreed
    }

    /// `agreed` of `base.n`, 0–1.
    public var agreedShare: Double? { share(agreed, of: base.n) }

    init(_ value: Value, counted: Counting, data: [CountedItem], of total: Int) {
        self.init(
            value,
            counted: counted,
            base: Basis(n: data.count, of: total),
            agreed: data.count(where: \.isAgreed)
        )
    }
}

extension Indicator: Equatable where Value: Equatable {}

/// On how many items a value rests (those with the data), of how many that were looked at.
public struct Basis: Sendable, Hashable {
    public let n: Int
    public let of: Int

    public init(n: Int, of: Int) {
        self.n = n
        self.of = of
    }

    /// `n` of `of`, 0–1.
    public var share: Double? { Cooperation.share(n, of: of) }
}

/// What one unit of a count is; the portal turns it into a sentence beside the number.
public enum Counting: String, Sendable, Hashable, CaseIterable {
    /// Each initiative once, however many countries take part.
    case initiatives = "counted.initiatives"
    /// Each initiative once for each participating country: sums over countries exceed the number of initiatives.
    case initiativesPerCountry = "counted.initiatives-per-country"
    /// Each initiative once for each pair of provider and recipient.
    case initiativesPerPair = "counted.initiatives-per-pair"
    /// Each initiative once for each first provider, second provider and recipient together.
    case initiativesPerTrio = "counted.initiatives-per-trio"
    /// Each initiative once for each year it was active.
    case initiativesPerYear = "counted.initiatives-per-year"
}

/// The part of a whole, 0–1; nil where there is no whole.
func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
}

/// The indicators of South-South cooperation, as pure functions over settled items.
///
/// Which indicators: the structure of the South-South reports, as their tables of contents show it. The formulas are
/// ours, for the reports' own are not public; each stands beside its function. All of them leave out what
/// ``isSouthSouth(_:)`` leaves out.
public enum Indicators {}
