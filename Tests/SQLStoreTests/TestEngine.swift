import Foundation
import PostgreSQL
import SQLStore
import SQLite
import Testing

/// The engines a test runs on: SQLite always, PostgreSQL where the environment names a server.
enum TestEngine: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqliteFile
    case sqliteMemory
    case postgreSQL

    static let variable = "ENCUENTRO_TEST_POSTGRES"
    static let server = ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }

    /// Engines with room for several connections.
    static var shared: [TestEngine] { server == nil ? [.sqliteFile] : [.sqliteFile, .postgreSQL] }
    static var available: [TestEngine] { server == nil ? [.sqliteFile, .sqliteMemory] : allCases }

    var testDescription: String { rawValue }

    /// Runs a test on an empty database of its own, which vanishes afterwards.
    func withDatabase(_ body: (any Database) async throws -> Void) async throws {
        let name = "test_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "_")
        switch self {
        case .sqliteMemory:
            let database = try SQLiteDatabase(path: ":memory:")
            try await body(database)
            try await database.close()
        case .sqliteFile:
            let folder = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let database = try SQLiteDatabase(path: folder.appending(path: "test.sqlite").path)
            try await body(database)
            try await database.close()
        case .postgreSQL:
            guard let server = Self.server else { return }
            let database = try await PostgreSQLDatabase(connection: server, schema: name, connections: 4)
            do {
                try await body(database)
            } catch {
                try await database.dropSchema()
                try await database.close()
                throw error
            }
            try await database.dropSchema()
            try await database.close()
        }
    }
}
