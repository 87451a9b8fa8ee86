import Foundation
import Ledger
import SQLStore
import SQLite

extension Registry {
    /// Recomputes every hash and every derived table, in a scratch ledger that is thrown away.
    public func verify() async throws -> Verification {
        let folder = FileManager.default.temporaryDirectory.appending(path: "encuentro-verify-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let scratch = try await LedgerOpening.open(
            .sqlite(path: folder.appending(path: "scratch.sqlite").path),
            vocabularies: vocabularies
        )
        let result = try await ledger.verify(scratch: scratch)
        try await scratch.close()
        return result
    }

    /// Writes a copy of the database as of now to a file, while others go on reading and writing.
    public func backup(to path: String) async throws {
        guard let database = ledger.database as? SQLiteDatabase else { throw RegistryError.onlySQLite }
        guard !FileManager.default.fileExists(atPath: path) else { throw RegistryError.notEmpty(path) }
        try await database.backup(to: path)
    }

    /// Fills this ledger, which must be empty, from a backup that has been verified first.
    ///
    /// Gives what the verification found; where something does not hold, nothing is restored.
    ///
    /// - Parameter place: What the target is called in messages.
    public func restore(from path: String, into place: String) async throws -> Verification {
        guard FileManager.default.fileExists(atPath: path) else { throw RegistryError.unreadableFile(path) }
        guard try await ledger.lastSequence() == 0 else { throw RegistryError.notEmpty(place) }
        let backup = Registry(
            ledger: try await LedgerOpening.open(.sqlite(path: path), vocabularies: vocabularies),
            now: now
        )
        let verification = try await backup.verify()
        if verification.holds { try await backup.ledger.copy(to: ledger) }
        try await backup.ledger.close()
        return verification
    }
}
