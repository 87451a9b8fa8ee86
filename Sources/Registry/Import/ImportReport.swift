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
    /// Corrections that are offered and were not taken over.
    public internal(set) var offered = 0
    /// Corrections that were taken over.
    public internal(set) var corrected = 0
    /// What a document was understood to be made of: how many parts of each level, by the codes of `plan-level`.
    public internal(set) var levels: [String: Int] = [:]
    /// Entries appended to the ledger.
    public internal(set) var entries = 0
    public internal(set) var problems: [Problem] = []
    /// Problems beyond those listed, which are at most ``problemLimit``.
    public internal(set) var furtherProblems = 0

    /// A file that is wrong in every row is told so in this many problems and a count.
    public static let problemLimit = 100_000
    /// Changes listed one by one in a preview; beyond that only counted.
    static let changeLimit = 10_000

    /// Rows that were read as items.
    public var accepted: Int { added + changed + unchanged }

    mutating func note(_ new: [Problem]) {
        let room = max(0, Self.problemLimit - problems.count)
        problems.append(contentsOf: new.prefix(room))
        furtherProblems += max(0, new.count - room)
    }

    /// An empty report on the same file.
    var blank: ImportReport { ImportReport(file: file, hash: hash, isDryRun: isDryRun) }

    /// Whether nothing is reported at all.
    var isBlank: Bool {
        accepted == 0 && rejected == 0 && problems.isEmpty && furtherProblems == 0 && measuresAdded == 0
            && measuresChanged == 0 && measuresUnchanged == 0
    }

    /// Takes in what the report on a further part of the same file says.
    mutating func add(_ part: ImportReport) {
        parties.formUnion(part.parties)
        added += part.added
        changes.append(contentsOf: part.changes.prefix(max(0, Self.changeLimit - changes.count)))
        changed += part.changed
        unchanged += part.unchanged
        rejected += part.rejected
        measuresAdded += part.measuresAdded
        measuresChanged += part.measuresChanged
        measuresUnchanged += part.measuresUnchanged
        missing.append(contentsOf: part.missing)
        withdrawn += part.withdrawn
        offered += part.offered
        corrected += part.corrected
        levels.merge(part.levels, uniquingKeysWith: +)
        entries += part.entries
        note(part.problems)
        furtherProblems += part.furtherProblems
    }
}

/// An import that something stopped on its way: what went in before stands, and is told.
public struct ImportInterruption: Error, Sendable {
    /// What went in.
    public let report: ImportReport
    /// What stopped it.
    public let cause: any Error
}
