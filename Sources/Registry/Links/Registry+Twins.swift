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
        as party: PartyCode,
        note: String? = nil
    ) async throws -> Bool {
        try await answer(one, other, .confirmed, as: party, note: note)
        return try await ledger.item(one)?.head == ledger.item(other)?.head
    }

    /// A party says that two items are not the same, or takes their joining back; both stand alone again.
    public func separateTwins(_ one: ItemID, _ other: ItemID, as party: PartyCode, note: String? = nil) async throws {
        try await answer(one, other, .refused, as: party, note: note)
    }

    private func answer(
        _ one: ItemID,
        _ other: ItemID,
        _ verdict: Link.Verdict,
        as party: PartyCode,
        note: String?
    ) async throws {
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
        // Both directions are one link: the item first in the order of addresses carries it.
        let (carrier, target) = one < other ? (one, other) : (other, one)
        try await ledger.append(
            [
                Statement(
                    party: party,
                    designation: Designation.operatorAnswer,
                    item: carrier,
                    act: .link(Link(.same, target, verdict, note: note))
                )
            ],
            now: now()
        )
    }
}
