import Cooperation
import Foundation
import Interchange
import Ledger
import Localization
import Registry
import Testing

@Suite("Importing files")
struct ImportTests {
    private static let chile = """
        Código;Título;Oferente;Receptor;Modalidad;Sector;Fecha de inicio;Fecha de fin;Costo ejecutado;Moneda
        CL-1;Gestión del agua en cuencas andinas;Chile;Colombia;Bilateral;Medio ambiente;15/03/2022;30/11/2023;45000,50;USD
        CL-2;Bancos de leche humana;Chile;Paraguay;Bilateral;Salud;2021;2022;;
        """
    private static let colombia = """
        Codigo,Nombre del proyecto,País oferente,País receptor,Modalidad,Sector,Inicio,Fin,Costo ejecutado
        CO/2022/19,Apoyo a la gestión del agua en cuencas de los Andes,Chile,Colombia,Bilateral,Medio ambiente,abril de 2022,diciembre de 2023,USD 38000
        """

    private func run(
        _ registry: Registry,
        _ text: String,
        as party: PartyCode,
        name: String = "planilla.csv",
        _ change: (inout ImportOptions) -> Void = { _ in }
    ) async throws -> ImportReport {
        var options = ImportOptions()
        change(&options)
        return try await registry.importFile(named: name, bytes: Array(text.utf8), by: .terminal(party), options)
    }

