import Cooperation
import Foundation
import Ledger
import Localization
import PostgreSQL
import SQLStore
import SQLite

/// An engine the ledger is tested on.
enum TestEngine: String, CaseIterable, CustomStringConvertible {
    case sqlite
    case postgreSQL

    /// SQLite always; PostgreSQL where `ENCUENTRO_TEST_POSTGRES` says where a server is.
    static var available: [TestEngine] {
        ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"] == nil ? [.sqlite] : allCases
    }

    var description: String { rawValue }
}

/// Runs a test on an empty ledger that is removed afterwards.
func withLedger(_ engine: TestEngine, _ body: (Ledger) async throws -> Void) async throws {
    let ledger: Ledger
    let remove: () async throws -> Void
    switch engine {
    case .sqlite:
        let folder = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        ledger = try await Ledger.open(
            try SQLiteDatabase(path: folder.appending(path: "l.sqlite").path),
            vocabularies: .sample
        )
        remove = { try FileManager.default.removeItem(at: folder) }
    case .postgreSQL:
        let connection = ProcessInfo.processInfo.environment["ENCUENTRO_TEST_POSTGRES"] ?? ""
        let schema = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let database = try await PostgreSQLDatabase(connection: connection, schema: schema)
        ledger = try await Ledger.open(database, vocabularies: .sample)
        remove = { try await database.dropSchema() }
    }
    do {
        try await body(ledger)
    } catch {
        try? await remove()
        throw error
    }
    try await remove()
}

/// What checking a ledger against one derived anew finds.
func verified(_ ledger: Ledger) async throws -> Verification {
    let scratch = try await Ledger.open(try SQLiteDatabase(path: ":memory:"), vocabularies: .sample)
    return try await ledger.verify(scratch: scratch)
}

extension Vocabularies {
    /// A few terms, enough for the ledger's own needs.
    static let sample = Vocabularies([
        Vocabulary(
            name: "countries",
            terms: [
                Term(code: "AR", es: "Argentina", pt: "Argentina", en: "Argentina"),
                Term(code: "BR", es: "Brasil", pt: "Brasil", en: "Brazil"),
                Term(code: "CL", es: "Chile", pt: "Chile", en: "Chile"),
                Term(code: "CO", es: "Colombia", pt: "Colômbia", en: "Colombia"),
                Term(code: "DE", es: "Alemania", pt: "Alemanha", en: "Germany"),
            ]
        ),
        Vocabulary(
            name: "sectors",
            terms: [
                Term(code: "social", es: "Social", pt: "Social", en: "Social"),
                Term(code: "salud", es: "Salud", pt: "Saúde", en: "Health", broader: "social"),
                Term(code: "educacion", es: "Educación", pt: "Educação", en: "Education", broader: "social"),
            ]
        ),
    ])
}

/// Makes statements for tests.
enum Say {
    /// An initiative of Chile for Colombia, changed as given.
    static func initiative(_ title: String, _ change: (inout Initiative) -> Void = { _ in }) -> Initiative {
        var content = Initiative()
        content.title = LocalizedText(title, .es)
        content.modality = "bilateral"
        content.participants = [Participation("CL", "provider"), Participation("CO", "recipient")]
        content.sector = "salud"
        content.start = When(code: "2022-03-15")
        content.end = When(code: "2023")
        change(&content)
        return content
    }

    static func id(_ party: PartyCode, _ key: String) -> ItemID {
        ItemID(kind: Initiative.kind.name, party: party, key: key)
    }

    static func declaration(_ party: PartyCode, _ key: String, _ content: Initiative) -> Statement {
        Statement(
            party: party,
            designation: "test",
            item: id(party, key),
            act: .declare(kind: Initiative.kind.name, key: key, content: content.json),
            source: Source(name: "prueba.csv", hash: "00", row: 2)
        )
    }

    static func act(_ party: PartyCode, _ item: ItemID, _ act: Act) -> Statement {
        Statement(party: party, designation: "test", item: item, act: act)
    }
}
