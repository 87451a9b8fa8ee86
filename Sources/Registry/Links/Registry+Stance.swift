import Cooperation
import Ledger

extension Registry {
    /// A party takes a stance on a field of an item.
    public func take(
        _ stance: Stance,
        on item: ItemID,
        as party: PartyCode,
        designation: String = Designation.operatorAnswer
    ) async throws {
        try check(party)
        guard try await ledger.item(item) != nil else { throw RegistryError.unknownItem(item.rawValue) }
        try await ledger.append(
            [Statement(party: party, designation: designation, item: item, act: .stance(stance))],
            now: now()
        )
    }
}
