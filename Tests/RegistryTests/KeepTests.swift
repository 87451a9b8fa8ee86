import Compilation
import Cooperation
import Foundation
import Ledger
import Registry
import SQLStore
import SQLite
import Testing

@Suite("Keeping")
struct KeepTests {
    @Test("A backup restores the same ledger; onto one that holds something it writes nothing")
    func backup() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "backup-\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        try await withRegistry { registry in
            try await registry.loadExercise()
            try await registry.backup(to: file)
            await #expect(throws: RegistryError.notEmpty(file)) { try await registry.backup(to: file) }
            let original = try await registry.ledger.entries(after: 0, limit: 10_000)
            let place = file + "-restored"
            defer { try? FileManager.default.removeItem(atPath: place) }
            let address = DatabaseAddress.sqlite(path: place)
            let vocabularies = registry.vocabularies
            func restore(_ from: String) async throws -> Verification {
                try await Registry.restore(from: from, to: address, vocabularies: vocabularies, now: { 0 })
            }
            #expect(try await restore(file).holds)
            let ledger = try await LedgerOpening.open(address, vocabularies: vocabularies)
            #expect(try await ledger.entries(after: 0, limit: 10_000) == original)
            try await ledger.close()
            await #expect(throws: RegistryError.notEmpty("sqlite:\(place)")) { try await restore(file) }
        }
    }

    @Test("A backup that is none, or broken, leaves nothing where it was to stand")
    func brokenBackup() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "broken-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await withRegistry { registry in
            // given
            try await registry.loadExercise()
            let good = folder.appending(path: "good.sqlite")
            try await registry.backup(to: good.path)
            let half = folder.appending(path: "half.sqlite")
            let bytes = try Data(contentsOf: good)
            try bytes.prefix(bytes.count / 2).write(to: half)
            let text = folder.appending(path: "text.sqlite")
            try Data("no es una base de datos".utf8).write(to: text)
            let target = folder.appending(path: "new/target.sqlite")
            // when
            for backup in [half, text, folder, folder.appending(path: "none.sqlite")] {
                await #expect(throws: (any Error).self) {
                    try await Registry.restore(
                        from: backup.path,
                        to: .sqlite(path: target.path),
                        vocabularies: registry.vocabularies,
                        now: { 0 }
                    )
                }
                // then
                let left = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/new")
                #expect((left ?? []).isEmpty, "\(left ?? [])")
            }
            await #expect(
                throws: RegistryError.unwritableFile(folder.path + "/no/b.sqlite", .noFolder(folder.path + "/no"))
            ) {
                try await registry.backup(to: folder.path + "/no/b.sqlite")
            }
        }
    }

    @Test("Another program's database and a file that is none are refused and left as they are")
    func foreign() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "foreign-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let vocabularies = try Shipped.vocabularies()
        let other = folder.appending(path: "other.sqlite").path
        let database = try SQLiteDatabase(path: other)
        try await database.write { try $0.script("CREATE TABLE cuentas (id INTEGER)") }
        try await database.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: other))
        await #expect(throws: RegistryError.foreignDatabase(other)) {
            try await LedgerOpening.open(.sqlite(path: other), vocabularies: vocabularies)
        }
        await #expect(throws: RegistryError.foreignDatabase(other)) {
            try await LedgerOpening.remove(.sqlite(path: other))
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)

        let text = folder.appending(path: "text.sqlite").path
        try Data("no es una base de datos".utf8).write(to: URL(fileURLWithPath: text))
        await #expect(throws: RegistryError.notADatabase(text)) {
            try await LedgerOpening.open(.sqlite(path: text), vocabularies: vocabularies)
        }
        await #expect(throws: RegistryError.unreadableFile(folder.path, .isFolder)) {
            try await LedgerOpening.open(.sqlite(path: folder.path), vocabularies: vocabularies)
        }
    }
}
