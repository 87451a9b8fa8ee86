/// Who takes part in regional initiatives and programmes.
public struct RegionalParticipation: Sendable, Equatable {
    /// Regional initiatives and programmes with a known participant.
    public let initiatives: Int
    /// How many of all regional ones are programmes.
    public let programmes: Int
    public let countries: [PartyCode: Int]
    /// Multilateral bodies and other organisations, in whatever role.
    public let bodies: [PartyCode: Int]

    /// The part of the regional initiatives in which a country or body takes part, 0–1.
    public func share(of party: PartyCode) -> Double? {
        Cooperation.share(countries[party] ?? bodies[party] ?? 0, of: initiatives)
    }
}

extension Indicators {
    /// The share of countries and bodies in regional cooperation.
    ///
    /// Base: regional initiatives with a known participant.
    ///
    /// - Parameter isCountry: Whether a code is that of a country; every other is a body.
    public static func regional(
        _ items: [CountedItem],
        isCountry: (PartyCode) -> Bool
    ) -> Indicator<RegionalParticipation> {
        let regional = items.of(.regional)
        let data = regional.filter { !$0.facts.participants.isEmpty }
        var countries: [PartyCode: Int] = [:]
        var bodies: [PartyCode: Int] = [:]
        for item in data {
            for party in Set(item.facts.participants.map(\.code)) {
                if isCountry(party) { countries[party, default: 0] += 1 } else { bodies[party, default: 0] += 1 }
            }
        }
        return Indicator(
            RegionalParticipation(
                initiatives: data.count,
                programmes: regional.count { $0.facts.kind == Programme.kind.name },
                countries: countries,
                bodies: bodies
            ),
            counted: .initiativesPerCountry,
            data: data,
            of: regional.count
        )
    }
}
