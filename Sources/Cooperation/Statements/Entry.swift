import CanonicalJSON

/// A statement as it stands in the ledger: numbered, dated and chained to the same party's one before.
public struct Entry: Sendable, Hashable {
    /// This node's order, from 1; another node may number the same entry differently.
    public let sequence: Int64
    /// This party's own count, from 1.
    public let ordinal: Int64
    /// Milliseconds since 1 January 1970 UTC.
    public let recordedAt: Int64
    public let statement: Statement
    /// SHA-256 of the party's entry before; 32 zero bytes for its first.
    public let previous: [UInt8]
    /// SHA-256 of ``hashed(party:ordinal:statement:recordedAt:previous:)``.
    public let hash: [UInt8]

    public init(
        sequence: Int64,
        ordinal: Int64,
        recordedAt: Int64,
        statement: Statement,
        previous: [UInt8],
        hash: [UInt8]
    ) {
        self.sequence = sequence
        self.ordinal = ordinal
        self.recordedAt = recordedAt
        self.statement = statement
        self.previous = previous
        self.hash = hash
    }

    /// What the first entry of every party points back to.
    public static let noPrevious = [UInt8](repeating: 0, count: 32)

    /// The canonical bytes an entry's hash is taken of: everything but this node's own order.
    ///
    /// `act` and `source` come as written, so that checking a hash never depends on how we print them today.
    public static func hashedBytes(
        ordinal: Int64,
        recordedAt: Int64,
        party: PartyCode,
        designation: String,
        item: ItemID,
        act: [UInt8],
        source: [UInt8]?,
        previous: [UInt8]
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(act.count + 320)
        func add(_ text: StaticString) {
            out.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        add("{\"act\":")
        out.append(contentsOf: act)
        add(",\"designation\":")
        JSON.string(designation).write(into: &out)
        add(",\"item\":")
        JSON.string(item.rawValue).write(into: &out)
        add(",\"ordinal\":")
        JSON.integer(ordinal).write(into: &out)
        add(",\"party\":")
        JSON.string(party.rawValue).write(into: &out)
        add(",\"previous\":\"")
        for byte in previous {
            out.append(hexadecimal[Int(byte >> 4)])
            out.append(hexadecimal[Int(byte & 15)])
        }
        add("\",\"recordedAt\":")
        JSON.integer(recordedAt).write(into: &out)
        if let source {
            add(",\"source\":")
            out.append(contentsOf: source)
        }
        add("}")
        return out
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
}
