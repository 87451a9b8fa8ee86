import CanonicalJSON
import Cooperation
import SQLStore

extension Entry {
    /// The columns ``init(row:)`` reads, in its order.
    static let columns = StoredEntry.columns

    /// Reads a stored entry; throws ``LedgerError/unreadableEntry(_:)``.
    init(row: SQLRow) throws {
        try self.init(StoredEntry(row: row))
    }

    /// Reads what an entry says; throws ``LedgerError/unreadableEntry(_:)``.
    init(_ stored: StoredEntry) throws {
        let act: Act
        let source: Source?
        do {
            act = try Act(json: JSON(parsing: stored.act))
            source = try stored.source.map { try Source(json: JSON(parsing: $0)) }
        } catch {
            throw LedgerError.unreadableEntry(stored.sequence)
        }
        self.init(
            sequence: stored.sequence,
            ordinal: stored.ordinal,
            recordedAt: stored.recordedAt,
            statement: Statement(
                party: stored.party,
                designation: stored.designation,
                item: stored.item,
                act: act,
                source: source
            ),
            previous: stored.previous,
            hash: stored.hash
        )
    }
}
