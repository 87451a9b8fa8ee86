import Foundation
import People
import PostgreSQL
import SQLStore
import SQLite

/// The engines the records are tested on: SQLite always, PostgreSQL where `ENCUENTRO_TEST_POSTGRES` names a server.
enum TestEngine: String, CaseIterable, CustomStringConvertible {
    case sqlite
    case postgreSQL

    static let server = ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"]
    static var available: [TestEngine] { server == nil ? [.sqlite] : allCases }

    var description: String { rawValue }
}

/// Runs a test on records with nobody in them.
func withPeople(_ engine: TestEngine, _ body: (People) async throws -> Void) async throws {
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "people-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let database = try SQLiteDatabase(path: folder.appending(path: "p.sqlite").path)
        _ = try await MigrationRunner.migrate(database, PeopleMigrations.all)
        try await body(People(database))
        try await database.close()
    case .postgreSQL:
        let schema = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let database = try await PostgreSQLDatabase(connection: TestEngine.server ?? "", schema: schema)
        do {
            _ = try await MigrationRunner.migrate(database, PeopleMigrations.all)
            try await body(People(database))
        } catch {
            try? await database.dropSchema()
            throw error
        }
        try await database.dropSchema()
        try await database.close()
    }
}
