import Cooperation
import Foundation
import Ledger
import Registry
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
            try await withRegistry { fresh in
                let verification = try await fresh.restore(from: file, into: "destino")
                #expect(verification.holds)
                let restored = try await fresh.ledger.entries(after: 0, limit: 10_000)
                #expect(restored == original)
                await #expect(throws: RegistryError.notEmpty("destino")) {
                    try await fresh.restore(from: file, into: "destino")
                }
            }
        }
    }
}
