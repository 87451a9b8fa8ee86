// Counts of separate parts add up to the counts of the whole, so that a whole ledger can be counted part by part
// instead of being held in memory at once. Averages, medians and shares do not add up and are not merged here.

extension Indicator {
    /// This indicator and the same one over other items, as one over both; no item may be in both parts.
    func merged(with other: Indicator, _ merge: (Value, Value) -> Value) -> Indicator {
        Indicator(
            merge(value, other.value),
            counted: counted,
            base: base.merged(with: other.base),
            agreed: agreed + other.agreed
        )
    }
}

extension Indicator<Int> {
    /// The number over both of two separate parts.
    public func merged(with other: Indicator) -> Indicator { merged(with: other, +) }
}

extension Indicator<Distribution> {
    /// The distribution over both of two separate parts.
    public func merged(with other: Indicator) -> Indicator { merged(with: other) { $0.merged(with: $1) } }
}

extension Indicator<FlowMatrix> {
    /// The matrix over both of two separate parts, which must have been counted in the same way.
    public func merged(with other: Indicator) -> Indicator { merged(with: other) { $0.merged(with: $1) } }
}

extension Indicator<[PartyCode: RoleCount]> {
    /// The flows by role over both of two separate parts.
    public func merged(with other: Indicator) -> Indicator {
        merged(with: other) { one, other in one.merging(other) { $0.merged(with: $1) } }
    }
}

extension Basis {
    /// The basis of both of two separate parts.
    public func merged(with other: Basis) -> Basis { Basis(n: n + other.n, of: of + other.of) }
}

extension Distribution {
    /// The distribution over both of two separate parts.
    public func merged(with other: Distribution) -> Distribution {
        Distribution(counts: counts.merging(other.counts, uniquingKeysWith: +), items: items + other.items)
    }
}

extension FlowMatrix {
    /// The matrix over both of two separate parts; what is done with triangular initiatives is that of this one.
    public func merged(with other: FlowMatrix) -> FlowMatrix {
        var matrix = self
        matrix.flows.merge(other.flows, uniquingKeysWith: +)
        matrix.both.merge(other.both, uniquingKeysWith: +)
        return matrix
    }
}

extension Coverage {
    /// The coverage of both of two separate parts.
    public func merged(with other: Coverage) -> Coverage {
        Coverage(
            fields: fields.merging(other.fields) { $0.merged(with: $1) },
            toldByBothSides: toldByBothSides.merged(with: other.toldByBothSides),
            agreed: agreed.merged(with: other.agreed),
            outside: outside.merging(other.outside, uniquingKeysWith: +)
        )
    }
}
