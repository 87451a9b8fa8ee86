import Cooperation
import Foundation
import Ledger
import People
import PostgreSQL
import SQLStore
import SQLite

/// Opens ledgers by their addresses; the only place that knows both engines.
public enum LedgerOpening {
    /// Opens the ledger at an address, making and migrating it where it is not there yet.
    public static func open(_ address: DatabaseAddress, vocabularies: Vocabularies) async throws -> Ledger {
        try await open(try await database(address), vocabularies: vocabularies)
    }

    /// Opens the ledger in a database, with the tables of people beside it.
    public static func open(_ database: any Database, vocabularies: Vocabularies) async throws -> Ledger {
        try await Ledger.open(database, vocabularies: vocabularies, beside: PeopleMigrations.all)
    }

    /// Opens the database at an address.
    public static func database(_ address: DatabaseAddress) async throws -> any Database {
        switch address {
        case .sqlite(let path):
            if path != ":memory:" {
                try makeFolder(of: path)
                try requireOurs(path)
            }
            return try SQLiteDatabase(path: path)
        case .postgreSQL(let connection, let schema):
            return try await PostgreSQLDatabase(connection: connection, schema: schema)
        }
    }

    private static func makeFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            guard let trouble = FileTrouble(error, path: folder.path) else { throw error }
            throw RegistryError.unwritableFile(folder.path, trouble)
        }
    }

    /// Refuses what is no database, or another program's, before anything is opened for writing.
    private static func requireOurs(_ path: String) throws {
        switch try SQLiteFile(at: path) {
        case .vacant: break
        case .folder: throw RegistryError.unreadableFile(path, .isFolder)
        case .otherFile: throw RegistryError.notADatabase(path)
        case .database(let tables):
            guard Ledger.fits(tables: tables) else { throw RegistryError.foreignDatabase(path) }
        }
    }

    /// Where the exercise space of a ledger stands: a file beside it, or a schema of its own.
    public static func exercise(beside address: DatabaseAddress) -> DatabaseAddress {
        switch address {
        case .sqlite(let path):
            if path == ":memory:" { return address }
            let url = URL(fileURLWithPath: path)
            let suffix = url.pathExtension.isEmpty ? "" : ".\(url.pathExtension)"
            let name = url.deletingPathExtension().lastPathComponent + "-ejercicio" + suffix
            let folder = path.contains("/") ? String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) : ""
            return .sqlite(path: folder + name)
        case .postgreSQL(let connection, let schema):
            return .postgreSQL(connection: connection, schema: (schema.map { "\($0)_" } ?? "") + "ejercicio")
        }
    }

    /// The address of the exercise space beside an address, written out with all it takes to open it.
    public static func exercise(besideText text: String) throws -> String {
        switch exercise(beside: try DatabaseAddress(text)) {
        case .sqlite(let path): "sqlite:\(path)"
        case .postgreSQL(let connection, let schema):
            connection + (connection.contains("?") ? "&" : "?") + "schema=\(schema ?? "")"
        }
    }

    /// Where the ledgers of closed editions are kept: a folder beside the file, or below the working folder.
    public static func editions(beside address: DatabaseAddress) -> URL {
        switch address {
        case .sqlite(":memory:"):
            FileManager.default.temporaryDirectory.appending(path: "encuentro-ediciones-\(UUID().uuidString)")
        case .sqlite(let path):
            URL(fileURLWithPath: (path as NSString).deletingPathExtension + "-ediciones")
        case .postgreSQL(_, let schema):
            URL(fileURLWithPath: "data/\(schema ?? "public")-ediciones")
        }
    }

    /// Whether there is a ledger at an address, without making one.
    public static func exists(_ address: DatabaseAddress) async throws -> Bool {
        switch address {
        case .sqlite(let path):
            // Each `:memory:` is a ledger of its own, always new; an empty file is none.
            if path == ":memory:" { return true }
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            return size ?? 0 > 0
        case .postgreSQL(let connection, let schema):
            let database = try await PostgreSQLDatabase(connection: connection, schema: nil)
            let found = try await Ledger.exists(in: database, schema: schema ?? "public")
            try await database.close()
            return found
        }
    }

    /// Removes a ledger whole; for the exercise space, which never holds a true word.
    public static func remove(_ address: DatabaseAddress) async throws {
        switch address {
        case .sqlite(let path):
            try requireOurs(path)
            try removeFiles(path)
        case .postgreSQL(let connection, let schema):
            let database = try await PostgreSQLDatabase(connection: connection, schema: schema)
            try await database.dropSchema()
            try await database.close()
        }
    }

    /// Removes the files of a SQLite database, as far as they are there.
    private static func removeFiles(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-journal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// Fills a new ledger and puts it in place only when it is whole.
    ///
    /// A SQLite file is made beside its place, under a name of its own, and moved there at the end; where something
    /// goes wrong nothing of it is left. In PostgreSQL it is filled where it stands.
    ///
    /// - Throws: ``RegistryError/notEmpty(_:)`` where the address holds entries or people already.
    public static func fill<Result>(
        _ address: DatabaseAddress,
        vocabularies: Vocabularies,
        _ body: (Ledger) async throws -> Result
    ) async throws -> Result {
        if try await exists(address) {
            let there = try await open(address, vocabularies: vocabularies)
            let hasNoEntry = try await there.lastSequence() == 0
            let isEmpty = try await People(there.database).isEmpty() && hasNoEntry
            try await there.close()
            guard isEmpty else { throw RegistryError.notEmpty(address.description) }
        }
        guard case .sqlite(let path) = address, path != ":memory:" else {
            let ledger = try await open(address, vocabularies: vocabularies)
            return try await closing(ledger, body)
        }
        try makeFolder(of: path)
        let unfinished = path + ".partial"
        try removeFiles(unfinished)
        do {
            let ledger = try await open(.sqlite(path: unfinished), vocabularies: vocabularies)
            let result = try await closing(ledger, body)
            try removeFiles(path)
            try FileManager.default.moveItem(atPath: unfinished, toPath: path)
            return result
        } catch {
            try? removeFiles(unfinished)
            throw error
        }
    }

    private static func closing<Result>(
        _ ledger: Ledger,
        _ body: (Ledger) async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await body(ledger)
            try await ledger.close()
            return result
        } catch {
            try? await ledger.close()
            throw error
        }
    }
}
