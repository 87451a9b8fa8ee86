import CanonicalJSON
import Cooperation
import SQLStore

extension Entry {
    /// The columns ``init(row:)`` reads, in its order.
    static let columns: SQLText =
        "sequence, party, ordinal, designation, recorded_at, item, act, source, previous, hash"

    /// Reads a stored entry; throws ``LedgerError/unreadableEntry(_:)``.
    init(row: SQLRow) throws {
        let sequence = try row.int(0)
        let act: Act
        let source: Source?
        do {
            act = try Act(json: JSON(parsing: row.text(6)))
            source = try row.optionalText(7).map { try Source(json: JSON(parsing: $0)) }
        } catch {
            throw LedgerError.unreadableEntry(sequence)
        }
        self.init(
            sequence: sequence,
            ordinal: try row.int(2),
            recordedAt: try row.int(4),
            statement: Statement(
                party: PartyCode(try row.text(1)),
                designation: try row.text(3),
                item: ItemID(try row.text(5)),
                act: act,
                source: source
            ),
            previous: try row.blob(8),
            hash: try row.blob(9)
        )
    }
}
