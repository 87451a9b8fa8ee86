/// A first provider, a second provider and a recipient who work together.
public struct Trio: Sendable, Hashable, Comparable {
    public let firstProvider: PartyCode
    public let secondProvider: PartyCode
    public let recipient: PartyCode

    public init(_ firstProvider: PartyCode, _ secondProvider: PartyCode, _ recipient: PartyCode) {
        self.firstProvider = firstProvider
        self.secondProvider = secondProvider
        self.recipient = recipient
    }

    public static func < (one: Trio, other: Trio) -> Bool {
        (one.firstProvider, one.secondProvider, one.recipient)
            < (other.firstProvider, other.secondProvider, other.recipient)
    }
}

/// A trio and in how many initiatives it works together.
public struct TrioCount: Sendable, Hashable {
    public let trio: Trio
    public let count: Int

    public init(_ trio: Trio, _ count: Int) {
        self.trio = trio
        self.count = count
    }
}

extension Indicators {
    /// Who takes part in triangular initiatives, by role.
    ///
    /// Base: those with a known participant.
    public static func triangularRoles(_ items: [CountedItem]) -> Indicator<[FlowRole: [PartyCode: Int]]> {
        let triangular = items.of(.triangular)
        var counts: [FlowRole: [PartyCode: Int]] = [:]
        for item in triangular {
            for (party, role) in item.flowRoles { counts[role, default: [:]][party, default: 0] += 1 }
        }
        let data = triangular.filter { !$0.facts.participants.isEmpty }
        return Indicator(counts, counted: .initiativesPerCountry, data: data, of: triangular.count)
    }

    /// The trios, the most frequent first, then by codes; of several parties in a role each makes its own trio.
    ///
    /// Base: triangular initiatives with all three roles.
    public static func trios(_ items: [CountedItem], top: Int = .max) -> Indicator<[TrioCount]> {
        let triangular = items.of(.triangular)
        var counts: [Trio: Int] = [:]
        var data: [CountedItem] = []
        for item in triangular {
            let roles = item.flowRoles
            func parties(_ role: FlowRole) -> [PartyCode] { roles.filter { $0.value == role }.map(\.key) }
            let trios = parties(.firstProvider).flatMap { first in
                parties(.secondProvider).flatMap { second in
                    parties(.recipient).map { Trio(first, second, $0) }
                }
            }
            for trio in trios { counts[trio, default: 0] += 1 }
            if !trios.isEmpty { data.append(item) }
        }
        let ranked = counts.map { TrioCount($0.key, $0.value) }
            .sorted { (-$0.count, $0.trio) < (-$1.count, $1.trio) }
        return Indicator(
            Array(ranked.prefix(max(0, top))),
            counted: .initiativesPerTrio,
            data: data,
            of: triangular.count
        )
    }

    /// Where the requests for triangular initiatives came from.
    ///
    /// Base: those that tell it.
    public static func triangularRequests(_ items: [CountedItem]) -> Indicator<Distribution> {
        distribution(items.of(.triangular), counted: .initiatives) { [$0.requestedBy].compactMap { $0 } }
    }

    /// Triangular initiatives by who signed the agreement they rest on.
    ///
    /// Base: those that tell it.
    ///
    /// Types: South-South report 2013-2014, graph III.9.
    public static func triangularAgreements(_ items: [CountedItem]) -> Indicator<Distribution> {
        distribution(items.of(.triangular), counted: .initiatives) { [$0.triangularAgreement].compactMap { $0 } }
    }
}
