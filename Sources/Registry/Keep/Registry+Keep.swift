import Cooperation
import Foundation
import Ledger
import People
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
    ///
    /// The file appears under its name only when it is whole.
    public func backup(to path: String) async throws {
        guard let database = ledger.database as? SQLiteDatabase else { throw RegistryError.onlySQLite }
        guard !FileManager.default.fileExists(atPath: path) else { throw RegistryError.notEmpty(path) }
        try InputFile.checkFolder(of: path)
        let unfinished = path + ".partial"
        defer {
            for suffix in ["", "-journal", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: unfinished + suffix)
            }
        }
        try await database.backup(to: unfinished)
        try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    }

    /// Makes a ledger from a backup that is verified first; the place it is to stand in must hold no entry yet.
    ///
    /// Gives what the verification found; where something does not hold, or goes wrong, nothing is left there.
    public static func restore(
        from path: String,
        to address: DatabaseAddress,
        vocabularies: Vocabularies,
        now: @escaping @Sendable () -> Int64
    ) async throws -> Verification {
        try InputFile.check(path)
        guard case .database = try SQLiteFile(at: path) else { throw RegistryError.notADatabase(path) }
        do {
            return try await LedgerOpening.fill(address, vocabularies: vocabularies) { target in
                let backup = Registry(
                    ledger: try await LedgerOpening.open(.sqlite(path: path), vocabularies: vocabularies),
                    now: now
                )
                do {
                    let verification = try await backup.verify()
                    guard verification.holds else { throw BrokenBackup(verification: verification) }
                    try await backup.copy(to: target)
                    try await backup.ledger.close()
                    return verification
                } catch {
                    try? await backup.ledger.close()
                    throw error
                }
            }
        } catch let broken as BrokenBackup {
            return broken.verification
        }
    }

    /// Ends a restore that found its backup wanting.
    private struct BrokenBackup: Error {
        let verification: Verification
    }

    /// Copies everything to an empty place: people, files, and the log, from which the rest is derived there; gives the number
    /// of entries.
    @discardableResult
    public func copy(to target: Ledger, progress: @Sendable (Int64) -> Void = { _ in }) async throws -> Int64 {
        try await People(ledger.database).copy(to: People(target.database))
        try await ledger.copyAttachments(to: target)
        return try await ledger.copy(to: target, progress: progress)
    }
}
