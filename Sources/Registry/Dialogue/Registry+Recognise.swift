import CanonicalJSON
import Cooperation
import Ledger

extension Registry {
    /// A party recognises what is told of an item as its own word: it declares the same.
    ///
    /// What it had declared itself stays where nobody contradicts it; where another one holds something else, or it
    /// had said nothing, the other's value becomes its own. Lists to which everybody adds stay each party's own.
    ///
    /// - Parameters:
    ///   - other: Whose word is taken; nil for what stands today.
    ///   - seen: The last entry about the item that was seen when this was decided; the act is refused where another
    ///     party has spoken since.
    public func recognise(_ item: ItemID, from other: PartyCode? = nil, seen: Int64?, with pen: Pen) async throws {
        let view = try await dialogue(on: item, seen: seen, .declare, with: pen)
        var content = view.ownWord(of: pen.party) ?? JSONObject()
        for field in view.settlement.fields where field.field.weight != .reference {
            let theirs =
                other.map { other in field.positions.first { $0.party == other && $0.held != nil }?.held }
                ?? field.value
            guard let theirs else { continue }
            let own = field.positions.first { $0.party == pen.party }?.held ?? content[field.field.name]
            guard let own else {
                content[field.field.name] = theirs
                continue
            }
            switch field.field.compare(own, theirs) {
            case .different: content[field.field.name] = theirs
            case .same: content[field.field.name] = own
            case .incomparable, .complementary: content[field.field.name] = field.field.reconcile(own, theirs)
            }
        }
        let member = view.ownMember(of: pen.party)
        try await enterWord(
            .declare(kind: view.kind.kind.name, key: member.key, content: .object(content)),
            on: member.item,
            of: view,
            with: pen
        )
    }

    /// A party says its word on a field of an item, or on the whole.
    ///
    /// - Parameter seen: As in ``recognise(_:from:seen:with:)``; nil for a word that does not hang on another's.
    public func answer(_ stance: Stance, on item: ItemID, seen: Int64? = nil, with pen: Pen) async throws {
        let view = try await dialogue(on: item, seen: seen, .answer, with: pen)
        if stance.field != Stance.whole {
            guard let field = view.kind[stance.field] else { throw RegistryError.unknownField(stance.field) }
            if let value = stance.value, !field.accepts(value) { throw RegistryError.unfitValue(field: field.name) }
        } else if let value = stance.value, !(view.kind.kind == Need.kind && value == .bool(true)) {
            // Only a request is taken up as a whole; what is declared is agreed field by field.
            throw RegistryError.unfitValue(field: Stance.whole)
        }
        try await enterWord(.stance(stance), on: view.head, of: view, with: pen)
    }

    /// The dialogue a party takes part in; throws where it does not, where the pen does not carry what is to be said, or
    /// where others have spoken meanwhile.
    private func dialogue(on item: ItemID, seen: Int64?, _ right: Right, with pen: Pen) async throws -> ItemView {
        guard let view = try await ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
        if let refusal = pen.refusal(of: right, on: subject(of: view), at: now()) {
            throw RegistryError.refused(refusal)
        }
        guard view.concerns(pen.party) else { throw RegistryError.notConcerned(pen.party.rawValue) }
        if let seen, view.entries.contains(where: { $0.sequence > seen && $0.statement.party != pen.party }) {
            throw RegistryError.spokenMeanwhile(item.rawValue)
        }
        return view
    }

    private func enterWord(_ act: Act, on item: ItemID, of view: ItemView, with pen: Pen) async throws {
        _ = try await enter([Word(pen, item, act, subject: subject(of: view))])
    }
}

extension ItemView {
    /// The parties that have a say about the item: those that tell it, and those that take part as these say.
    public var concerned: Set<PartyCode> {
        var parties = Set(members.map(\.party)).union(settlement.declaredBy)
        for telling in dialogue.tellings {
            for element in telling.content["participants"]?.array ?? [] {
                if let code = element["code"]?.text { parties.insert(PartyCode(code)) }
            }
        }
        return kind.kind == Need.kind ? parties.union(addressees) : parties
    }

    /// Whether a party may tell in its own name what others tell, where one party decides alone: a secretariat or another
    /// organisation, or whoever is named among the bodies, such as the country of a programme's technical unit.
    public func mayBeTold(by party: PartyCode, _ vocabularies: Vocabularies) -> Bool {
        let bodies = settlement["bodies"]?.value.array ?? []
        return vocabularies["countries"][party.rawValue] == nil
            || bodies.contains { $0["party"]?.text == party.rawValue }
    }

    /// Those who are asked, as whoever asks names them.
    public var addressees: Set<PartyCode> {
        let named = dialogue.tellings.flatMap { $0.content["addressees"]?.array ?? [] }
        return Set(named.compactMap { $0["party"]?.text.map { PartyCode($0) } })
    }

    /// Whether a party has a say about the item.
    public func concerns(_ party: PartyCode) -> Bool { concerned.contains(party) }

    /// What a party has declared itself, if it has.
    public func ownWord(of party: PartyCode) -> JSONObject? {
        dialogue.tellings.first { $0.party == party }?.content
    }

    /// Where a party's own declaration stands or would stand: its own item of the group, else the head.
    public func ownMember(of party: PartyCode) -> Member {
        let telling = dialogue.tellings.first { $0.party == party }
        return members.first { $0.item == telling?.item } ?? members.first { $0.party == party } ?? members[0]
    }
}
