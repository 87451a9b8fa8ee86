import Cooperation

/// What a verification found; nothing wrong where ``faults`` is empty.
public struct Verification: Sendable, Equatable {
    /// Something that does not hold.
    public enum Fault: Sendable, Equatable {
        /// The hash of an entry is not the hash of what stands in it.
        case changedEntry(sequence: Int64)
        /// An entry does not follow the one before it of its party.
        case brokenChain(party: PartyCode, ordinal: Int64)
        /// A derived table does not hold what the log says.
        case differingTable(name: String, stored: Int64, derived: Int64)
        /// The content of a file is not what its hash says.
        case changedAttachment(hash: String)
        /// A declaration names a file that is not kept here.
        case missingAttachment(hash: String)
        /// The engine's own check of its search index failed.
        case searchIndex
    }

    public internal(set) var entries: Int64 = 0
    public internal(set) var parties = 0
    public internal(set) var faults: [Fault] = []

    public var holds: Bool { faults.isEmpty }
}
