/// Brings a database to the schema that the program expects.
public enum MigrationRunner {
    /// Applies every migration that has not run yet, in the order given, all in one transaction.
    ///
    /// Several nodes may call this at the same moment; one works, the others then find nothing left to do.
    /// - Returns: the ids applied now.
    /// - Throws: `SQLError.migrationChanged` if the text of an applied one differs from what ran,
    ///   `.migrationUnknown` if the database holds one that is not in the list (a newer program was here),
    ///   `.migrationRepeated` if two in the list share an id. Then nothing is changed.
    public static func migrate(_ database: any Database, _ migrations: [Migration]) async throws -> [String] {
        try requireDistinct(migrations)
        return try await database.writeExclusively { connection in
            try connection.script(
                """
                CREATE TABLE IF NOT EXISTS schema_migration (
                    id TEXT PRIMARY KEY NOT NULL,
                    checksum TEXT NOT NULL,
                    applied_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP
                )
                """
            )
            let missing = try Self.missing(migrations, applied: applied(on: connection), dialect: connection.dialect)
            for migration in missing {
                try connection.script(migration.script(for: connection.dialect))
                try connection.execute(
                    """
                    INSERT INTO schema_migration (id, checksum)
                    VALUES (\(migration.id), \(migration.checksum(for: connection.dialect)))
                    """
                )
            }
            return missing.map(\.id)
        }
    }

    /// The ids that `migrate` would apply; it changes nothing and throws as `migrate` does.
    public static func pending(_ database: any Database, _ migrations: [Migration]) async throws -> [String] {
        try requireDistinct(migrations)
        return try await database.read { connection in
            guard try hasLedger(on: connection) else { return migrations.map(\.id) }
            return try Self.missing(migrations, applied: applied(on: connection), dialect: connection.dialect).map(\.id)
        }
    }

    private static func requireDistinct(_ migrations: [Migration]) throws {
        var seen: Set<String> = []
        for migration in migrations where !seen.insert(migration.id).inserted {
            throw SQLError.migrationRepeated(id: migration.id)
        }
    }

    private static func hasLedger(on connection: any SQLConnection) throws -> Bool {
        let query: SQLText =
            switch connection.dialect {
            case .sqlite: "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'"
            case .postgreSQL: "SELECT 1 WHERE to_regclass('schema_migration') IS NOT NULL"
            }
        return try connection.row(query) != nil
    }

    private static func applied(on connection: any SQLConnection) throws -> [(id: String, checksum: String)] {
        try connection.rows("SELECT id, checksum FROM schema_migration ORDER BY id").map { row in
            (id: try row.text(0), checksum: try row.text(1))
        }
    }

    private static func missing(
        _ migrations: [Migration],
        applied: [(id: String, checksum: String)],
        dialect: Dialect
    ) throws -> [Migration] {
        let known = Dictionary(uniqueKeysWithValues: migrations.map { ($0.id, $0) })
        for entry in applied {
            guard let migration = known[entry.id] else { throw SQLError.migrationUnknown(id: entry.id) }
            guard migration.checksum(for: dialect) == entry.checksum else {
                throw SQLError.migrationChanged(id: entry.id)
            }
        }
        let done = Set(applied.map(\.id))
        return migrations.filter { !done.contains($0.id) }
    }
}
