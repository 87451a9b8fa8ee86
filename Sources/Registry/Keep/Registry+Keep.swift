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

    /// Puts a backup in the place of a ledger that is not there yet.
    ///
    /// The backup is verified before anything is put in place.
    public static func restore(
        _ backup: String,
        to address: DatabaseAddress,
        registry: (Ledger) -> Registry,
        opening: (DatabaseAddress) async throws -> Ledger
    ) async throws -> Verification {
        guard FileManager.default.fileExists(atPath: backup) else { throw RegistryError.unreadableFile(backup) }
        let source = try await opening(.sqlite(path: backup))
        let verification = try await registry(source).verify()
        guard verification.holds else {
            try await source.close()
            return verification
        }
        let target = try await opening(address)
        guard try await target.lastSequence() == 0 else {
            try await source.close()
            try await target.close()
            throw RegistryError.notEmpty(address.description)
        }
        try await source.copy(to: target)
        try await source.close()
        try await target.close()
        return verification
    }
}
