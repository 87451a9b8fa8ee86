import CanonicalJSON
import Cooperation
import Foundation
import Interchange
import Ledger

extension Registry {
    /// Rows per transaction: enough that a commit costs little per row, few enough that readers never wait long.
    private static let batch = 2_000
    /// The first batch is smaller and each one twice the one before, so that short files too are read and written at once.
    private static let firstBatch = 125

    /// Imports a file: good rows go in, bad rows are listed, a row that says nothing new adds nothing.
    ///
    /// Each batch goes in whole or not at all; a run that was interrupted is completed by the next one.
    ///
    /// - Parameter progress: Called after each batch with the rows done so far.
    /// - Throws: ``ImportInterruption`` where something stopped it between batches; ``RegistryError`` and
    ///   ``Interchange/SheetMapping/Failure`` before anything is read.
    public func importFile(
        at path: String,
        by voice: ImportVoice,
        _ options: ImportOptions = ImportOptions(),
        progress: @Sendable (Int) async -> Void = { _ in }
    ) async throws -> ImportReport {
        let bytes = try InputFile.bytes(of: path)
        let name = URL(fileURLWithPath: path).lastPathComponent
        return try await importFile(named: name, bytes: bytes, by: voice, options, progress: progress)
    }

    /// Imports the bytes of a file.
    public func importFile(
        named name: String,
        bytes: [UInt8],
        by voice: ImportVoice,
        _ options: ImportOptions = ImportOptions(),
        progress: @Sendable (Int) async -> Void = { _ in }
    ) async throws -> ImportReport {
        if let party = voice.party { try check(party) }
        try options.mapping?.check(against: vocabularies)
        var report = ImportReport(file: name, hash: Digest.hexadecimal(bytes), isDryRun: options.isDryRun)
        let (vocabularies, partners) = (vocabularies, partners)
        let source: ImportSource
        do {
            let file = try await legible(ImportFile(name: name, bytes: bytes), bytes)
            if voice.party == nil, try file.format() != .iati { throw RegistryError.partyNeeded(file: name) }
            let events = try file.format() == .programme ? try await knownEvents() : []
            source = try ImportSource {
                try file.reader(
                    party: voice.party,
                    vocabularies: vocabularies,
                    mapping: options.mapping ?? SheetMapping(),
                    events: events,
                    partners: { partners.matcher(vocabularies) }
                )
            }
        } catch let refusal as ImportFile.Refusal {
            report.note([refusal.problem])
            return report
        }
        var run = ImportRun(registry: self, voice: voice, options: options, report: report.blank)
        // Three things at a time: the file is read on, a batch is compared and made ready, and the batch before is
        // written. Comparing may run ahead of writing because no item stands in two batches.
        var size = Self.firstBatch
        var steps = await source.next(size)
        var ready = ImportBatch(words: .empty, report: report.blank)
        do {
            while !steps.isEmpty || !ready.isEmpty {
                size = min(size * 2, Self.batch)
                let (batch, count) = (ready, steps.isEmpty ? 0 : size)
                async let following = source.next(count)
                async let entries = enter(batch.words)
                let next = await run.take(steps)
                // What was written is told even where the batch behind it cannot be compared.
                report.entries += try await entries
                report.add(batch.report)
                ready = try next.get()
                steps = await following
                await progress(report.accepted + report.rejected + report.leftOut)
            }
            let withdrawals = try run.withdrawMissing(after: report)
            report.entries += try await enter(withdrawals.words)
            report.add(withdrawals.report)
        } catch {
            throw ImportInterruption(report: report, cause: error)
        }
        return report
    }

    /// The summits that the registry knows with their dates: a text that says something else of one is told so.
    private func knownEvents() async throws -> [KnownEvent] {
        try await ledger.items(ofKind: Summit.kind).compactMap { _, content in
            let summit = try Summit(json: .object(content))
            return summit.held.map { held in
                KnownEvent(names: summit.title.languages.compactMap { summit.title[$0]?.text }, held: held)
            }
        }
    }

    /// The file itself, or the text that stands in it where another program has to take it out.
    private func legible(_ file: ImportFile, _ bytes: [UInt8]) async throws -> ImportFile {
        guard file.isWordDocument else { return file }
        let text = try await WordDocument.text(of: bytes, name: file.name)
        return ImportFile(name: file.name, bytes: text, format: .programme)
    }

    /// Refuses a party that no vocabulary and no statement knows.
    func check(_ party: PartyCode) throws {
        for vocabulary in ["countries", "organisations"] where vocabularies[vocabulary][party.rawValue] != nil {
            return
        }
        if party == .compilation { return }
        throw RegistryError.unknownParty(party.rawValue)
    }
}
