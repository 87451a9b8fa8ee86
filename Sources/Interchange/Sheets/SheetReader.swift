import Cooperation
import Localization
import Tabular

/// Reads initiatives from a CSV file or from the visible sheets of a workbook.
///
/// Rows are read one by one in memory that does not grow, but for the keys already seen. Reports in which countries
/// stand as lines above their rows are the exception: there one code often stands below several countries, on several
/// sheets, and means one initiative; such files are read whole and their rows joined by code.
public struct SheetReader: InitiativeReader {
    /// What became of the rows read so far.
    public internal(set) var tally = SheetTally()

    private let file: String
    private let party: PartyCode
    private let mapping: SheetMapping
    let headings: HeadingMatcher
    var rows: RowReader
    private var sheets: [SheetOrigin]
    private var nextSheet = 0
    var cursor: SheetCursor?
    var isJoining = false
    private var joined = JoinedDrafts()
    private var foundHeadings = false
    private var foundRows = false
    private var seen: [String: Seen] = [:]
    /// Rows that one merged code or title makes one initiative, held until the last of them is read.
    private var held: (draft: SheetDraft, row: SheetRow, rows: ClosedRange<Int>)?
    /// The keys of headings that a table had, for headings a mapping file names in vain.
    private var metHeadings: Set<String> = []
    /// Whether a part of the file could not be read.
    private var isBroken = false
    /// Whether the damage of this sheet was told before its rows were read.
    private var isKnownDamaged = false
    private var pending: [ReadingStep] = []
    private var taken = 0
    private var toldHeadings: Set<String> = []
    private var toldMapping = false
    /// Sheets without headings, told once it is known whether another has some.
    private var headless: [Problem] = []
    /// The visible sheets of the workbook, for a mapping file that names another.
    private var sheetNames: [String] = []

    private struct Seen {
        let row: Int
        let sheet: String?
        let fingerprint: Int
    }

    /// Reads a CSV file of any delimiter and encoding.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is.
    ///   - file: its name, for messages.
    ///   - party: in whose name it is imported.
    public init(
        csv bytes: [UInt8],
        file: String,
        party: PartyCode,
        vocabularies: Vocabularies,
        mapping: SheetMapping = SheetMapping()
    ) {
        self.init([SheetOrigin(CSVReader(bytes: bytes))], file, party, vocabularies, mapping)
    }

    /// Reads the visible sheets of a workbook, or the one the mapping names.
    public init(
        workbook: XLSXWorkbook,
        file: String,
        party: PartyCode,
        vocabularies: Vocabularies,
        mapping: SheetMapping = SheetMapping()
    ) {
        let wanted = workbook.sheets.indices.filter { index in
            let sheet = workbook.sheets[index]
            return mapping.sheet.map { MatchKey.of($0) == MatchKey.of(sheet.name) } ?? !sheet.isHidden
        }
        self.init(wanted.map { SheetOrigin(workbook, sheet: $0) }, file, party, vocabularies, mapping)
        sheetNames = workbook.sheets.filter { !$0.isHidden }.map(\.name)
    }

    private init(
        _ sheets: [SheetOrigin],
        _ file: String,
        _ party: PartyCode,
        _ vocabularies: Vocabularies,
        _ mapping: SheetMapping
    ) {
        self.sheets = sheets
        self.file = file
        self.party = party
        self.mapping = mapping
        headings = HeadingMatcher(mapping)
        rows = RowReader(file: file, party: party, vocabularies: vocabularies, mapping: mapping)
        isJoining = sheets.indices.contains { index in
            guard var cursor = sheets[index].cursor(), let table = locate(&cursor) else { return false }
            return !table.isOwn && cursor.hasSections(table, &rows.partners)
        }
    }

    public mutating func next() -> ReadingStep? {
        while true {
            if taken < pending.count {
                let step = pending[taken]
                taken += 1
                if taken == pending.count {
                    pending.removeAll(keepingCapacity: true)
                    taken = 0
                }
                return step
            }
            guard advance() else { return nil }
        }
    }

    /// Reads on by a row or a sheet; false at the end.
    private mutating func advance() -> Bool {
        guard cursor != nil else { return beginSheet() }
        guard let step = cursor?.next() else { return false }
        switch step {
        case .row(let row): read(row)
        case .broken(let damage):
            releaseHeld()
            foundHeadings = true
            isBroken = true
            if !isKnownDamaged { pending.append(.remark(damage.problem(at: place(nil)))) }
        case .end:
            releaseHeld()
            cursor = nil
        }
        return true
    }

