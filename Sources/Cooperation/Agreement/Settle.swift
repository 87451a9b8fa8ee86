import CanonicalJSON

/// Derives the common picture from what the parties have said.
///
/// A pure function: the same words in any order give the same settlement; a withdrawn declaration leaves no
/// trace in it; a party that repeats what another says never makes a difference.
///
/// What the compilation restates from public documents gives way, field by field, to the word of whoever speaks for
/// themselves (``Policy/owner``).
///
/// Where parties differ the value to go by is the one most parties hold, and of equally many the first in the
/// order of their written forms: a stated rule, and every total says how much of it is agreed.
///
/// - Parameters:
///   - isCountry: Whether a party can be asked for its word: under `allParticipants` those are the countries.
public func settle(_ dialogue: Dialogue, as kind: AnyKind, isCountry: (PartyCode) -> Bool) -> Settlement {
    let declaredBy = Set(dialogue.tellings.map(\.party)).sorted()
    let settler = Settler(dialogue: dialogue, kind: kind, declaredBy: declaredBy)
    let concerned = settler.concerned(isCountry: isCountry)
    let fields = kind.fields
        .enumerated()
        .compactMap { index, field in settler.settle(field, concerned: concerned).map { (index, $0) } }
        .sorted { ($0.1.field.weight, $0.0) < ($1.1.field.weight, $1.0) }
        .map(\.1)
    let content = JSONObject(fields.map { JSONObject.Member(key: $0.field.name, value: $0.value) })
    return Settlement(
        fields: fields,
        state: settler.overall(fields, concerned: concerned),
        declaredBy: declaredBy,
        content: content
    )
}

private struct Settler {
    let dialogue: Dialogue
    let kind: AnyKind
    let declaredBy: [PartyCode]

    /// The countries whose word is needed: those that take part, as anyone tells it, and those that speak.
    func concerned(isCountry: (PartyCode) -> Bool) -> [PartyCode] {
        switch kind.kind.policy {
        case .owner: return dialogue.opener.map { [$0] } ?? []
        case .allParticipants:
            var parties = Set<PartyCode>()
            for telling in dialogue.tellings {
                if isCountry(telling.party) { parties.insert(telling.party) }
                for element in telling.content["participants"]?.array ?? [] {
                    if let code = element["code"]?.text.map({ PartyCode($0) }), isCountry(code) { parties.insert(code) }
                }
            }
            return parties.sorted()
        }
    }

    func settle(_ field: AnyField, concerned: [PartyCode]) -> Settlement.FieldSettlement? {
        let positions = positions(on: field)
        let holders = positions.filter { $0.held != nil }
        guard !holders.isEmpty else { return nil }
        let values = standing(holders).compactMap(\.held)
        let relation = relation(of: values, field: field)
        let value = value(of: values, field: field, relation: relation)
        return Settlement.FieldSettlement(
            field: field,
            state: state(of: field, positions: positions, holders: holders, relation: relation, concerned: concerned),
            value: value,
            positions: positions
        )
    }

    /// Those whose values count: where one party decides alone, what is only restated counts while nobody says it
    /// themselves.
    private func standing(_ holders: [Settlement.Position]) -> [Settlement.Position] {
        guard kind.kind.policy == .owner else { return holders }
        let speakers = holders.filter { $0.party != .compilation }
        return speakers.isEmpty ? holders : speakers
    }

