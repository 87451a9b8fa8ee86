import Compilation
import Cooperation
import Foundation
import Interchange
import Ledger
import Registry
import SQLStore
import SQLite
import TestSupport
import Testing

@Suite("Imports with trouble")
struct TroubledImportTests {
    private let voice = ImportVoice.pen(Pen(standing: .operatorImport, for: "CL"))

    private func rows(_ count: Int) -> [UInt8] {
        Array(("Código,Título\n" + (1...count).map { "K-\($0),Título \($0)\n" }.joined()).utf8)
    }

    @Test("What went in before the database got busy is told, and the next run brings the rest")
    func interrupted() async throws {
        // given
        let database = FailingDatabase(try SQLiteDatabase(path: ":memory:"), writes: 2)
        let ledger = try await Ledger.open(database, vocabularies: try Shipped.vocabularies())
        let registry = Registry(ledger: ledger, now: { 1_700_000_000_000 })
        let bytes = rows(7_000)
        // when
        let stop = await #expect(throws: ImportInterruption.self) {
            try await registry.importFile(named: "l.csv", bytes: bytes, by: voice)
        }
        // then
        let report = try #require(stop?.report)
        #expect(stop?.cause as? SQLError == .busy)
        #expect(report.entries > 0 && report.entries < 7_000)
        #expect(report.added == report.entries)
        #expect(try await ledger.lastSequence() == Int64(report.entries))
        // when
        database.allow(100)
        let rest = try await registry.importFile(named: "l.csv", bytes: bytes, by: voice)
        // then
        #expect(
            (rest.unchanged, rest.added, rest.entries) == (
                report.entries, 7_000 - report.entries, 7_000 - report.entries
            )
        )
        try await ledger.close()
    }

    @Test(
        "Behind a damaged sheet new rows go in, and nothing that is registered is overwritten",
        arguments: TestEngine.available
    )
    func behindDamage(engine: TestEngine) async throws {
        func row(_ cells: String...) -> String {
            "<row>" + cells.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
        }
        let headings = row("Código", "Título")
        let second = headings + row("1", "Otra cosa") + row("2", "Suelo") + row("3", "Aire")
        try await withRegistry(engine) { registry in
            func run(_ first: String, withdrawing: Bool = false) async throws -> ImportReport {
                let bytes = SampleWorkbook.bytes([
                    ("Uno", "<sheetData>\(first)</sheetData>"), ("Dos", "<sheetData>\(second)</sheetData>"),
                ])
                var options = ImportOptions()
                options.withdrawsMissing = withdrawing
                return try await registry.importFile(named: "l.xlsx", bytes: bytes, by: voice, options)
            }
            // given
            let whole = try await run(headings + row("1", "Agua") + row("9", "Bosque"))
            #expect((whole.added, whole.rejected) == (4, 1))
            // when: the row of code 1 stands in what cannot be read any more
            let damaged = try await run(headings + "<row><c r='??'/></row>" + row("1", "Agua"), withdrawing: true)
            // then
            #expect((damaged.added, damaged.changed, damaged.withdrawn, damaged.entries) == (0, 0, 0, 0))
            #expect(damaged.problems.map(\.cause) == [.damagedFile, .behindDamage])
            #expect(damaged.problems.last?.found == "1")
        }
    }

    @Test("Codes that differ only in case are two initiatives, and a warning names both rows")
    func similarCodes() async throws {
        try await withRegistry { registry in
            let text = "Código,Título\nco-1,Agua\nx,Suelo\nCO-1,Aire\n"
            let report = try await registry.importFile(
                named: "l.csv",
                bytes: Array(text.utf8),
                by: .pen(Pen(standing: .operatorImport, for: "CO"))
            )
            #expect(report.added == 3)
            let problem = try #require(report.problems.first)
            #expect(report.problems.count == 1)
            #expect((problem.cause, problem.severity, problem.place.row) == (.similarKey, .warning, 4))
            #expect((problem.found, problem.expected) == ("CO-1", "2"))
        }
    }

    @Test("A mapping whose default is on no list is refused before anything is read")
    func unknownDefault() async throws {
        try await withRegistry { registry in
            for member in ["modality", "role", "currency"] {
                var options = ImportOptions()
                options.mapping = try SheetMapping(parsing: Array(#"{"defaults":{"\#(member)":"dormida"}}"#.utf8))
                let error = await #expect(throws: SheetMapping.Failure.self) {
                    try await registry.importFile(named: "l.csv", bytes: rows(1), by: voice, options)
                }
                guard case .unknownTerm("dormida", "defaults.\(member)", let known) = error else {
                    Issue.record("unexpected \(String(describing: error))")
                    continue
                }
                #expect(!known.isEmpty)
            }
            #expect(try await registry.ledger.lastSequence() == 0)
        }
    }

    @Test("A file that cannot be read says whether it is missing, a folder, or in a folder that is not there")
    func unreadable() async throws {
        try await withRegistry { registry in
            let folder = FileManager.default.temporaryDirectory.path
            for (path, trouble) in [
                (folder, FileTrouble.isFolder), (folder + "/nowhere.csv", .missing),
                (folder + "/no/where.csv", .noFolder(folder + "/no")),
            ] {
                await #expect(throws: RegistryError.unreadableFile(path, trouble)) {
                    try await registry.importFile(at: path, by: voice)
                }
            }
        }
    }
}
