import CanonicalJSON
import Cooperation
import Ledger

extension Registry {
    /// A party declares an item under a code of its own, or declares it anew.
    ///
    /// - Parameters:
    ///   - item: The item it is a word on; nil for one that begins here.
    ///   - twin: What another one tells of the same, to which it is joined with the same entry or not at all.
    /// - Returns: The item's address.
    @discardableResult
    public func declare(
        _ content: JSON,
        kind: AnyKind,
        key: String,
        on item: ItemID? = nil,
        joining twin: ItemID? = nil,
        with pen: Pen
    ) async throws -> ItemID {
        try check(pen.party)
        let missing = kind.fields.filter { $0.isRequired && content[$0.name] == nil }.map(\.name)
        guard missing.isEmpty else { throw RegistryError.incomplete(fields: missing) }
        let target: ItemID
        if let item {
            guard let view = try await ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
            guard view.concerns(pen.party) else { throw RegistryError.notConcerned(pen.party.rawValue) }
            guard view.kind.kind == kind.kind else {
                throw RegistryError.differentKinds(view.kind.kind.name, kind.kind.name)
            }
            // Where one party decides alone, others have a word of their own beside it, not in its place.
            guard kind.kind.policy != .owner || view.ownWord(of: pen.party) != nil else {
                throw RegistryError.notConcerned(pen.party.rawValue)
            }
            target = view.ownMember(of: pen.party).item
        } else {
            target = ItemID(kind: kind.kind.name, party: pen.party, key: key)
            guard try await ledger.item(target) == nil else { throw RegistryError.keyTaken(key) }
        }
        let subject = subject(kind: kind.kind.name, content)
        var words = [Word(pen, target, .declare(kind: kind.kind.name, key: key, content: content), subject: subject)]
        if let twin {
            guard let view = try await ledger.item(twin) else { throw RegistryError.unknownItem(twin.rawValue) }
            guard view.kind.kind == kind.kind else {
                throw RegistryError.differentKinds(view.kind.kind.name, kind.kind.name)
            }
            guard view.mayBeTold(by: pen.party, vocabularies) else {
                throw RegistryError.notConcerned(pen.party.rawValue)
            }
            let (carrier, other) = Self.carried(target, twin)
            words.append(Word(pen, carrier, .link(Link(.same, other, .confirmed)), subject: subject))
        }
        _ = try await enter(words)
        return target
    }

    /// A party takes its declaration of an item back.
    public func withdraw(_ item: ItemID, reason: String, with pen: Pen) async throws {
        try await withdraw([item], reason: reason, with: pen)
    }

    /// A party takes back several, such as a part of a plan with all below it; all of them or none.
    public func withdraw(_ items: [ItemID], reason: String, with pen: Pen) async throws {
        var words: [Word] = []
        for item in items {
            guard let view = try await ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
            guard view.ownWord(of: pen.party) != nil else { throw RegistryError.notConcerned(pen.party.rawValue) }
            let own = view.ownMember(of: pen.party).item
            words.append(Word(pen, own, .withdraw(reason: reason), subject: subject(of: view)))
        }
        _ = try await enter(words)
    }
}
