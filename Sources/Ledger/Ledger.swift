import Cooperation
import SQLStore
import Synchronization

/// The append-only log of statements and all that is derived from it.
///
/// The only writer of its database: statements go in through ``append(_:now:)``, in one transaction with
/// everything that follows from them; all other tables can be dropped and rebuilt from the log.
public final class Ledger: Sendable {
    public let database: any Database
    public let vocabularies: Vocabularies
    /// The catalogue as it was last read; see ``catalogue()``.
    let catalogueCache = Mutex<Catalogue?>(nil)
    /// Words looked up since the ledger last changed.
    let wordCache = Mutex(WordCache())
    /// Prepared words of past batches, so that a long import analyses each word once.
    let searchDocuments: SearchDocumentsPool

    private init(database: any Database, vocabularies: Vocabularies) {
        self.database = database
        self.vocabularies = vocabularies
        searchDocuments = SearchDocumentsPool(vocabularies: vocabularies)
    }

    /// Opens a ledger, bringing its schema up to date.
    ///
    /// - Parameter beside: Steps of tables that others keep in the same database.
    public static func open(
        _ database: any Database,
        vocabularies: Vocabularies,
        beside: [Migration] = []
    ) async throws -> Ledger {
        _ = try await MigrationRunner.migrate(database, Migrations.all + beside)
        let ledger = Ledger(database: database, vocabularies: vocabularies)
        try await deriveTurns(ledger)
        return ledger
    }

    /// Whether a database with these tables holds a ledger, or nothing at all: then one can be made in it.
    public static func fits(tables: Set<String>) -> Bool {
        tables.isEmpty || tables.isSuperset(of: ["entry", "item", "schema_migration"])
    }

    /// Whether a schema of a PostgreSQL database holds a ledger; makes nothing.
    public static func exists(in database: any Database, schema: String) async throws -> Bool {
        try await database.read { connection in
            try connection.row(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = \(schema) AND table_name = 'entry'"
            ) != nil
        }
    }

    /// Closes the database after running work.
    public func close() async throws {
        try await database.close()
    }

    /// Whether a party can be asked for its word on an initiative: countries can.
    func isCountry(_ party: PartyCode) -> Bool {
        vocabularies["countries"][party.rawValue] != nil
    }
}
