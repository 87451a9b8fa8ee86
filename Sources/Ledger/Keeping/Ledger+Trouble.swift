import SQLStore

extension Ledger {
    /// Whether what went wrong with the database may be over in a moment: it is gone, busy, too slow or full.
    ///
    /// False for everything else, and for errors that are not the database's.
    public static func isPassing(_ error: any Error) -> Bool {
        guard let error = error as? SQLError else { return false }
        switch error {
        case .unavailable, .busy, .serialization, .timeout, .diskFull: return true
        case .unique, .foreignKey, .notNull, .check, .readOnly, .corrupt, .other, .unexpectedType, .rowWidth,
            .migrationChanged, .migrationUnknown, .migrationRepeated, .invalidAddress:
            return false
        }
    }
}
