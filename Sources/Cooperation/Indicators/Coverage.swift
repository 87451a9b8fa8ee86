/// How complete the data are: what every published number should be read with.
public struct Coverage: Sendable, Equatable {
    /// What can be told or left out.
    public enum Field: String, Sendable, Hashable, CaseIterable {
        case participants, status, sector, goal, secondaryGoal, level, approved, start, end, plannedStart, plannedEnd
        case budget, executed, contributions
        /// Asked of triangular initiatives only.
        case requestedBy, triangularAgreement
    }

    /// For each field, how many of those that should have it do.
    public let fields: [Field: Basis]
    /// Initiatives told by at least two of those who take part, of those with two or more known participants.
    ///
    /// Programmes are told by their owner alone and are not counted here.
    public let toldByBothSides: Basis
    /// Agreed by all concerned, of all that count.
    public let agreed: Basis
    /// What stays out of South-South totals, by modality; what has none is under the empty code.
    public let outside: [String: Int]
}

extension Indicators {
    /// The coverage of items: fields, telling, agreement, and what is left out of all other indicators.
    public static func coverage(_ items: [CountedItem]) -> Coverage {
        let southSouth = items.southSouth
        var fields: [Coverage.Field: Basis] = [:]
        for field in Coverage.Field.allCases {
            var asked = 0
            var told = 0
            for item in southSouth where field.isAsked(of: item.facts) {
                asked += 1
                if field.isTold(by: item.facts) { told += 1 }
            }
            fields[field] = Basis(n: told, of: asked)
        }
        let shared = southSouth.filter { item in
            item.facts.kind == Initiative.kind.name && Set(item.facts.participants.map(\.code)).count >= 2
        }
        let told = shared.count { item in
            Set(item.facts.participants.map(\.code)).intersection(item.declaredBy).count >= 2
        }
        var outside: [String: Int] = [:]
        for item in items where item.facts.kind == Initiative.kind.name && !isSouthSouth(item.facts) {
            outside[item.facts.modality ?? "", default: 0] += 1
        }
        return Coverage(
            fields: fields,
            toldByBothSides: Basis(n: told, of: shared.count),
            agreed: Basis(n: southSouth.count(where: \.isAgreed), of: southSouth.count),
            outside: outside
        )
    }
}

extension Coverage.Field {
    func isAsked(of facts: Facts) -> Bool {
        switch self {
        case .requestedBy, .triangularAgreement: SouthSouthModality(facts) == .triangular
        case .participants, .status, .sector, .goal, .secondaryGoal, .level, .approved, .start, .end, .plannedStart,
            .plannedEnd, .budget, .executed, .contributions:
            true
        }
    }

    func isTold(by facts: Facts) -> Bool {
        switch self {
        case .participants: !facts.participants.isEmpty
        case .status: facts.status != nil
        case .sector: facts.sector != nil
        case .goal: facts.goal != nil
        case .secondaryGoal: facts.secondaryGoal != nil
        case .level: facts.level != nil
        case .approved: facts.approved != nil
        case .start: facts.start != nil
        case .end: facts.end != nil
        case .plannedStart: facts.plannedStart != nil
        case .plannedEnd: facts.plannedEnd != nil
        case .budget: facts.budget != nil
        case .executed: facts.executed != nil
        case .contributions: !facts.contributions.isEmpty
        case .requestedBy: facts.requestedBy != nil
        case .triangularAgreement: facts.triangularAgreement != nil
        }
    }
}
