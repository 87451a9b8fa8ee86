import Cooperation
import Ledger

extension Registry {
    /// A party takes a stance on a field of an item.
    public func take(_ stance: Stance, on item: ItemID, with pen: Pen) async throws {
        try check(pen.party)
        guard let view = try await ledger.item(item) else { throw RegistryError.unknownItem(item.rawValue) }
        _ = try await enter([Word(pen, item, .stance(stance), subject: subject(of: view))])
    }
}
