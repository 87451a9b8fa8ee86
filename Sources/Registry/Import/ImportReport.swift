import Cooperation
import Interchange

/// What an import did or, as a preview, would do.
public struct ImportReport: Sendable {
    /// A row that changes what was declared before.
    public struct Change: Sendable, Hashable {
        public let item: ItemID
        public let key: String
        /// The names of the fields that get another value.
        public let fields: [String]
        public let place: Place
    }

    /// An item declared from an earlier file of the same name that this one no longer has.
    public struct Missing: Sendable, Hashable {
        public let item: ItemID
        public let key: String
    }

    public let file: String
    /// SHA-256 of the file.
    public let hash: String
    public let isDryRun: Bool
    /// The parties in whose name something was said.
    public internal(set) var parties: Set<PartyCode> = []
    public internal(set) var added = 0
    public internal(set) var changes: [Change] = []
    public internal(set) var changed = 0
    public internal(set) var unchanged = 0
    /// Rows that stayed out.
    public internal(set) var rejected = 0
    public internal(set) var measuresAdded = 0
    public internal(set) var measuresChanged = 0
    public internal(set) var measuresUnchanged = 0
    public internal(set) var missing: [Missing] = []
    public internal(set) var withdrawn = 0
    /// Entries appended to the ledger.
    public internal(set) var entries = 0
    public internal(set) var problems: [Problem] = []
    /// Problems beyond those listed, which are at most ``problemLimit``.
    public internal(set) var furtherProblems = 0

    /// A file that is wrong in every row is told so in this many problems and a count.
    public static let problemLimit = 100_000
    /// Changes listed one by one in a preview; beyond that only counted.
    static let changeLimit = 10_000

    /// Rows that were read as initiatives.
    public var accepted: Int { added + changed + unchanged }

    mutating func note(_ new: [Problem]) {
        let room = max(0, Self.problemLimit - problems.count)
        problems.append(contentsOf: new.prefix(room))
        furtherProblems += max(0, new.count - room)
    }
}
