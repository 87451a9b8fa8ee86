/// What a party does in an initiative, as flows are counted: each party has one role in each initiative.
///
/// Source of the roles: the South-South report (bilateral: provider, recipient, both; triangular: first and second
/// provider, recipient; regional: participant).
public enum FlowRole: String, Sendable, Hashable, CaseIterable {
    case provider
    case recipient
    /// It gives and receives.
    case both
    case firstProvider = "first-provider"
    case secondProvider = "second-provider"
    case participant
    /// Any other role: promoter, funding, implementing…
    case other

    public var gives: Bool {
        switch self {
        case .provider, .both, .firstProvider, .secondProvider: true
        case .recipient, .participant, .other: false
        }
    }

    public var receives: Bool {
        switch self {
        case .recipient, .both: true
        case .provider, .firstProvider, .secondProvider, .participant, .other: false
        }
    }

    /// The role behind a code of the `role` vocabulary: who provides in a triangular initiative is its first provider,
    /// and a first provider without a triangle is a provider.
    init(code: String, modality: SouthSouthModality?) {
        switch code {
        case "provider", "first-provider": self = modality == .triangular ? .firstProvider : .provider
        case "recipient", "triangular-recipient": self = .recipient
        case "both": self = .both
        case "second-provider": self = .secondProvider
        case "participant": self = .participant
        default: self = .other
        }
    }
}

extension Facts {
    /// Each party's one role: who is told to give and to receive does both; otherwise providing stands before
    /// receiving, and both before taking part.
    public var flowRoles: [PartyCode: FlowRole] {
        let modality = SouthSouthModality(self)
        var all: [PartyCode: Set<FlowRole>] = [:]
        for participant in participants {
            all[participant.code, default: []].insert(FlowRole(code: participant.role, modality: modality))
        }
        return all.mapValues { roles in
            if roles.contains(where: \.gives), roles.contains(where: \.receives) { return .both }
            let order: [FlowRole] = [.both, .firstProvider, .provider, .secondProvider, .recipient, .participant]
            return order.first(where: roles.contains) ?? .other
        }
    }
}