    @Test(
        "Rows become declarations that name their file and row; a second run adds nothing",
        arguments: TestEngine.available
    )
    func twice(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            let first = try await run(registry, Self.chile, as: "CL")
            #expect(first.problems.isEmpty)
            #expect((first.added, first.entries) == (2, 2))
            let entry = try #require(try await registry.ledger.entries(after: 0, limit: 1).first)
            #expect(entry.statement.party == "CL")
            #expect(entry.statement.source?.name == "planilla.csv")
            #expect(entry.statement.source?.row == 2)
            #expect(entry.statement.source?.hash?.count == 64)
            let second = try await run(registry, Self.chile, as: "CL")
            #expect((second.unchanged, second.entries) == (2, 0))
        }
    }

    @Test("A preview tells what would change, field by field, and writes nothing")
    func preview() async throws {
        try await withRegistry { registry in
            _ = try await run(registry, Self.chile, as: "CL")
            let changed = Self.chile.replacingOccurrences(of: "30/11/2023", with: "31/12/2023")
            let report = try await run(registry, changed, as: "CL") { $0.isDryRun = true }
            #expect(report.rows(.changed).map(\.fields) == [["end"]])
            #expect((report.changed, report.unchanged, report.entries) == (1, 1, 0))
            #expect(try await registry.ledger.lastSequence() == 2)
        }
    }

    @Test("A row gone from a later file is reported, and withdrawn only when asked for")
    func missing() async throws {
        try await withRegistry { registry in
            _ = try await run(registry, Self.chile, as: "CL")
            let shorter = Self.chile.split(separator: "\n").dropLast().joined(separator: "\n")
            let report = try await run(registry, shorter, as: "CL")
            #expect(report.missing.map(\.key) == ["CL-2"])
            #expect(report.entries == 0)
            let asked = try await run(registry, shorter, as: "CL") { $0.withdrawsMissing = true }
            #expect(asked.withdrawn == 1)
            let again = try await run(registry, shorter, as: "CL") { $0.withdrawsMissing = true }
            #expect((again.withdrawn, again.entries) == (0, 0))
            _ = try await registry.ledger.catalogue()
            #expect(try await registry.ledger.list(CatalogueQuery(), facets: []).total == 1)
        }
    }

    @Test("Good rows go in, bad rows stay out with file, row, column, what was found and what was expected")
    func badRows() async throws {
        try await withRegistry { registry in
            let text = """
                Código,Título,Oferente,Receptor,Fecha de inicio,Sector
                A-1,Bueno,Chile,Perú,2020,Salud
                A-2,,Chile,Perú,2020,Salud
                A-3,Fecha imposible,Chile,Perú,31/02/2022,Salud
                A-1,Repetido,Chile,Perú,2021,Salud
                """
            let report = try await run(registry, text, as: "CL")
            #expect(report.added == 2)
            #expect(report.rejected == 2)
            let missing = try #require(report.problems.first { $0.cause == .requiredMissing })
            #expect((missing.place.row, missing.severity) == (3, .error))
            let impossible = try #require(report.problems.first { $0.cause == .impossibleDate })
            #expect((impossible.place.row, impossible.found) == (4, "31/02/2022"))
            #expect(report.problems.contains { $0.cause == .duplicateKey && $0.place.row == 5 })
        }
    }

    @Test("A party nobody knows is refused before anything is read")
    func unknownParty() async throws {
        try await withRegistry { registry in
            await #expect(throws: RegistryError.unknownParty("XX1")) {
                try await run(registry, Self.chile, as: "XX1")
            }
        }
    }

    @Test(
        "A file we do not read is said to be one, and nothing goes in",
        arguments: ["%PDF-1.7 …", "", "\u{0}\u{1}\u{2}"]
    )
    func refused(text: String) async throws {
        try await withRegistry { registry in
            let report = try await run(registry, text, as: "CL")
            #expect(report.accepted == 0)
            #expect(report.problems.map(\.cause) == [text.isEmpty ? .emptyFile : .malformedFile])
        }
    }

    @Test(
        "The same project told by two countries is proposed, joined into one page and one count, and separated again",
        arguments: TestEngine.available
    )
    func twins(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            // given
            _ = try await run(registry, Self.chile, as: "CL", name: "chile.csv")
            _ = try await run(registry, Self.colombia, as: "CO", name: "colombia.csv")
            // when
            let proposals = try await registry.proposeTwins()
            // then
            let proposal = try #require(proposals.first)
            #expect(proposals.count == 1)
            #expect(!proposal.reasons.isEmpty)
            // when
            try await registry.confirmTwins(proposal.a, proposal.b, with: Pen(standing: .operatorAnswer, for: "CO"))
            // then
            _ = try await registry.ledger.catalogue()
            #expect(try await registry.ledger.list(CatalogueQuery(), facets: []).total == 2)
            let view = try #require(try await registry.ledger.item(proposal.a))
            #expect(view.settlement.declaredBy == ["CL", "CO"])
            #expect(view.settlement.differences.map(\.field.name).contains("start"))
            #expect(try await registry.proposeTwins().isEmpty)
            // when
            try await registry.separateTwins(proposal.a, proposal.b, with: Pen(standing: .operatorAnswer, for: "CO"))
            // then
            _ = try await registry.ledger.catalogue()
            #expect(try await registry.ledger.list(CatalogueQuery(), facets: []).total == 3)
            #expect(try await registry.verify().holds)
        }
    }

    @Test("What is exported and imported again is the same declaration", arguments: ExportFormat.allCases)
    func roundTrip(format: ExportFormat) async throws {
        try await withRegistry { registry in
            // given
            _ = try await run(registry, Self.chile, as: "CL", name: "chile.csv")
            _ = try await run(registry, Self.colombia, as: "CO", name: "colombia.csv")
            var bytes: [UInt8] = []
            let today = try #require(CalendarDay(year: 2026, month: 11, day: 21))
            try await registry.export(CatalogueQuery(), as: format, language: .es, today: today) { bytes += $0 }
            // when
            let report = try await registry.importFile(
                named: "vuelta",
                bytes: bytes,
                by: format == .iati ? .asTheFileSays(.operatorImport) : .terminal("CL")
            )
            // then
            if format == .iati {
                // Every declaration carries who declares it, so the whole file is unchanged words.
                #expect((report.unchanged, report.entries) == (3, 0))
            } else {
                #expect((report.unchanged, report.entries, report.rejected) == (2, 0, 1))
                #expect(report.problems.map(\.cause) == [.otherParty])
            }
        }
    }
}
