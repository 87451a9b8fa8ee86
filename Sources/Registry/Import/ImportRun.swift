import CanonicalJSON
import Cooperation
import Interchange
import Ledger
import Localization

/// What a part of a file makes to be said, and how it is reported once it has been.
struct ImportBatch {
    let words: PreparedWords
    let report: ImportReport

    var isEmpty: Bool { words.isEmpty && report.isBlank }
}

/// The state of one import.
struct ImportRun {
    let registry: Registry
    let voice: ImportVoice
    let options: ImportOptions
    /// On the batch that is being compared.
    private var report: ImportReport
    private var seen: [ItemID: Place] = [:]
    /// The first row of each code, by party and without regard to case.
    private var seenFolded: [String: (item: ItemID, place: Place)] = [:]
    /// Whether a part of the file could not be read, so that what comes now may stand there as well.
    private var isBehindDamage = false
    private var parties: Set<PartyCode> = []
    /// What each party declared from an earlier file of this name.
    private var earlier: [PartyCode: [ItemID: String]] = [:]
    private var declaredOrganisations = Set<PartyCode>()
    /// Party codes by IATI organisation reference, for publishers that are known bodies.
    private let bodies: [String: PartyCode]

    init(registry: Registry, voice: ImportVoice, options: ImportOptions, report: ImportReport) {
        self.registry = registry
        self.voice = voice
        self.options = options
        self.report = report
        bodies = Dictionary(
            registry.vocabularies["organisations"].terms.compactMap { term in
                term.extra["iati_ref"].flatMap { $0.isEmpty ? nil : ($0, PartyCode(term.code)) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a batch of rows makes to be said.
    mutating func take(_ steps: [ReadingStep]) async -> Result<ImportBatch, any Error> {
        report = report.blank
        do {
            let words = try await words(of: steps)
            report.order(like: steps.map(\.place))
            return try .success(ImportBatch(words: ready(words), report: report))
        } catch {
            return .failure(error)
        }
    }

    /// Makes words ready to be entered, unless the run is only a preview.
    private func ready(_ words: [Word]) throws -> PreparedWords {
        options.isDryRun ? .empty : try registry.prepare(words)
    }

    private mutating func words(of steps: [ReadingStep]) async throws -> [Word] {
        var rows: [ImportRow] = []
        var words: [Word] = []
        for step in steps {
            let row: ImportRow
            switch step {
            case .remark(let problem):
                if problem.severity == .error { isBehindDamage = true }
                report.note([problem])
                continue
            case .rejected(let place, let problems):
                report.count(ImportedRow(place: place, outcome: .rejected))
                report.note(problems)
                continue
            case .reading(let reading):
                row = ImportRow(reading, by: voice.party ?? speaker(of: reading), isBehindDamage: isBehindDamage)
                report.note(reading.problems)
                guard admit(row) else { continue }
                if voice.party == nil, let reporter = reading.reporter {
                    words += try await introduce(row.party, reporter, at: reading.place)
                }
            case .telling(let telling):
                // Only what is read in a party's name tells items of other kinds.
                guard let party = voice.party else { continue }
                row = ImportRow(telling, by: party, isBehindDamage: isBehindDamage)
                report.note(telling.problems)
                guard admit(row) else { continue }
            }
            rows.append(row)
        }
        for party in Set(rows.map(\.party)) where parties.insert(party).inserted {
            report.parties.insert(party)
            // Asked before anything of this file is written.
            earlier[party] = try await registry.ledger.items(declaredBy: party, inFile: report.file)
        }
        for row in rows where row.isWhole {
            // A corrected version often comes under another name; its parts are those of the same document.
            let parts = try await registry.ledger.items(declaredBy: row.party, below: row.item)
            earlier[row.party, default: [:]].merge(parts) { known, _ in known }
        }
        for (party, rows) in Dictionary(grouping: rows, by: \.party).sorted(by: { $0.key < $1.key }) {
            words += try await compare(rows, with: voice.pen(for: party))
        }
        return words
    }

    /// Whether a row may go in: not too long, within what the pen covers, and the first of its key.
    private mutating func admit(_ row: ImportRow) -> Bool {
        var problem = row.tooLong ?? outOfScope(row)
        if problem == nil, let first = seen[row.item] {
            let expected = Self.whereabouts(first, from: row.place)
            problem = Problem(.error, .duplicateKey, at: row.place, found: row.key, expected: expected)
        }
        if let problem {
            report.count(row.with(.rejected))
            report.note([problem])
            return false
        }
        seen[row.item] = row.place
        if row.kind == PlanElement.kind, let level = row.content["level"]?.text {
            report.levels[level, default: 0] += 1
        }
        noteCase(of: row)
        return true
    }

    /// Codes that differ only in case stay two initiatives, since each party files as it likes; but it is told.
    private mutating func noteCase(of row: ImportRow) {
        let folded = "\(row.party) \(row.kind.name) \(row.key.lowercased())"
        guard let first = seenFolded[folded] else {
            seenFolded[folded] = (row.item, row.place)
            return
        }
        report.note([
            Problem(
                .warning,
                .similarKey,
                at: row.place,
                found: row.key,
                expected: Self.whereabouts(first.place, from: row.place)
            )
        ])
    }

    /// The row of another place in the same file, with its sheet where that is another one.
    private static func whereabouts(_ place: Place, from other: Place) -> String {
        let row = place.row.map(String.init) ?? ""
        guard let sheet = place.sheet, sheet != other.sheet else { return row }
        return "\(sheet), \(row)"
    }

    /// What was declared before decides whether a row is new, changed or says nothing new.
    private mutating func compare(_ rows: [ImportRow], with pen: Pen) async throws -> [Word] {
        let items = rows.map(\.item)
        let before = try await registry.ledger.declarations(by: pen.party, of: items)
        let measuring = rows.filter { !$0.measures.isEmpty }.map(\.item)
        let measured = try await registry.ledger.measures(by: pen.party, of: measuring)
        var words: [Word] = []
        words.reserveCapacity(rows.count)
        for row in rows {
            let known = before[row.item]
            // Behind a damage nothing is overwritten: the row that counts may stand in what could not be read.
            if row.isBehindDamage, let known, known != row.content {
                report.count(row.with(.rejected))
                report.note([Problem(.error, .behindDamage, at: row.place, found: row.key)])
                continue
            }
            let source = Source(name: report.file, hash: report.hash, sheet: row.place.sheet, row: row.place.row)
            let subject = subject(of: row)
            func declare(_ content: JSON) {
                let act = Act.declare(kind: row.kind.name, key: row.key, content: content)
                words.append(Word(pen, row.item, act, source: source, subject: subject))
            }
            // Who has taken a correction over says it still, when the file comes again as it was.
            let isCorrected = known != nil && known == row.corrected
            if known == row.content || isCorrected {
                report.count(row.with(.unchanged))
            } else {
                let told = known.map(row.changed) ?? row.with(.added)
                guard options.choice.takes(told) else {
                    report.count(row.with(.leftOut))
                    continue
                }
                report.count(told)
                declare(row.content)
            }
            if let corrected = row.corrected, !isCorrected {
                if options.acceptsCorrections || options.acceptedCorrections.contains(row.item) {
                    report.corrected += 1
                    declare(corrected)
                } else {
                    report.offered += 1
                    noteOffer(of: row, corrected)
                }
            }
            let news = count(row.measures, against: measured[row.item] ?? [:])
            if !news.isEmpty {
                words.append(Word(pen, row.item, .measure(news), source: source, subject: subject))
            }
        }
        return words
    }

    private mutating func noteOffer(of row: ImportRow, _ corrected: JSON) {
        let fields = (try? AnyKind.named(row.kind.name))?.fields.map(\.name) ?? []
        report.offers.append(
            ImportReport.Offer(
                item: row.item,
                kind: row.kind,
                place: row.place,
                title: row.content["title"].flatMap { try? LocalizedText(json: $0) } ?? LocalizedText(),
                changes: fields.compactMap { field in
                    guard let literal = row.content[field], let offered = corrected[field], literal != offered else {
                        return nil
                    }
                    return .init(field: field, literal: literal, corrected: offered)
                }
            )
        )
    }

    private mutating func count(_ measures: [Measure], against known: [String: Measure]) -> [Measure] {
        measures.filter { measure in
            guard let before = known[measure.coordinates] else {
                report.measuresAdded += 1
                return true
            }
            if before == measure {
                report.measuresUnchanged += 1
                return false
            }
            report.measuresChanged += 1
            return true
        }
    }

    /// What a row is about, where the pen is limited.
    private func subject(of row: ImportRow) -> Designation.Subject? {
        guard case .pen(let pen) = voice, !pen.scope.isEverything else { return nil }
        return registry.subject(kind: row.kind.name, row.content)
    }

    private func outOfScope(_ row: ImportRow) -> Problem? {
        guard case .pen(let pen) = voice, let subject = subject(of: row), !pen.scope.covers(subject) else { return nil }
        let found = ["sector", "programme"].compactMap { row.content[$0]?.text }.filter { !$0.isEmpty }
        return Problem(
            .error,
            .outOfScope,
            at: row.place,
            found: found.joined(separator: " · "),
            expected: (pen.scope.sectors.sorted() + pen.scope.programmes.sorted()).joined(separator: " | ")
        )
    }

    private func speaker(of reading: Reading) -> PartyCode {
        guard let reference = reading.reporter?.reference else { return "" }
        // A party without a reference of its own was given one by our export.
        if reference.hasPrefix(IATIWriter.partyPrefix) {
            return PartyCode(String(reference.dropFirst(IATIWriter.partyPrefix.count)))
        }
        return bodies[reference] ?? PartyCode(reference)
    }

    /// A publisher nobody knows yet says who it is, through its file; it stays unconfirmed until someone looks.
    private mutating func introduce(_ party: PartyCode, _ reporter: Reading.Reporter, at place: Place) async throws
        -> [Word]
    {
        guard declaredOrganisations.insert(party).inserted,
            registry.vocabularies["organisations"][party.rawValue] == nil,
            registry.vocabularies["countries"][party.rawValue] == nil
        else { return [] }
        var organisation = Organisation()
        organisation.title = LocalizedText(reporter.name.isEmpty ? reporter.reference : reporter.name, .es)
        organisation.code = party.rawValue
        organisation.type = reporter.type.map { Code($0) }
        organisation.confirmed = "unconfirmed"
        let item = ItemID(kind: Organisation.kind.name, party: party, key: party.rawValue)
        guard try await registry.ledger.declarations(by: party, of: [item]).isEmpty else { return [] }
        return [
            Word(
                voice.pen(for: party),
                item,
                .declare(kind: Organisation.kind.name, key: party.rawValue, content: organisation.json),
                source: Source(name: report.file, hash: report.hash, row: place.row)
            )
        ]
    }

    /// Notes what an earlier file of this name had and this one has not; gives its withdrawals where they are asked for.
    ///
    /// A file that could not be read whole says nothing about what it does not have.
    ///
    /// - Parameter told: the report on the whole file.
    func withdrawMissing(after told: ImportReport) throws -> ImportBatch {
        let isWhole = told.rejected == 0 && !told.problems.contains { $0.severity == .error }
        var report = told.blank
        var withdrawals: [Word] = []
        for (party, items) in earlier.sorted(by: { $0.key < $1.key }) {
            for (item, key) in items.sorted(by: { $0.key < $1.key }) where seen[item] == nil {
                report.missing.append(ImportReport.Missing(item: item, key: key))
                guard options.withdrawsMissing, isWhole else { continue }
                withdrawals.append(
                    Word(
                        voice.pen(for: party),
                        item,
                        .withdraw(reason: "missing"),
                        source: Source(name: report.file, hash: report.hash)
                    )
                )
            }
        }
        report.withdrawn = withdrawals.count
        return try ImportBatch(words: ready(withdrawals), report: report)
    }
}