    private func place(_ row: Int?) -> Place { Place(file: file, sheet: cursor?.name, row: row) }

    // MARK: Sheets

    private mutating func locate(_ cursor: inout SheetCursor) -> SheetTable? {
        guard let row = cursor.headingRow(headings, fixed: mapping.headingRow) else { return nil }
        return SheetTable(row, headings, &rows.amounts, sample: cursor.rows(below: row.number))
    }

    /// Begins the next sheet, and after the last one tells what was joined; false when all is told.
    private mutating func beginSheet() -> Bool {
        guard nextSheet < sheets.count else { return finish() }
        let index = nextSheet
        nextSheet += 1
        if let damage = sheets[index].damage {
            isBroken = true
            pending.append(.remark(damage.problem(at: Place(file: file, sheet: sheets[index].name))))
        }
        guard var begun = sheets[index].cursor() else {
            foundHeadings = true
            return true
        }
        isKnownDamaged = sheets[index].damage != nil
        // The bytes of a CSV file are not needed a second time.
        if sheets.count == 1 { sheets = [SheetOrigin(CSVReader(bytes: []))] }
        if isJoining { begun.readAll() }
        let table = locate(&begun)
        begun.table = table
        cursor = begun
        foundRows = foundRows || !begun.isEmpty
        if let table {
            foundHeadings = true
            begin(table)
        } else if !begun.isEmpty {
            headless.append(Problem(.warning, .noHeadings, at: place(nil)))
        }
        return true
    }

    mutating func begin(_ table: SheetTable) {
        rows.begin(mapping.language ?? table.language ?? Self.usualLanguage(of: party))
        metHeadings.formUnion(table.signature.values)
        for (number, column) in table.unknown.enumerated() {
            // Looking for the nearest of several hundred headings takes its time; nobody reads a thousand of them.
            let nearest = number < Self.suggestions ? headings.nearest(to: column.heading) : ""
            tell(column, .unknownHeading, of: table, nearest)
        }
        for column in table.repeated { tell(column, .repeatedHeading, of: table, "") }
    }

    /// How many unknown headings of a table get a suggestion.
    private static let suggestions = 100

    /// Tells once on a sheet what is wrong with a heading.
    private mutating func tell(
        _ column: SheetTable.Column,
        _ cause: Problem.Cause,
        of table: SheetTable,
        _ expected: String
    ) {
        guard toldHeadings.insert("\(cursor?.name ?? "")\u{0}\(column.index)\u{0}\(column.heading)").inserted else {
            return
        }
        pending.append(
            .remark(
                Problem(
                    .warning,
                    cause,
                    at: place(table.row),
                    column: column.heading,
                    found: column.heading,
                    expected: expected
                )
            )
        )
    }

    /// The language a country's ministries write in, where the headings do not tell.
    private static func usualLanguage(of party: PartyCode) -> Language {
        ["BR", "PT", "AO", "MZ", "CV", "GW", "ST", "TL"].contains(party.rawValue) ? .pt : .es
    }

    private mutating func finish() -> Bool {
        releaseHeld()
        if !toldMapping {
            toldMapping = true
            if foundHeadings { pending += headless.map { .remark($0) } }
            tellMapping()
            if foundHeadings, !isBroken, joined.isEmpty, tally.rows == tally.headings + tally.blank, tally.headings > 0
            {
                pending.append(.remark(Problem(.error, .noRows, at: Place(file: file))))
            }
        }
        if !foundHeadings {
            foundHeadings = true
            if let wanted = mapping.sheet, sheets.isEmpty {
                let names = sheetNames.joined(separator: " | ")
                let missing = Problem(.error, .missingSheet, at: Place(file: file), found: wanted, expected: names)
                pending.append(.remark(missing))
                return true
            }
            let expected = [SheetField.title, .provider, .recipient, .status, .start]
                .map { SheetHeadings.heading($0, .es) }.joined(separator: " | ")
            let cause: Problem.Cause = foundRows ? .noHeadings : .emptyFile
            pending.append(.remark(Problem(.error, cause, at: Place(file: file), expected: expected)))
            return true
        }
        if let draft = joined.popFirst() {
            tell(draft)
            return true
        }
        return !pending.isEmpty
    }

    /// Headings that a mapping file names and no sheet has: a slip that would leave a column out in silence.
    private mutating func tellMapping() {
        guard foundHeadings else { return }
        for heading in mapping.columns.keys.sorted() where !metHeadings.contains(MatchKey.of(heading)) {
            pending.append(.remark(Problem(.warning, .missingColumn, at: Place(file: file), found: heading)))
        }
    }

