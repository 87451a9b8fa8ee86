import CanonicalJSON

extension Settlement {
    /// Who owes the next word, the longest waiting first.
    ///
    /// A party owes an answer on a field while another one holds something else, or objects, and said so later; who
    /// lets both values stand owes nothing more. Of words said at the same moment, both sides owe the next.
    ///
    /// Where one party decides alone (``Policy/owner``) nobody owes anything.
    public func commitments(in dialogue: Dialogue, isCountry: (PartyCode) -> Bool) -> [Commitment] {
        let first = dialogue.tellings.map(\.recordedAt).min() ?? 0
        var commitments = silent(in: dialogue, isCountry: isCountry).map {
            Commitment(party: $0, matter: .validate, since: first)
        }
        for party in declaredBy where isCountry(party) {
            var open: [String] = []
            var since: Int64?
            for field in fields {
                guard let moment = unanswered(field, by: party) else { continue }
                open.append(field.field.name)
                since = min(since ?? moment, moment)
            }
            if let since { commitments.append(Commitment(party: party, matter: .answer(fields: open), since: since)) }
        }
        return commitments.sorted { ($0.since, $0.party) < ($1.since, $1.party) }
    }

    /// The countries that take part, as those say who declare the item, and that have not declared it themselves.
    ///
    /// Who has only objected to the whole has said its word.
    public func silent(in dialogue: Dialogue, isCountry: (PartyCode) -> Bool) -> [PartyCode] {
        guard !declaredBy.isEmpty, dialogue.kind?.policy == .allParticipants else { return [] }
        var silent = Set<PartyCode>()
        for telling in dialogue.tellings {
            for element in telling.content["participants"]?.array ?? [] {
                if let code = element["code"]?.text.map({ PartyCode($0) }), isCountry(code) { silent.insert(code) }
            }
        }
        silent.subtract(declaredBy)
        for stand in dialogue.stands where stand.stance.field == Stance.whole { silent.remove(stand.party) }
        return silent.sorted()
    }

    /// When another party first said what this one has not answered on a field; nil where nothing waits.
    private func unanswered(_ field: FieldSettlement, by party: PartyCode) -> Int64? {
        switch field.state {
        case .differing, .reserved: break
        case .oneSided, .pending, .agreed, .agreedToDiffer, .collected: return nil
        }
        let own = field.positions.filter { $0.party == party }
        if own.contains(where: { $0.stance?.position == .agreesToDiffer }) { return nil }
        // Who says nothing about a field has let the others speak of it since its last declaration.
        let spoken = own.map(\.saidAt).max() ?? 0
        return field.positions
            .filter { other in
                guard other.party != party, other.saidAt >= spoken else { return false }
                if other.stance?.position == .objects || other.stance?.position == .reserves { return true }
                guard let held = other.held else { return false }
                return own.contains { position in
                    position.held.map { field.field.compare($0, held) == .different } ?? false
                }
            }
            .map(\.saidAt)
            .min()
    }
}
