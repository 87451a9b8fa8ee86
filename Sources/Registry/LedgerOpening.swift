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
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            return try SQLiteDatabase(path: path)
        case .postgreSQL(let connection, let schema):
            return try await PostgreSQLDatabase(connection: connection, schema: schema)
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
            for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.removeItem(atPath: path + suffix)
            }
        case .postgreSQL(let connection, let schema):
            let database = try await PostgreSQLDatabase(connection: connection, schema: schema)
            try await database.dropSchema()
            try await database.close()
        }
    }
}
