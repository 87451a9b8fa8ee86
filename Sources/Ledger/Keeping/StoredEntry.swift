import Cooperation
import SQLStore

/// An entry as it is stored, its act and source unread: what chains are checked and copies are made of.
struct StoredEntry: Sendable {
    let sequence: Int64
    let party: PartyCode
    let ordinal: Int64
    let designation: String
    let recordedAt: Int64
    let item: ItemID
    let form: String
    let act: String
    let source: String?
    let previous: [UInt8]
    let hash: [UInt8]

    static let columns: SQLText =
        "sequence, party, ordinal, designation, recorded_at, item, form, act, source, previous, hash"

    init(row: SQLRow) throws {
        sequence = try row.int(0)
        party = PartyCode(try row.text(1))
        ordinal = try row.int(2)
        designation = try row.text(3)
        recordedAt = try row.int(4)
        item = ItemID(try row.text(5))
        form = try row.text(6)
        act = try row.text(7)
        source = try row.optionalText(8)
        previous = try row.blob(9)
        hash = try row.blob(10)
    }

    /// The hash of what stands here, to be held against ``hash``.
    var recomputedHash: [UInt8] {
        Digest.sha256(
            Entry.hashedBytes(
                ordinal: ordinal,
                recordedAt: recordedAt,
                party: party,
                designation: designation,
                item: item,
                act: Array(act.utf8),
                source: source.map { Array($0.utf8) },
                previous: previous
            )
        )
    }
}
