import SQLStore

/// A database on a PostgreSQL server, reached through libpq with a pool of connections.
///
/// Writes are serializable; one that loses against another is run again, up to five times with growing pauses.
/// Each connection has a thread of its own. A connection that was lost is replaced without a word, unless it was
/// lost during a commit, which is reported as `SQLError.unavailable` because its outcome is unknown.
public final class PostgreSQLDatabase: Database {
    private let pool: ConnectionPool
    private let schema: String?
    private let lockKey: Int64
    private let lineKey: Int64
    private static let repetitions = 5

    /// Connects, and makes the schema if it is missing.
    ///
    /// - Parameters:
    ///   - connection: a URI or keywords for libpq, whose own files and environment variables count too.
    ///   - schema: where unqualified names are looked up and made; nil leaves that to the server.
    ///   - connections: the most that are open at once; they are opened when needed.
    public init(connection: String, schema: String?, connections: Int = 8) async throws {
        let settings = ConnectionSettings(connection: connection, schema: schema)
        pool = ConnectionPool(limit: connections) { PostgreSQLWorker(number: $0, settings: settings) }
        self.schema = schema
        // Advisory locks are per database, so the schema makes the difference.
        lockKey = Int64(bitPattern: Fingerprint("encuentro exclusive \(schema ?? "")").value)
        lineKey = Int64(bitPattern: Fingerprint("encuentro line \(schema ?? "")").value)
        do {
            try await createSchema()
        } catch {
            await pool.close()
            throw error
        }
    }

    /// PostgreSQL.
    public var dialect: Dialect { .postgreSQL }

    /// Runs a closure in a `REPEATABLE READ READ ONLY` transaction.
    public func read<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try await transaction(.read, body)
    }

    /// Runs a closure in a `SERIALIZABLE` transaction, more than once if need be.
    @discardableResult
    public func write<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try await transaction(.write, body)
    }

    /// As `write`, under an advisory lock of this database and schema.
    @discardableResult
    public func writeExclusively<T: Sendable>(
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        try await transaction(.exclusive(lockKey), body)
    }

    /// Removes the schema with everything in it; with `schema: nil` it refuses.
    public func dropSchema() async throws {
        guard let schema else { throw SQLError.other(code: "3F000", message: "No schema was named.") }
        try await write { try $0.script("DROP SCHEMA IF EXISTS \(SQLText.quoted(identifier: schema)) CASCADE") }
    }

    /// Waits for running transactions, then closes every connection.
    public func close() async throws {
        await pool.close()
    }

    private func createSchema() async throws {
        try await transaction(.exclusive(lockKey)) { [schema] connection in
            guard let schema else {
                _ = try connection.rows("SELECT 1")
                return
            }
            let existing = try connection.rows("SELECT 1 FROM pg_namespace WHERE nspname = \(schema)")
            guard existing.isEmpty else { return }
            try connection.script("CREATE SCHEMA \(SQLText.quoted(identifier: schema))")
        }
    }

    private func transaction<T: Sendable>(
        _ mode: TransactionMode,
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        var repetition = 0
        while true {
            let attempt = try await pool.withWorker { worker in
                try await worker.run { [mode = inLine(mode, after: repetition)] connection in
                    try connection.attempt(mode, body)
                }
            }
            switch attempt {
            case .finished(let value):
                return value
            case .again(let error):
                guard repetition < Self.repetitions else { throw error }
                repetition += 1
                try await Task.sleep(for: Self.pause(before: repetition))
            }
        }
    }

    /// From the second repetition on, writers that lost stand in line behind one advisory lock, on all nodes:
    /// they then contend with newcomers only, and not with each other.
    private func inLine(_ mode: TransactionMode, after repetition: Int) -> TransactionMode {
        switch mode {
        case .read, .exclusive: mode
        case .write: repetition < 2 ? .write : .exclusive(lineKey)
        }
    }

    /// Doubles from 4 ms, spread widely so that two that met do not meet again.
    private static func pause(before repetition: Int) -> Duration {
        .microseconds(Int.random(in: 500...2_000) << (repetition + 1))
    }
}
