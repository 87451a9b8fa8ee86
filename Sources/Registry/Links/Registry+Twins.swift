import CanonicalJSON
import Cooperation
import Ledger

extension Registry {
    /// A party says that two items are the same initiative: both become one view, counted once.
    ///
    /// Gives whether they are one now; they are not while another party concerned says that they are not the same.
    @discardableResult
    public func confirmTwins(
        _ one: ItemID,
        _ other: ItemID,
        with pen: Pen,
        note: String? = nil
    ) async throws -> Bool {
        try await answer(one, other, .confirmed, with: pen, note: note)
        return try await ledger.item(one)?.head == ledger.item(other)?.head
    }

    /// A party says that two items are not the same, or takes their joining back; both stand alone again.
    public func separateTwins(_ one: ItemID, _ other: ItemID, with pen: Pen, note: String? = nil) async throws {
        try await answer(one, other, .refused, with: pen, note: note)
    }

    /// Both directions are one link: the item first in the order of addresses carries it.
    static func carried(_ one: ItemID, _ other: ItemID) -> (carrier: ItemID, other: ItemID) {
        one < other ? (one, other) : (other, one)
    }

    private func answer(
        _ one: ItemID,
        _ other: ItemID,
        _ verdict: Link.Verdict,
        with pen: Pen,
        note: String?
    ) async throws {
        let party = pen.party
        try check(party)
        guard one != other else { throw RegistryError.sameItem(one.rawValue) }
        // Either may be a twin already; what is joined is what stands at these addresses.
        guard let first = try await ledger.item(one) else { throw RegistryError.unknownItem(one.rawValue) }
        guard let second = try await ledger.item(other) else { throw RegistryError.unknownItem(other.rawValue) }
        guard first.kind.kind == second.kind.kind else {
            throw RegistryError.differentKinds(first.kind.kind.name, second.kind.kind.name)
        }
        let concerned = [first, second].contains { view in
            view.members.contains { $0.party == party } || view.settlement.declaredBy.contains(party)
                || view.settlement.content["participants"]?.array?.contains { $0["code"]?.text == party.rawValue }
                    ?? false
        }
        guard concerned else { throw RegistryError.notConcerned(party.rawValue) }
        let (carrier, target) = Self.carried(one, other)
        // Whoever may speak of either may say how they relate.
        let inScope = [first, second].map(subject).first { pen.scope.covers($0) }
        _ = try await enter([
            Word(
                pen,
                carrier,
                .link(Link(.same, target, verdict, note: note)),
                subject: inScope ?? subject(of: first)
            )
        ])
    }
}