    // MARK: Rows

    private mutating func read(_ row: SheetRow) {
        guard !row.isBlank else {
            tally.blank += 1
            return
        }
        guard let table = cursor?.table else {
            tally.furniture += 1
            return
        }
        if row.number == table.row {
            tally.headings += 1
            return
        }
        if isFurniture(row, table) { return }
        var draft = rows.read(row, table, sheet: cursor?.name)
        let section = table.namesPartners ? nil : cursor?.section
        rows.settle(&draft, section: section, isSectioned: isJoining, isOwn: table.isOwn)
        if !table.namesPartners, draft.content.modality == nil { draft.content.modality = cursor?.sectionModality }
        let shared = table.identity.flatMap { row.merged[$0.index] }
        if let shared, let first = held, first.rows == shared {
            held?.draft.join(draft, language: rows.language)
            tally.joined += 1
            return
        }
        releaseHeld()
        if let shared { held = (draft, row, shared) } else { place(draft, row) }
    }

    /// Tells what the rows of a merged code or title say together.
    private mutating func releaseHeld() {
        guard let (draft, row, _) = held else { return }
        held = nil
        place(draft, row)
    }

    /// Puts a draft where it belongs: among those to be joined by code, or straight into what is told.
    private mutating func place(_ read: SheetDraft, _ row: SheetRow) {
        if isJoining {
            join(read)
        } else {
            var draft = read
            let isOwn = cursor?.table?.isOwn ?? false
            rows.conclude(&draft, isOwn: isOwn)
            tell(draft, of: row)
        }
    }

    private mutating func join(_ draft: SheetDraft) {
        if draft.isRejected {
            tell(draft)
            return
        }
        switch joined.add(draft, language: rows.language) {
        case .new: break
        case .joined: tally.joined += 1
        case .orphan:
            var orphan = draft
            rows.conclude(&orphan, isOwn: false)
            tell(orphan)
        }
    }

    /// Tells a draft that was joined from several rows.
    private mutating func tell(_ draft: SheetDraft) {
        var draft = draft
        if !draft.isRejected { rows.conclude(&draft, isOwn: false) }
        tell(draft, of: nil)
    }

    private mutating func tell(_ draft: SheetDraft, of row: SheetRow?) {
        let content = draft.content
        guard !draft.isRejected else {
            tally.rejected += 1
            pending.append(.rejected(draft.place, draft.problems))
            return
        }
        guard !content.title.isEmpty else {
            let title = cursor?.table?.columns.first { $0.field == .title }?.heading
            let missing = Problem(
                .error,
                .requiredMissing,
                at: draft.place,
                column: title ?? SheetHeadings.heading(.title, rows.language),
                found: draft.code ?? ""
            )
            tally.rejected += 1
            pending.append(.rejected(draft.place, [missing] + draft.problems))
            return
        }
        let key = draft.code ?? RowReader.key(of: content)
        if let row {
            let fingerprint = Self.fingerprint(row)
            if let first = seen[key] {
                refuse(draft, key, first, isSame: first.fingerprint == fingerprint)
                return
            }
            seen[key] = Seen(row: row.number, sheet: draft.place.sheet, fingerprint: fingerprint)
        }
        tally.readings += 1
        pending.append(.reading(Reading(place: draft.place, key: key, content: content, problems: draft.problems)))
    }

    /// The same key a second time: nothing new where every cell is the same, otherwise a row that stays out.
    private mutating func refuse(_ draft: SheetDraft, _ key: String, _ first: Seen, isSame: Bool) {
        let expected = (first.sheet.map { "\($0), " } ?? "") + String(first.row)
        let column = cursor?.table?.columns.first { $0.field == .code }?.heading
        let problem = Problem(
            isSame ? .warning : .error,
            draft.code == nil ? .repeatedRow : .duplicateKey,
            at: draft.place,
            column: column,
            found: draft.code ?? draft.content.title.best(for: rows.language)?.text ?? "",
            expected: expected
        )
        if isSame {
            tally.repeated += 1
            pending.append(.remark(problem))
        } else {
            tally.rejected += 1
            pending.append(.rejected(draft.place, [problem] + draft.problems))
        }
    }

    /// Tells whether two rows have the same cells; good within one run only.
    private static func fingerprint(_ row: SheetRow) -> Int {
        var hasher = Hasher()
        // Empty cells at the end are no difference.
        let count = row.texts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        for var text in row.texts.prefix(count) {
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            hasher.combine(UInt8(0xFF))
        }
        return hasher.finalize()
    }
}
