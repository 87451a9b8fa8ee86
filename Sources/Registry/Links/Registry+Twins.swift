import Cooperation
import Ledger

extension Registry {
    /// A party says that two items are the same initiative: both become one view, counted once.
    public func confirmTwins(_ one: ItemID, _ other: ItemID, as party: PartyCode, note: String? = nil) async throws {
        try await answer(one, other, .confirmed, as: party, note: note)
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
