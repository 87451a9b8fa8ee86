import Compilation
import Cooperation
import Foundation
import Ledger
import PostgreSQL
import Registry
import SQLStore
import SQLite

/// The engines acts are tested on: SQLite always, PostgreSQL where `ENCUENTRO_TEST_POSTGRES` says where a server is.
enum TestEngine: String, CaseIterable, CustomStringConvertible {
    case sqlite
    case postgreSQL

    static var available: [TestEngine] {
        ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"] == nil ? [.sqlite] : allCases
    }

    var description: String { rawValue }
}

/// Runs a test on an empty registry with the shipped vocabularies and a clock that stands still.
func withRegistry(_ engine: TestEngine = .sqlite, _ body: (Registry) async throws -> Void) async throws {
    let vocabularies = try Shipped.vocabularies()
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let ledger = try await LedgerOpening.open(
            .sqlite(path: folder.appending(path: "l.sqlite").path),
            vocabularies: vocabularies
        )
        try await body(Registry(ledger: ledger, now: { 1_700_000_000_000 }))
        try await ledger.close()
    case .postgreSQL:
        let connection = ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"] ?? ""
        let schema = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let ledger = try await LedgerOpening.open(
            .postgreSQL(connection: connection, schema: schema),
            vocabularies: vocabularies
        )
        do {
            try await body(Registry(ledger: ledger, now: { 1_700_000_000_000 }))
        } catch {
            try? await ledger.close()
            try? await LedgerOpening.remove(.postgreSQL(connection: connection, schema: schema))
            throw error
        }
        try await ledger.close()
        try await LedgerOpening.remove(.postgreSQL(connection: connection, schema: schema))
    }
}

/// The folder of real files, where there is one.
enum Corpus {
    static var folder: URL? {
        ProcessInfo.processInfo.environment["ENCUENTRO_CORPUS"].map { URL(fileURLWithPath: $0) }
    }

    static var isThere: Bool { folder != nil }

    static func path(_ name: String) -> String { folder?.appending(path: name).path ?? name }
}

extension ImportVoice {
    /// The operator's, for a party whose file it is.
    static func terminal(_ party: PartyCode) -> ImportVoice { .pen(Pen(standing: .operatorImport, for: party)) }
}
