/// What a database refused, in terms both engines share.
///
/// The cases carry names of the schema and codes, no stored values; `other` carries the engine's message,
/// which belongs in a log and not on a page.
public enum SQLError: Error, Sendable, Equatable {
    /// A row with the same key exists. SQLite names the columns (`table.a, table.b`), PostgreSQL the constraint.
    case unique(constraint: String)
    /// A reference points at nothing, or a row that is referred to would vanish.
    case foreignKey
    /// A value is missing in a column that needs one.
    case notNull(column: String)
    /// A `CHECK` constraint does not hold.
    case check
    /// Another process held the write lock for longer than the busy timeout.
    case busy
    /// The transaction lost against others at every attempt.
    case serialization
    /// The server stopped a statement that took longer than it allows.
    case timeout
    /// The database cannot be reached, was closed, or refused the connection.
    case unavailable(reason: String)
    /// A write on a connection or file that only reads.
    case readOnly
    /// There is no room left on the disk.
    case diskFull
    /// The file or a stored page is damaged, or is no database.
    case corrupt
    /// Anything else, with the engine's code (`1` … in SQLite, five characters of SQLSTATE in PostgreSQL).
    case other(code: String, message: String)
    /// A column holds another type than the reader expects; see `SQLRow`.
    case unexpectedType(column: Int, found: String, expected: String)
    /// A row for a bulk insert has another number of values than there are columns.
    case rowWidth(expected: Int, found: Int)
    /// A migration's text differs from the one that ran.
    case migrationChanged(id: String)
    /// The database holds a migration that this program does not know.
    case migrationUnknown(id: String)
    /// Two migrations in the list share an id.
    case migrationRepeated(id: String)
    /// The text is no address of a database.
    case invalidAddress(AddressFault)

    /// What is wrong with a database address.
    ///
    /// It never holds the address, which may hold a password.
    public enum AddressFault: Sendable, Equatable {
        /// It begins with none of `sqlite:`, `postgres://` and `postgresql://`.
        case unknownScheme
        /// No path follows `sqlite:`.
        case missingPath
        /// The schema is not 1 to 63 of `a`–`z`, `0`–`9` and `_`, beginning with no digit.
        case invalidSchema(String)
        /// `schema` is given twice.
        case repeatedSchema
    }
}
