import CanonicalJSON
import Cooperation

/// An edition with its address and who publishes it.
public struct ToldEdition: Sendable {
    public let item: ItemID
    public let publishers: [PartyCode]
    public let edition: Edition

    /// The last entry it knows; nil while it is open.
    public var cut: Int64? { edition.cut.flatMap { $0.places == 0 && $0.units > 0 ? $0.units : nil } }
}

extension Ledger {
    /// Every edition, the one opened last first.
    public func editions() async throws -> [ToldEdition] {
        var told: [ToldEdition] = []
        for found in try await items(ofKind: Edition.kind).reversed() {
            if let edition = try await edition(found.item) { told.append(edition) }
        }
        return told
    }

    /// The edition at an address; nil where there is none.
    public func edition(_ item: ItemID) async throws -> ToldEdition? {
        guard let view = try await self.item(item), view.kind.kind == Edition.kind,
            !view.settlement.declaredBy.isEmpty
        else { return nil }
        return ToldEdition(
            item: item,
            publishers: view.settlement.declaredBy,
            edition: try Edition(json: .object(view.settlement.content))
        )
    }
}
