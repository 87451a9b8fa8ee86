import People
import Registry
import Synchronization

/// Whether anybody may sign in at all: a portal without people shows readers no way in.
///
/// A class because all requests share what was last found; looked at again by ``CatalogueRefresher``.
final class PeoplePresence: Sendable {
    private let isKnown = Atomic<Bool>(false)

    var isThere: Bool { isKnown.load(ordering: .relaxed) }

    /// Asks once more; an account that has been there leaves the way in open.
    func look(_ accounts: Accounts?) async throws {
        guard let accounts, !isThere else { return }
        if try await !accounts.people.read({ try $0.persons() }).isEmpty { isKnown.store(true, ordering: .relaxed) }
    }
}
