import Cooperation
import Synchronization

/// Keeps one preparer of search words between batches.
///
/// `@unchecked`: what is kept is not `Sendable` because of the stemmers' buffers; it is only ever handed out to
/// one borrower, taken out under the lock and put back under it.
final class SearchDocumentsPool: @unchecked Sendable {
    private let vocabularies: Vocabularies
    private let lock = Mutex<Void>(())
    private var idle: SearchDocuments?

    init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
    }

    /// Lends a preparer for the length of the closure.
    func borrow<Result>(_ body: (inout SearchDocuments) throws -> Result) rethrows -> Result {
        var documents = take() ?? SearchDocuments(vocabularies: vocabularies)
        defer { give(documents) }
        return try body(&documents)
    }

    private func take() -> SearchDocuments? {
        lock.withLock { _ in
            defer { idle = nil }
            return idle
        }
    }

    private func give(_ documents: SearchDocuments) {
        lock.withLock { _ in idle = documents }
    }
}
