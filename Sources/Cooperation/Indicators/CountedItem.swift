/// One settled item as indicators count it: its facts, how far it is agreed, and who tells it.
public struct CountedItem: Sendable, Equatable {
    public let facts: Facts
    /// The name of the item's ``FieldState``.
    public let state: String
    /// The parties that declare it.
    public let declaredBy: [PartyCode]

    public init(facts: Facts, state: String, declaredBy: [PartyCode] = []) {
        self.facts = facts
        self.state = state
        self.declaredBy = declaredBy
    }

    public var isAgreed: Bool { state == FieldState.agreed.name }
}

extension [CountedItem] {
    /// Those that count as South-South cooperation.
    public var southSouth: [CountedItem] { filter { isSouthSouth($0.facts) } }

    /// Those of one modality.
    public func of(_ modality: SouthSouthModality) -> [CountedItem] {
        filter { SouthSouthModality($0.facts) == modality }
    }

    /// Those a party takes part in, in any role or in one of the given.
    public func with(_ party: PartyCode, as roles: Set<FlowRole>? = nil) -> [CountedItem] {
        filter { item in
            guard let role = item.facts.flowRoles[party] else { return false }
            return roles?.contains(role) ?? true
        }
    }
}
