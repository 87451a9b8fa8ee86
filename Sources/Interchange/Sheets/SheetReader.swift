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
    public private(set) var tally = SheetTally()

    private let file: String
    private let party: PartyCode
    private let mapping: SheetMapping
    private let headings: HeadingMatcher
    private var rows: RowReader
    private var sheets: [SheetSheet]
    private var nextSheet = 0
    private var cursor: SheetCursor?
    private var isJoining = false
    private var joined = JoinedDrafts()
    private var foundHeadings = false
    private var foundRows = false
    private var seen: [String: Seen] = [:]
    private var pending: [ReadingStep] = []
    private var taken = 0
    private var toldHeadings: Set<String> = []

    private struct Seen {
        let row: Int
        let sheet: String?
        let fingerprint: Int
    }

    /// Where the rows of a sheet come from.
    private enum SheetSheet {
        case csv(CSVReader)
        case xlsx(XLSXWorkbook, Int)

        var name: String? {
            switch self {
            case .csv: nil
            case .xlsx(let workbook, let index): workbook.sheets[index].name
            }
        }
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
        self.init([.csv(CSVReader(bytes: bytes))], file, party, vocabularies, mapping)
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
        self.init(wanted.map { .xlsx(workbook, $0) }, file, party, vocabularies, mapping)
    }

    private init(
        _ sheets: [SheetSheet],
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
            guard var cursor = open(index), let table = locate(&cursor) else { return false }
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
        case .broken(let found):
            pending.append(.remark(Problem(.error, .malformedFile, at: place(nil), found: found)))
        case .end: cursor = nil
        }
        return true
    }

    private func place(_ row: Int?) -> Place { Place(file: file, sheet: cursor?.name, row: row) }

    // MARK: Sheets

    private func open(_ index: Int) -> SheetCursor? {
        switch sheets[index] {
        case .csv(let reader): SheetCursor(name: nil, source: SheetSource(reader))
        case .xlsx(let workbook, let number):
            (try? workbook.rows(of: number)).map {
                SheetCursor(name: workbook.sheets[number].name, source: SheetSource($0))
            }
        }
    }

    private mutating func locate(_ cursor: inout SheetCursor) -> SheetTable? {
        guard let row = cursor.headingRow(headings, fixed: mapping.headingRow) else { return nil }
        return SheetTable(row, headings, &rows.amounts, sample: cursor.rows(below: row.number))
    }

    /// Begins the next sheet, and after the last one tells what was joined; false when all is told.
    private mutating func beginSheet() -> Bool {
        guard nextSheet < sheets.count else { return finish() }
        let index = nextSheet
        nextSheet += 1
        guard var begun = open(index) else {
            let place = Place(file: file, sheet: sheets[index].name)
            pending.append(.remark(Problem(.error, .malformedFile, at: place, found: sheets[index].name ?? "")))
            return true
        }
        // The bytes of a CSV file are not needed a second time.
        if sheets.count == 1 { sheets = [.csv(CSVReader(bytes: []))] }
        if isJoining { begun.readAll() }
        let table = locate(&begun)
        begun.table = table
        cursor = begun
        foundRows = foundRows || !begun.isEmpty
        if let table {
            foundHeadings = true
            begin(table)
        } else if !begun.isEmpty {
            pending.append(.remark(Problem(.warning, .noHeadings, at: place(nil))))
        }
        return true
    }

    private mutating func begin(_ table: SheetTable) {
        rows.begin(mapping.language ?? table.language ?? Self.usualLanguage(of: party))
        for column in table.unknown where toldHeadings.insert((cursor?.name ?? "") + "\u{0}" + column.heading).inserted
        {
            pending.append(
                .remark(
                    Problem(
                        .warning,
                        .unknownHeading,
                        at: place(table.row),
                        column: column.heading,
                        found: column.heading,
                        expected: headings.nearest(to: column.heading)
                    )
                )
            )
        }
    }

    /// The language a country's ministries write in, where the headings do not tell.
    private static func usualLanguage(of party: PartyCode) -> Language {
        ["BR", "PT", "AO", "MZ", "CV", "GW", "ST", "TL"].contains(party.rawValue) ? .pt : .es
    }

    private mutating func finish() -> Bool {
        if !foundHeadings {
            foundHeadings = true
            let expected = [SheetField.title, .provider, .recipient, .status, .start]
                .map { SheetHeadings.heading($0, .es) }.joined(separator: " | ")
            let cause: Problem.Cause = foundRows ? .noHeadings : .malformedFile
            pending.append(.remark(Problem(.error, cause, at: Place(file: file), expected: expected)))
            return true
        }
        guard let draft = joined.popFirst() else { return false }
        tell(draft)
        return true
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
        if isJoining {
            join(draft)
        } else {
            rows.conclude(&draft, isOwn: table.isOwn)
            tell(draft, of: row)
        }
    }

    /// Whether the row is no initiative but a heading, a section, a title or a total; counts it as what it is.
    private mutating func isFurniture(_ row: SheetRow, _ table: SheetTable) -> Bool {
        guard !table.isOwn, let first = row.texts.first(where: { !$0.isEmpty }), first.utf8.count <= 120 else {
            return false
        }
        if row.number < table.row {
            // Above the headings stands the title of the sheet, or the first section.
            if let text = row.onlyText, beginSection(text) { tally.sections += 1 } else { tally.furniture += 1 }
            return true
        }
        if first.utf8.count <= 40 {
            let key = MatchKey.of(first)
            if SheetHeadings.totals.contains(key),
                row.texts.lazy.filter({ !$0.isEmpty }).count <= max(4, table.columns.count - 1)
            {
                tally.furniture += 1
                return true
            }
            if table.signature.values.contains(key) || (isJoining && headings.match(first) != nil) {
                if table.isRepeated(in: row) {
                    tally.headings += 1
                    return true
                }
                if isJoining, SheetTable.score(row, headings) >= 3 {
                    let below = cursor?.rows(below: row.number) ?? []
                    let changed = SheetTable(row, headings, &rows.amounts, sample: below)
                    cursor?.table = changed
                    begin(changed)
                    tally.headings += 1
                    return true
                }
            }
        }
        guard isJoining || !table.namesPartners, let text = row.onlyText else { return false }
        return isSectionOrTitle(text, row, table)
    }

    private mutating func isSectionOrTitle(_ text: String, _ row: SheetRow, _ table: SheetTable) -> Bool {
        // A lone cell in a column of partners belongs to the row above it.
        let column = table.columns.first { !row[$0.index].isEmpty }
        if column?.field?.namesPartners ?? false { return false }
        let next = isJoining ? cursor?.upcoming(2) ?? [] : []
        let isBeforeHeadings =
            next.first.map { table.isRepeated(in: $0) || SheetTable.score($0, headings) >= 3 } ?? false
        if isBeforeHeadings {
            if !beginSection(text) {
                cursor?.section = PartnerListReader.Partner(partner: .named(text), role: nil)
                cursor?.sectionModality = nil
            }
            tally.sections += 1
            return true
        }
        if text.utf8.count <= 80, rows.partners.party(text) != nil || rows.modality(named: text) != nil,
            beginSection(text)
        {
            tally.sections += 1
            return true
        }
        let isTitle = next.count == 2 && next[0].onlyText != nil && SheetTable.score(next[1], headings) >= 3
        if isTitle { tally.furniture += 1 }
        return isTitle
    }

    /// Lets a line name the country, or the modality, of the rows below; false for any other line.
    private mutating func beginSection(_ text: String) -> Bool {
        if let party = rows.partners.party(text) {
            cursor?.section = PartnerListReader.Partner(partner: .known(party), role: nil)
            cursor?.sectionModality = nil
            return true
        }
        guard text.utf8.count <= 40, let modality = rows.modality(named: text) else { return false }
        cursor?.section = nil
        cursor?.sectionModality = modality
        return true
    }

    private mutating func join(_ draft: SheetDraft) {
        if draft.isRejected {
            tell(draft)
            return
        }
        switch joined.add(draft) {
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
            .duplicateKey,
            at: draft.place,
            column: column,
            found: key,
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
        for var text in row.texts {
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
            hasher.combine(UInt8(0xFF))
        }
        return hasher.finalize()
    }
}
