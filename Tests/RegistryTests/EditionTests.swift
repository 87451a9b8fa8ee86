import Cooperation
import Foundation
import Ledger
import Localization
import Registry
import Testing

@Suite("Editions")
struct EditionTests {
    private static let file = """
        código;título;país oferente;país receptor;sector;fecha de inicio
        CL-1;Riego en el altiplano;Chile;Bolivia;Agropecuario;2024-03-01
        CL-2;Bancos de leche humana;Chile;Paraguay;Salud;2024-05-01
        """

    private static let corrected = file.replacingOccurrences(of: "Riego en el altiplano", with: "Riego por goteo")

    @Test("A closed edition stays as it was, whatever is said later", arguments: TestEngine.available)
    func frozen(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            // given
            let folder = FileManager.default.temporaryDirectory.appending(path: "ediciones-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            _ = try await importing(Self.file, registry)
            let item = try await registry.openEdition(
                "2026",
                title: LocalizedText("Informe 2026", .es),
                with: Pen(standing: .operatorAnswer, for: "SEGIB")
            )
            let open = try await registry.ledger.edition(item)
            // when
            let closed = try await registry.closeEdition("2026", with: Pen(standing: .operatorAnswer, for: "SEGIB"))
            let entries = try await importing(Self.corrected, registry)
            // then
            #expect(open?.cut == nil)
            #expect(closed.cut == 3)
            #expect(closed.edition.closed?.code == "2023-11-14")
            #expect(entries == 1)
            let frozen = try await FrozenLedgers(of: registry.ledger, in: folder).ledger(at: 3)
            let initiative = ItemID(kind: Initiative.kind.name, party: "CL", key: "CL-1")
            #expect(try await title(initiative, frozen) == "Riego en el altiplano")
            #expect(try await title(initiative, registry.ledger) == "Riego por goteo")
            #expect(try await frozen.lastSequence() == 3)
            // A file that is there already is taken as it is, and one that was thrown away is made again.
            let again = try await FrozenLedgers(of: registry.ledger, in: folder).ledger(at: 3)
            #expect(try await title(initiative, again) == "Riego en el altiplano")
            #expect(try await registry.verify().holds)
        }
    }

    @Test("An edition is opened once and closed once, under a number that can stand in an address")
    func refusals() async throws {
        try await withRegistry { registry in
            // given
            let title = LocalizedText("Informe", .es)
            try await registry.openEdition("2026", title: title, with: Pen(standing: .operatorAnswer, for: "SEGIB"))
            // then
            await #expect(throws: EditionError.exists(number: "2026")) {
                try await registry.openEdition("2026", title: title, with: Pen(standing: .operatorAnswer, for: "SEGIB"))
            }
            await #expect(throws: EditionError.badNumber("20/26")) {
                try await registry.openEdition(
                    "20/26",
                    title: title,
                    with: Pen(standing: .operatorAnswer, for: "SEGIB")
                )
            }
            await #expect(throws: EditionError.unknown(number: "2026")) {
                try await registry.closeEdition("2026", with: Pen(standing: .operatorAnswer, for: "SELA"))
            }
            await #expect(throws: RegistryError.unknownParty("XX")) {
                try await registry.openEdition("2026", title: title, with: Pen(standing: .operatorAnswer, for: "XX"))
            }
            try await registry.closeEdition("2026", with: Pen(standing: .operatorAnswer, for: "SEGIB"))
            await #expect(throws: EditionError.closed(number: "2026", on: "2023-11-14")) {
                try await registry.closeEdition("2026", with: Pen(standing: .operatorAnswer, for: "SEGIB"))
            }
        }
    }

    @Test("A ledger that does not reach so far gives no edition, and leaves no file behind")
    func beyondTheLog() async throws {
        try await withRegistry { registry in
            // given
            let folder = FileManager.default.temporaryDirectory.appending(path: "ediciones-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            _ = try await importing(Self.file, registry)
            // then
            await #expect(throws: LedgerError.unreadableEntry(9)) {
                _ = try await FrozenLedgers(of: registry.ledger, in: folder).ledger(at: 9)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
        }
    }

    private func importing(_ file: String, _ registry: Registry) async throws -> Int {
        try await registry.importFile(named: "a.csv", bytes: Array(file.utf8), by: .terminal("CL")).entries
    }

    private func title(_ item: ItemID, _ ledger: Ledger) async throws -> String? {
        let view = try await ledger.item(item)
        return try view?.settlement["title"].map { try LocalizedText(json: $0.value)[.es]?.text ?? "" }
    }
}
