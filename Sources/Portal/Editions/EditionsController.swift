import Cooperation
import Ledger

/// Every edition.
enum EditionsController {
    static func all(_ visit: Visit) async throws -> EditionsPage {
        let editions = try await visit.kept("editions") { try await visit.ledger.editions() }
        return EditionsPage(EditionsModel(editions, visit), visit)
    }
}
