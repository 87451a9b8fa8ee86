import Cooperation

/// What can go wrong in the ledger.
public enum LedgerError: Error, Sendable, Equatable {
    /// There is no item at that address.
    case unknownItem(ItemID)
    /// Two different things would get the same address; it has never happened and must not pass unseen.
    case sameAddress(ItemID)
    /// A stored entry cannot be read; its number.
    case unreadableEntry(Int64)
}
