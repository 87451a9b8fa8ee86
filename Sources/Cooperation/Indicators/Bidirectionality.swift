/// How mutual the exchange of two parties is.
public struct Bidirectionality: Sendable, Equatable {
    /// One-way initiatives from the first party to the second.
    public let sent: Int
    /// One-way initiatives from the second party to the first.
    public let returned: Int
    /// Two-way initiatives.
    public let both: Int

    public init(sent: Int, returned: Int, both: Int) {
        self.sent = sent
        self.returned = returned
        self.both = both
    }

    /// min(M[a,b], M[b,a]) / max(M[a,b], M[b,a]), 0–1: 1 where both give as much, 0 where only one gives; nil
    /// without one-way initiatives.
    public var balance: Double? { share(min(sent, returned), of: max(sent, returned)) }

    /// Two-way initiatives among all of the two, 0–1.
    public var shareOfBoth: Double? { share(both, of: sent + returned + both) }
}

extension Indicators {
    /// The bidirectionality of a pair, from the bilateral initiatives between them.
    ///
    /// Base: those with a flow between the two, of the bilateral initiatives in which both take part.
    public static func bidirectionality(
        _ items: [CountedItem],
        between a: PartyCode,
        and b: PartyCode
    ) -> Indicator<Bidirectionality> {
        let shared = items.of(.bilateral).with(a).with(b)
        let matrix = matrix(shared).value
        let data = shared.filter { item in
            let pairs = item.facts.flowPairs(triangular: .excluded)
            return pairs.flows.contains(FlowMatrix.Flow(from: a, to: b))
                || pairs.flows.contains(FlowMatrix.Flow(from: b, to: a))
                || pairs.both.contains(FlowMatrix.Partners(a, b))
        }
        return Indicator(
            Bidirectionality(sent: matrix[from: a, to: b], returned: matrix[from: b, to: a], both: matrix[both: a, b]),
            counted: .initiatives,
            data: data,
            of: shared.count
        )
    }

    /// The share of a party's initiatives in which it gives and receives, 0–1; nil where it has none.
    public static func shareOfBoth(_ items: [CountedItem], of party: PartyCode) -> Indicator<Double?> {
        let own = items.southSouth.with(party)
        return Indicator(
            share(own.with(party, as: [.both]).count, of: own.count),
            counted: .initiativesPerCountry,
            data: own,
            of: own.count
        )
    }
}
