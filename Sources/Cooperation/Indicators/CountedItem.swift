/// One settled item as indicators count it: its facts, how far it is agreed, and who tells it.
public struct CountedItem: Sendable {
    /// Indicators sift lists of thousands of items again and again: behind one reference a copy costs one count
    /// instead of a score, and what each of them asks is worked out once.
    private final class Content: Sendable {
        let facts: Facts
        let state: String
        let declaredBy: [PartyCode]
        let modality: SouthSouthModality?
        let flowRoles: [PartyCode: FlowRole]

        init(facts: Facts, state: String, declaredBy: [PartyCode]) {
            self.facts = facts
            self.state = state
            self.declaredBy = declaredBy
            modality = SouthSouthModality(facts)
            flowRoles = facts.flowRoles
        }
    }

    private let content: Content

    public init(facts: Facts, state: String, declaredBy: [PartyCode] = []) {
        content = Content(facts: facts, state: state, declaredBy: declaredBy)
    }

    public var facts: Facts { content.facts }
    /// The name of the item's ``FieldState``.
    public var state: String { content.state }
    /// The parties that declare it.
    public var declaredBy: [PartyCode] { content.declaredBy }
    /// nil for what does not count as South-South cooperation.
    public var modality: SouthSouthModality? { content.modality }
    /// Each party's one role.
    public var flowRoles: [PartyCode: FlowRole] { content.flowRoles }

    public var isAgreed: Bool { state == FieldState.agreed.name }
}

extension [CountedItem] {
    /// Those that count as South-South cooperation.
    public var southSouth: [CountedItem] { filter { $0.modality != nil } }

    /// Those of one modality.
    public func of(_ modality: SouthSouthModality) -> [CountedItem] { filter { $0.modality == modality } }

    /// Those a party takes part in, in any role or in one of the given.
    public func with(_ party: PartyCode, as roles: Set<FlowRole>? = nil) -> [CountedItem] {
        filter { item in
            guard let role = item.flowRoles[party] else { return false }
            return roles?.contains(role) ?? true
        }
    }
}
