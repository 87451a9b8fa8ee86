/// In how many initiatives a party takes part, by its role.
public struct RoleCount: Sendable, Equatable {
    public private(set) var total = 0
    public private(set) var byRole: [FlowRole: Int] = [:]
    /// How many of them are agreed.
    public private(set) var agreed = 0

    /// The count of one role.
    public subscript(role: FlowRole) -> Int { byRole[role] ?? 0 }

    mutating func add(_ role: FlowRole, isAgreed: Bool) {
        total += 1
        byRole[role, default: 0] += 1
        if isAgreed { agreed += 1 }
    }

    /// The count over both of two separate parts.
    public func merged(with other: RoleCount) -> RoleCount {
        var count = self
        count.total += other.total
        count.byRole.merge(other.byRole, uniquingKeysWith: +)
        count.agreed += other.agreed
        return count
    }
}

extension Indicators {
    /// How many initiatives there are: each once, whoever takes part.
    public static func total(_ items: [CountedItem]) -> Indicator<Int> {
        let counted = items.southSouth
        return Indicator(counted.count, counted: .initiatives, data: counted, of: counted.count)
    }

    /// Flows by role: for each party the initiatives it takes part in, each under one role (``Facts/flowRoles``).
    ///
    /// A party's roles add up to its total. Base: initiatives with at least one known participant.
    public static func flows(_ items: [CountedItem]) -> Indicator<[PartyCode: RoleCount]> {
        let southSouth = items.southSouth
        var counts: [PartyCode: RoleCount] = [:]
        for item in southSouth {
            for (party, role) in item.flowRoles {
                counts[party, default: RoleCount()].add(role, isAgreed: item.isAgreed)
            }
        }
        let data = southSouth.filter { !$0.facts.participants.isEmpty }
        return Indicator(counts, counted: .initiativesPerCountry, data: data, of: southSouth.count)
    }
}
