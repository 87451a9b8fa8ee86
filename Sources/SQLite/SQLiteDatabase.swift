import GRDB
import SQLStore
import Synchronization

/// A database in one SQLite file, with one writer and several readers at a time.
///
/// Write-ahead log; `synchronous = NORMAL`, which may lose the last commits when power fails but damages nothing
/// (sqlite.org/pragma.html#pragma_synchronous); foreign keys on; a second process waits up to 5 s for the lock.
/// The file must not lie on a network file system.
public final class SQLiteDatabase: SQLStore.Database {
    private let writer: any DatabaseWriter
    private let isClosed = Mutex(false)
    /// Nil where readers share the writer's connection.
    private let brief: BriefConnections?

    /// Opens a file, making it if there is none, or `:memory:`, where readers and writer share one connection.
    ///
    /// - Parameter readers: how many reads may run at once, and as many brief ones beside them.
    public init(path: String, readers: Int = 4) throws {
        do {
            if path == ":memory:" {
                writer = try DatabaseQueue(configuration: Self.configuration(readers: 1))
                brief = nil
            } else {
                let configuration = Self.configuration(readers: readers)
                writer = try DatabasePool(path: path, configuration: configuration)
                brief = BriefConnections(path: path, configuration: configuration, limit: max(1, readers))
            }
        } catch {
            throw translate(error)
        }
    }

    private static func configuration(readers: Int) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = max(1, readers)
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // Pages kept: 64 MB by the writer, whose batches touch the same ones again and again; 8 MB by each reader,
            // behind which the system's own cache holds the file. Nothing is mapped: every connection's map would
            // count as memory of its own. 64 MB of log are kept after a checkpoint, which comes at 16 MB: the pages of
            // an import's indexes change with every batch and need not be written to the file each time.
            let kilobytes = database.configuration.readonly ? 8_000 : 64_000
            try database.execute(
                sql: """
                    PRAGMA synchronous = NORMAL;
                    PRAGMA cache_size = -\(kilobytes);
                    PRAGMA temp_store = MEMORY;
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA wal_autocheckpoint = 4000;
                    """
            )
        }
        return configuration
    }

    /// SQLite.
    public var dialect: Dialect { .sqlite }

    /// Runs a closure on a snapshot; writes go on meanwhile, but for `:memory:`.
    public func read<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try requireOpen()
        do {
            return try await writer.read { database in
                try Self.run(body, on: database)
            }
        } catch {
            throw translate(error)
        }
    }

    /// Runs a closure on a snapshot, on the calling thread while a connection is free.
    ///
    /// GRDB's way through three queues takes some 75 µs, a row by its key takes five. Nobody waits here: where all
    /// connections are in use it becomes a `read`.
    public func readBriefly<T: Sendable>(
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        if let answer = try readHere(body) { return answer }
        return try await read(body)
    }

    private func readHere<T>(_ body: (any SQLConnection) throws -> T) throws -> T? {
        try requireOpen()
        do {
            return try brief?.read { try Self.run(body, on: $0) }
        } catch {
            throw translate(error)
        }
    }

    /// Runs a closure within `BEGIN IMMEDIATE` and `COMMIT`, one at a time.
    @discardableResult
    public func write<T: Sendable>(_ body: @Sendable @escaping (any SQLConnection) throws -> T) async throws -> T {
        try requireOpen()
        do {
            return try await writer.writeWithoutTransaction { database in
                var result: Result<T, any Error>?
                try database.inTransaction(.immediate) {
                    result = .success(try Self.run(body, on: database))
                    return .commit
                }
                guard let result else { throw CancellationError() }
                return try result.get()
            }
        } catch {
            throw translate(error)
        }
    }

    /// The same as `write`: an immediate transaction keeps every other process out.
    @discardableResult
    public func writeExclusively<T: Sendable>(
        _ body: @Sendable @escaping (any SQLConnection) throws -> T
    ) async throws -> T {
        try await write(body)
    }

    /// Lets SQLite update its statistics, then closes every connection.
    public func close() async throws {
        let wasClosed = isClosed.withLock { isClosed in
            defer { isClosed = true }
            return isClosed
        }
        guard !wasClosed else { return }
        try await blocking { [writer, brief] in
            try brief?.close()
            // A reader of another process may hold the lock; statistics can wait until the next time.
            // So can the log; but where nobody else is, the file alone should hold everything, for those who copy it.
            try? writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA optimize") }
            try? writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            try writer.close()
        }
    }

    private static func run<T>(_ body: (any SQLConnection) throws -> T, on database: GRDB.Database) throws -> T {
        let connection = SQLiteConnection(database)
        let value = try body(connection)
        if let failure = connection.failure { throw failure }
        return value
    }

    private func requireOpen() throws {
        if isClosed.withLock({ $0 }) { throw SQLError.unavailable(reason: "The database is closed.") }
    }
}

extension SQLiteDatabase {
    /// Copies the whole database into another file while work goes on; what that file held is replaced.
    public func backup(to path: String) async throws {
        try requireOpen()
        try await blocking { [writer] in
            let destination = try DatabaseQueue(path: path)
            try writer.backup(to: destination)
            try destination.close()
        }
    }

    /// Looks for damaged pages and for references that point at nothing.
    ///
    /// - Returns: one line for each problem; empty when there is none.
    public func integrityCheck() async throws -> [String] {
        try await read { connection in
            var problems = try connection.rows("PRAGMA integrity_check").map { try $0.text(0) }
            problems.removeAll { $0 == "ok" }
            for row in try connection.rows("PRAGMA foreign_key_check") {
                let place = try row.optionalInt(1).map { " row \($0)" } ?? ""
                problems.append("\(try row.text(0))\(place) refers to a missing row of \(try row.text(2))")
            }
            return problems
        }
    }
}