    private func positions(on field: AnyField) -> [Settlement.Position] {
        var positions = dialogue.tellings.map { telling in
            let told = telling.content[field.name]
            let stand = dialogue.stands.first {
                // A declaration that changed the field since has overtaken the stance.
                $0.party == telling.party && $0.stance.field == field.name
                    && $0.ordinal > telling.changed[field.name] ?? 0
            }
            let held: JSON? =
                switch stand?.stance.position {
                case .agrees(let value), .proposes(let value): value
                case .agreesToDiffer, .reserves, .objects, .undone, nil: told
                }
            return Settlement.Position(
                party: telling.party,
                told: told,
                held: held,
                stance: stand?.stance,
                recordedAt: stand?.recordedAt ?? telling.recordedAt,
                saidAt: stand?.recordedAt ?? telling.changedAt[field.name] ?? telling.recordedAt,
                source: telling.source
            )
        }
        // A party may take a stance without having declared the item itself.
        for stand in dialogue.stands where stand.stance.field == field.name && !declaredBy.contains(stand.party) {
            let held: JSON? =
                switch stand.stance.position {
                case .agrees(let value), .proposes(let value): value
                case .agreesToDiffer, .reserves, .objects, .undone: nil
                }
            positions.append(
                Settlement.Position(
                    party: stand.party,
                    told: nil,
                    held: held,
                    stance: stand.stance,
                    recordedAt: stand.recordedAt,
                    saidAt: stand.recordedAt,
                    source: nil
                )
            )
        }
        return positions
    }

    /// How all values relate: one contradiction makes them different, otherwise the weakest relation stands.
    private func relation(of values: [JSON], field: AnyField) -> Comparison {
        var result = Comparison.same
        for (index, one) in values.enumerated() {
            for other in values.dropFirst(index + 1) {
                switch field.compare(one, other) {
                case .different: return .different
                case .incomparable: result = .incomparable
                case .complementary: result = .complementary
                case .same: break
                }
            }
        }
        return result
    }

    private func value(of values: [JSON], field: AnyField, relation: Comparison) -> JSON {
        if relation == .different {
            var count: [JSON: Int] = [:]
            for value in values { count[value, default: 0] += 1 }
            let ranked = count.map { (value: $0.key, count: $0.value, text: $0.key.canonical) }
            let first = ranked.min { ($1.count, $0.text) < ($0.count, $1.text) }
            return first?.value ?? values[0]
        }
        // Reconciling is done over sorted values, so that who spoke first has no influence.
        let sorted = values.count < 2 ? values : values.map { ($0, $0.canonical) }.sorted { $0.1 < $1.1 }.map(\.0)
        return sorted.dropFirst().reduce(sorted[0]) { field.reconcile($0, $1) }
    }

    private func state(
        of field: AnyField,
        positions: [Settlement.Position],
        holders: [Settlement.Position],
        relation: Comparison,
        concerned: [PartyCode]
    ) -> FieldState {
        let reserving = positions.filter { $0.stance?.position == .reserves || $0.stance?.position == .objects }
        if !reserving.isEmpty { return .reserved(by: Set(reserving.map(\.party)).sorted()) }
        if field.weight == .reference { return .collected }
        let speakers = Set(holders.map(\.party))
        switch kind.kind.policy {
        case .owner:
            return relation == .different ? .differing : .oneSided
        case .allParticipants:
            switch relation {
            case .different:
                let lettingStand = Set(positions.filter { $0.stance?.position == .agreesToDiffer }.map(\.party))
                return speakers.isSubset(of: lettingStand) ? .agreedToDiffer : .differing
            case .incomparable: return .oneSided
            case .complementary: return .collected
            case .same:
                guard speakers.count > 1 else { return .oneSided }
                let silent = concerned.filter { !speakers.contains($0) }
                return silent.isEmpty ? .agreed : .pending(silent)
            }
        }
    }

    /// The item's state: its gravest field decides; a single voice stays one-sided whatever it says.
    func overall(_ fields: [Settlement.FieldSettlement], concerned: [PartyCode]) -> FieldState {
        let reserving = fields.reduce(into: Set<PartyCode>()) { parties, field in
            if case .reserved(let by) = field.state { parties.formUnion(by) }
        }
        .union(dialogue.objectingToTheWhole)
        if fields.contains(where: { $0.state == .differing }) { return .differing }
        if !reserving.isEmpty { return .reserved(by: reserving.sorted()) }
        guard declaredBy.count > 1 else { return .oneSided }
        let silent = concerned.filter { !declaredBy.contains($0) }
        if !silent.isEmpty { return .pending(silent) }
        if fields.contains(where: { $0.state == .agreedToDiffer }) { return .agreedToDiffer }
        // Some of what was said must really be agreed; told in words that cannot be compared is not.
        return fields.contains { $0.state == .agreed } ? .agreed : .oneSided
    }
}
