import CanonicalJSON
import Cooperation
import Interchange
import Localization

/// What an import did or, as a preview, would do.
public struct ImportReport: Sendable {
    /// Something that stands in a document and cannot be meant, with what is offered for it.
    public struct Offer: Sendable, Hashable {
        public let item: ItemID
        public let kind: Kind
        public let place: Place
        public let title: LocalizedText
        /// What stands there and what is offered, by field.
        public let changes: [Change]

        public struct Change: Sendable, Hashable {
            public let field: String
            public let literal: JSON
            public let corrected: JSON
        }
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
    /// How many rows had each outcome.
    private var counts: [ImportedRow.Outcome: Int] = [:]
    /// The rows in their order, of each outcome the first ``rowLimit``.
    public private(set) var rows: [ImportedRow] = []
    public internal(set) var measuresAdded = 0
    public internal(set) var measuresChanged = 0
    public internal(set) var measuresUnchanged = 0
    public internal(set) var missing: [Missing] = []
    public internal(set) var withdrawn = 0
    /// Corrections that are offered and were not taken over.
    public internal(set) var offered = 0
    /// What is offered, one by one.
    public internal(set) var offers: [Offer] = []
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
    /// Rows of one outcome that are listed one by one; beyond that they are only counted.
    public static let rowLimit = 10_000
    /// Corrections shown one by one.
    static let offerLimit = 500

    public var added: Int { self[.added] }
    public var changed: Int { self[.changed] }
    public var unchanged: Int { self[.unchanged] }
    /// Rows that stayed out because something is wrong with them.
    public var rejected: Int { self[.rejected] }
    /// Rows that stayed out because nobody chose them.
    public var leftOut: Int { self[.leftOut] }
    /// Rows that were read as items.
    public var accepted: Int { added + changed + unchanged }

    init(file: String, hash: String, isDryRun: Bool) {
        self.file = file
        self.hash = hash
        self.isDryRun = isDryRun
    }

    public subscript(outcome: ImportedRow.Outcome) -> Int { counts[outcome] ?? 0 }

    /// The listed rows of an outcome.
    public func rows(_ outcome: ImportedRow.Outcome) -> [ImportedRow] { rows.filter { $0.outcome == outcome } }

    /// Sets how many rows had an outcome, where not all of them are at hand.
    mutating func set(_ outcome: ImportedRow.Outcome, _ count: Int) { counts[outcome] = count }

    mutating func count(_ row: ImportedRow) {
        if self[row.outcome] < Self.rowLimit { rows.append(row) }
        counts[row.outcome, default: 0] += 1
    }

    /// Puts the rows in the order of the file; those that were refused at once had been counted first.
    mutating func order(like places: [Place]) {
        let positions = Dictionary(zip(places, places.indices), uniquingKeysWith: { first, _ in first })
        rows.sort { positions[$0.place, default: 0] < positions[$1.place, default: 0] }
    }

    mutating func note(_ new: [Problem]) {
        let room = max(0, Self.problemLimit - problems.count)
        problems.append(contentsOf: new.prefix(room))
        furtherProblems += max(0, new.count - room)
    }

    /// An empty report on the same file.
    var blank: ImportReport { ImportReport(file: file, hash: hash, isDryRun: isDryRun) }

    /// Whether nothing is reported at all.
    var isBlank: Bool {
        counts.isEmpty && problems.isEmpty && furtherProblems == 0 && measuresAdded == 0
            && measuresChanged == 0 && measuresUnchanged == 0
    }

    /// Takes in what the report on a further part of the same file says.
    mutating func add(_ part: ImportReport) {
        parties.formUnion(part.parties)
        var room = Dictionary(uniqueKeysWithValues: part.counts.keys.map { ($0, Self.rowLimit - self[$0]) })
        for row in part.rows {
            guard let free = room[row.outcome], free > 0 else { continue }
            room[row.outcome] = free - 1
            rows.append(row)
        }
        counts.merge(part.counts, uniquingKeysWith: +)
        measuresAdded += part.measuresAdded
        measuresChanged += part.measuresChanged
        measuresUnchanged += part.measuresUnchanged
        missing.append(contentsOf: part.missing)
        withdrawn += part.withdrawn
        offered += part.offered
        offers += part.offers.prefix(max(0, Self.offerLimit - offers.count))
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
