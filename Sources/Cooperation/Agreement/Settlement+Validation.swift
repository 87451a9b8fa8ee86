import CanonicalJSON

extension Settlement.FieldSettlement {
    /// Whether the parties still talk it over here: it is open, and one of them holds what it said in the portal rather
    /// than what it handed in and published as a file.
    ///
    /// A reservation is made for the record, and open to all.
    public var isInValidation: Bool {
        switch state {
        case .differing, .reserved:
            positions.isEmpty
                || positions.contains { position in
                    position.stance.map { $0.position != .reserves }
                        ?? (position.held != nil && position.source == nil)
                }
        case .oneSided, .pending, .agreed, .agreedToDiffer, .collected: false
        }
    }
}

extension Settlement {
    /// The fields that parties still talk over, by consequence.
    public var inValidation: [String] { fields.filter(\.isInValidation).map(\.field.name) }

    /// The fields of which nobody's position is shown.
    public var withheld: [String] { fields.filter(\.positions.isEmpty).map(\.field.name) }

    /// The settlement as everybody may see it: what stands today and how far it is agreed, and of the fields in
    /// validation nobody's position.
    public var withoutOpenWords: Settlement {
        Settlement(
            fields: fields.map {
                $0.isInValidation
                    ? FieldSettlement(field: $0.field, state: $0.state, value: $0.value, positions: []) : $0
            },
            state: state,
            declaredBy: declaredBy,
            content: content
        )
    }
}

extension Dialogue {
    /// Who objects to the item as a whole, or reserves its word on it.
    public var objectingToTheWhole: [PartyCode] {
        stands.filter { stand in
            stand.stance.field == Stance.whole
                && (stand.stance.position == .objects || stand.stance.position == .reserves)
        }
        .map(\.party)
    }
}

extension Entry {
    /// Whether it was said in the portal, and on one of these fields; what was handed in as a file is public.
    public func speaks(of fields: [String]) -> Bool {
        guard statement.source == nil else { return false }
        switch statement.act {
        case .stance(let stance): return fields.contains(stance.field)
        case .declare(_, _, let content): return fields.contains { content[$0] != nil }
        case .withdraw, .link, .measure: return false
        }
    }

    /// A declaration without these fields; nil for a stance on one of them, of which nothing is left.
    public func without(_ fields: [String]) -> Entry? {
        guard speaks(of: fields) else { return self }
        guard case .declare(let kind, let key, let content) = statement.act, var object = content.object else {
            return nil
        }
        for field in fields { object[field] = nil }
        return Entry(
            sequence: sequence,
            ordinal: ordinal,
            recordedAt: recordedAt,
            statement: Statement(
                party: statement.party,
                designation: statement.designation,
                item: statement.item,
                act: .declare(kind: kind, key: key, content: .object(object))
            ),
            previous: previous,
            hash: hash
        )
    }
}
