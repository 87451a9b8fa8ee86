import Cooperation
import Ledger

/// The acts: what parties and operators can do, each in a file of its own.
///
/// An act checks who may do it, decides what statements follow, and has the ledger append them.
public struct Registry: Sendable {
    public let ledger: Ledger
    /// The time now in milliseconds since 1 January 1970 UTC; passed in, so that tests have a clock of their own.
    let now: @Sendable () -> Int64
    /// What finds parties by the names in files.
    let partners = KeptPartners()

    public init(ledger: Ledger, now: @escaping @Sendable () -> Int64) {
        self.ledger = ledger
        self.now = now
    }

    public var vocabularies: Vocabularies { ledger.vocabularies }
}

/// Why an act is refused or cannot be carried out.
public enum RegistryError: Error, Sendable, Equatable {
    /// No party of that code is known.
    case unknownParty(String)
    /// The file says who speaks nowhere, and no party was named.
    case partyNeeded(file: String)
    /// The file at that path cannot be read.
    case unreadableFile(String, FileTrouble)
    /// The file or folder at that path cannot be written.
    case unwritableFile(String, FileTrouble)
    /// The file at that path is no database of SQLite.
    case notADatabase(String)
    /// The database at that path is another program's; nothing was changed in it.
    case foreignDatabase(String)
    /// There is no ledger at that address, and this act makes none.
    case noLedger(String)
    /// There is no item at that address.
    case unknownItem(String)
    /// An item cannot be its own twin.
    case sameItem(String)
    /// The two items are of different kinds.
    case differentKinds(String, String)
    /// There is no field of that name.
    case unknownField(String)
    /// The field cannot hold what was given for it.
    case unfitValue(field: String)
    /// Required fields say nothing.
    case incomplete(fields: [String])
    /// The party files another item under that code already.
    case keyTaken(String)
    /// Another party has spoken about the item since it was looked at.
    case spokenMeanwhile(String)
    /// The party takes no part in either item, so it has no say about them.
    case notConcerned(String)
    /// The target of a copy or restore is not empty; nothing was written.
    case notEmpty(String)
    /// What was asked for only works on the embedded engine.
    case onlySQLite
    /// The designation does not carry the act.
    case refused(Designation.Refusal)
}
