import Cooperation
import Ledger
import Registry

/// A closed edition with the ledger it knows.
struct FrozenEdition: Sendable {
    let told: ToldEdition
    /// The last entry it knows.
    let cut: Int64
    let ledger: Ledger

    var item: ItemID { told.item }

    /// The initiatives it tells of.
    var scope: InitiativeQuery { InitiativeQuery(told.edition.scope) }
}

extension Visit {
    /// The edition that the path names, as its publisher tells it today; throws where there is none.
    func toldEdition() async throws -> ToldEdition {
        let item = ItemID(try parameter("edition"))
        guard let told = try await space.ledger.edition(item) else { throw PortalError.notFound }
        return told
    }

    /// The same visit in the closed edition that the path names; an open one has no pages of its own yet.
    func inEdition() async throws -> Visit {
        let told = try await toldEdition()
        guard let cut = told.cut else { throw PortalError.notFound }
        var visit = self
        visit.edition = FrozenEdition(told: told, cut: cut, ledger: try await space.editions.ledger(at: cut))
        return visit
    }
}
