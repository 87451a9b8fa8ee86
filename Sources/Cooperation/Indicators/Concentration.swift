/// Over how many partners or sectors something is spread, and how evenly.
public struct Concentration: Sendable, Equatable {
    /// How often each one occurs.
    public let counts: [String: Int]

    public init(counts: [String: Int]) { self.counts = counts.filter { $0.value > 0 } }

    /// How many different ones there are.
    public var number: Int { counts.count }

    /// The Herfindahl index: Σ sᵢ², sᵢ the share of each, from 1/number (all alike) to 1 (a single one); nil without any.
    public var herfindahl: Double? {
        let total = Double(counts.values.reduce(0, +))
        guard total > 0 else { return nil }
        // In a fixed order, so that the last digit is the same everywhere.
        return counts.values.sorted().reduce(0) { $0 + (Double($1) / total) * (Double($1) / total) }
    }
}

/// The two sides of an exchange.
public enum ExchangeSide: String, Sendable, CaseIterable {
    case provider
    case recipient

    func holds(_ role: FlowRole) -> Bool {
        switch self {
        case .provider: role.gives
        case .recipient: role.receives
        }
    }

    var opposite: ExchangeSide {
        switch self {
        case .provider: .recipient
        case .recipient: .provider
        }
    }
}

/// How diversified a party's cooperation is on one side.
public struct Diversification: Sendable, Equatable {
    public let side: ExchangeSide
    public let partners: Indicator<Concentration>
    public let sectors: Indicator<Concentration>
}

extension Indicators {
    /// Diversification of a party as provider or as recipient.
    ///
    /// Its initiatives on that side are those in which it gives (or receives; two-way ones are on both sides). Partners
    /// are the parties on the other side, each counted once per initiative; regional initiatives have no sides. Base:
    /// initiatives with a partner, and initiatives with a sector, of those on that side.
    public static func diversification(
        _ items: [CountedItem],
        of party: PartyCode,
        as side: ExchangeSide
    ) -> Diversification {
        let own = items.southSouth.filter { $0.flowRoles[party].map(side.holds) ?? false }
        var partners: [String: Int] = [:]
        var sectors: [String: Int] = [:]
        var withPartner: [CountedItem] = []
        for item in own {
            let others = item.flowRoles.filter { $0.key != party && side.opposite.holds($0.value) }
            for other in others.keys { partners[other.rawValue, default: 0] += 1 }
            if !others.isEmpty { withPartner.append(item) }
            if let sector = item.facts.sector { sectors[sector, default: 0] += 1 }
        }
        return Diversification(
            side: side,
            partners: Indicator(
                Concentration(counts: partners),
                counted: .initiativesPerPair,
                data: withPartner,
                of: own.count
            ),
            sectors: Indicator(
                Concentration(counts: sectors),
                counted: .initiativesPerCountry,
                data: own.filter { $0.facts.sector != nil },
                of: own.count
            )
        )
    }

    /// The specialisation of a party by sector: its share of the sector divided by the region's share of it.
    ///
    /// Above 1 the sector weighs more in this party's cooperation than in the region's. Shares are among initiatives with
    /// a sector; the region is all items given, this party's included. Only sectors that the party has. Base: its
    /// initiatives with a sector.
    public static func specialisation(_ items: [CountedItem], of party: PartyCode) -> Indicator<[String: Double]> {
        let own = distribution(items, by: .sector, of: party)
        let region = distribution(items, by: .sector).value
        var index: [String: Double] = [:]
        for sector in own.value.counts.keys {
            guard let here = own.value.share(of: sector), let there = region.share(of: sector), there > 0 else {
                continue
            }
            index[sector] = here / there
        }
        return Indicator(index, counted: own.counted, base: own.base, agreed: own.agreed)
    }
}
