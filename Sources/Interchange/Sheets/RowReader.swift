import CanonicalJSON
import Cooperation
import Localization

/// Reads the cells of a row into the fields of an initiative.
struct RowReader {
    let file: String
    let party: PartyCode
    let mapping: SheetMapping
    var amounts: AmountReader
    private var dates: DateReader
    var partners: PartnerListReader
    private var goals: GoalReader
    private var matchers: [SheetField: TermMatcher] = [:]
    private let vocabularies: Vocabularies
    /// The language of the texts of the sheet being read.
    private(set) var language: Language

    init(file: String, party: PartyCode, vocabularies: Vocabularies, mapping: SheetMapping) {
        self.file = file
        self.party = party
        self.mapping = mapping
        self.vocabularies = vocabularies
        amounts = AmountReader(vocabularies["currencies"])
        language = mapping.language ?? .es
        dates = DateReader(dayFirst: mapping.dayFirst, language: language)
        partners = PartnerListReader(vocabularies)
        goals = GoalReader(vocabularies)
        for field in SheetField.allCases {
            if let name = field.vocabulary { matchers[field] = TermMatcher(vocabularies[name]) }
        }
    }

    /// Sets the language of the texts that follow.
    mutating func begin(_ language: Language) {
        guard language != self.language else { return }
        self.language = language
        dates = DateReader(dayFirst: mapping.dayFirst, language: language)
    }

    /// Reads a row of a table.
    mutating func read(_ row: SheetRow, _ table: SheetTable, sheet: String?) -> SheetDraft {
        var draft = SheetDraft(Place(file: file, sheet: sheet, row: row.number))
        var amountsLater: [(SheetTable.Column, String)] = []
        var currencies: [SheetField: String] = [:]
        var wordings: String?
        let year = yearOf(row, table)
        let identity = table.identity.flatMap { row.merged[$0.index] }
        for column in table.columns {
            guard let cell = row.cell(column.index) else { continue }
            if let problem = fault(of: cell, column, isOwn: table.isOwn, at: draft.place) {
                draft.problems.append(problem)
                continue
            }
            let text = table.isOwn && (column.field?.isVerbatim ?? false) ? cell.text : SheetText.trimmed(cell.text)
            if text.isEmpty { continue }
            if column.field?.isNumber ?? false, let rows = row.merged[column.index], rows != identity {
                refuseJoint(text, rows, column, &draft)
                continue
            }
            guard let field = column.field else {
                draft.notes.append("\(column.heading): \(text)")
                continue
            }
            if !table.isOwn, !field.isLocalized, SheetText.saysNothing(text) { continue }
            draft.saysSomething = true
            switch field {
            case .title: draft.content.title[column.language ?? language] = .init(text)
            case .objective: draft.content.objective[column.language ?? language] = .init(text)
            case .legalFramework: draft.content.legalFramework[column.language ?? language] = .init(text)
            case .remarks: draft.content.remarks[column.language ?? language] = .init(text)
            case .programme: draft.content.programme = text
            case .code: draft.code = text
            case .modality: draft.content.modality = term(text, column, field, isOwn: table.isOwn, &draft)
            case .level: draft.content.level = term(text, column, field, isOwn: table.isOwn, &draft)
            case .status: draft.content.status = term(text, column, field, isOwn: table.isOwn, &draft)
            case .sector: draft.content.sector = term(text, column, field, isOwn: table.isOwn, &draft)
            case .secondarySector: draft.content.secondarySector = term(text, column, field, isOwn: table.isOwn, &draft)
            case .valuation: draft.content.valuation = term(text, column, field, isOwn: table.isOwn, &draft)
            case .requestedBy: draft.content.requestedBy = term(text, column, field, isOwn: table.isOwn, &draft)
            case .triangularAgreement:
                draft.content.triangularAgreement = term(text, column, field, isOwn: table.isOwn, &draft)
            case .role: draft.ownRole = term(text, column, field, isOwn: table.isOwn, &draft)
            case .sdg, .secondarySdg: readGoals(text, column, field, isOwn: table.isOwn, &draft)
            case .targets: readTargets(text, column, isOwn: table.isOwn, &draft)
            case .approved, .plannedStart, .start, .plannedEnd, .end:
                let isNumeric = row.numeric.contains(column.index)
                guard let when = date(text, column, year: year, isNumeric: isNumeric, isOwn: table.isOwn, &draft) else {
                    continue
                }
                switch field {
                case .approved: draft.content.approved = when
                case .plannedStart: draft.content.plannedStart = when
                case .start: draft.content.start = when
                case .plannedEnd: draft.content.plannedEnd = when
                default: draft.content.end = when
                }
            case .year: draft.year = date(text, column, year: nil, isNumeric: false, isOwn: false, &draft)
            case .budget, .executed, .expertDays: amountsLater.append((column, text))
            case .currency, .budgetCurrency, .executedCurrency:
                currencies[field] = currency(text, column, isOwn: table.isOwn, &draft)
            case .participants, .provider, .firstProvider, .secondProvider, .recipient, .promoter, .partner:
                readPartners(text, column, field, isOwn: table.isOwn, &draft)
            case .institutions, .providerInstitution, .recipientInstitution:
                readInstitutions(text, column, field, isOwn: table.isOwn, &draft)
            case .classifications: draft.content.classifications = list(text, column, &draft) ?? []
            case .contributions: draft.content.contributions = list(text, column, &draft) ?? []
            case .locations: readLocations(text, column, &draft)
            case .documents: readDocuments(text, column, &draft)
            case .identifiers: readIdentifiers(text, column, &draft)
            case .relations: draft.content.relations = list(text, column, &draft) ?? []
            case .wordings: wordings = text
            case .item: break
            case .declaredBy: checkTeller(text, column, &draft)
            }
        }
        for (column, text) in amountsLater {
            let isNumeric = row.numeric.contains(column.index) || table.isOwn
            readAmount(text, column, currencies, isNumeric: isNumeric, &draft)
        }
        if let wordings { markWordings(wordings, &draft) }
        return draft
    }

    /// What keeps a cell from being read at all: an error, a formula without a result, bytes that are no text.
    ///
    /// A code that cannot be read keeps its row out: under a made one it would be another initiative.
    private func fault(
        of cell: SheetCell,
        _ column: SheetTable.Column,
        isOwn: Bool,
        at place: Place
    ) -> Problem? {
        func problem(_ cause: Problem.Cause, _ found: String = "") -> Problem {
            Problem(column.field == .code ? .error : .warning, cause, at: place, column: column.heading, found: found)
        }
        switch cell.fault {
        case .error(let code)?: return problem(.errorCell, code)
        case .uncalculated?: return problem(.uncalculatedCell)
        case nil: break
        }
        if cell.text.utf8.contains(0) { return problem(.unreadableText, cell.text.filter { $0 != "\0" }) }
        if !isOwn, SheetText.isError(SheetText.trimmed(cell.text)) {
            return problem(.errorCell, SheetText.trimmed(cell.text))
        }
        return nil
    }

    /// An amount written once for several initiatives is nobody's own: counted for each it would be counted again.
    private func refuseJoint(
        _ text: String,
        _ rows: ClosedRange<Int>,
        _ column: SheetTable.Column,
        _ draft: inout SheetDraft
    ) {
        let shared = "\(rows.lowerBound)–\(rows.upperBound)"
        draft.problems.append(
            Problem(.warning, .jointAmount, at: draft.place, column: column.heading, found: text, expected: shared)
        )
        draft.notes.append("\(column.heading) (\(shared)): \(text)")
    }

    /// The modality that a line above rows names: "Regionais", "Cooperación triangular".
    mutating func modality(named text: String) -> Code<Modality>? {
        if let code = matchers[.modality]?.code(for: text) { return Code(code) }
        return ["regionais", "regionales"].contains(MatchKey.of(text)) ? "regional" : nil
    }

    /// The one year the row gives, for dates that leave it out.
    private func yearOf(_ row: SheetRow, _ table: SheetTable) -> Int? {
        guard let column = table.columns.first(where: { $0.field == .year }) else { return nil }
        let text = SheetText.trimmed(row[column.index])
        return Int(text).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    /// Puts what went into no field where people find it.
    static func note(_ text: String, _ column: SheetTable.Column, _ draft: inout SheetDraft) {
        draft.notes.append("\(column.heading): \(text)")
    }

    private mutating func term<Name>(
        _ text: String,
        _ column: SheetTable.Column,
        _ field: SheetField,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) -> Code<Name>? {
        if let code = matchers[field]?.code(for: text) { return Code(code) }
        if matchers[field]?.isEmpty ?? true { return Code(text) }
        if isOwn {
            // Somebody's exact word, or a slip made in our own sheet.
            draft.problems.append(
                Problem(.warning, .unlistedCode, at: draft.place, column: column.heading, found: text)
            )
            return Code(text)
        }
        draft.problems.append(
            Problem(
                .warning,
                .unknownCode,
                at: draft.place,
                column: column.heading,
                found: text,
                expected: matchers[field]?.examples(language) ?? ""
            )
        )
        Self.note(text, column, &draft)
        return nil
    }

    private mutating func date(
        _ text: String,
        _ column: SheetTable.Column,
        year: Int?,
        isNumeric: Bool,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) -> When? {
        func warn(_ cause: Problem.Cause, expected: String, _ draft: inout SheetDraft) {
            draft.problems.append(
                Problem(.warning, cause, at: draft.place, column: column.heading, found: text, expected: expected)
            )
        }
        switch dates.read(text, year: year, isNumeric: isNumeric, isOwn: isOwn) {
        case .when(let when, let isAssumed):
            if isAssumed { warn(.assumedDate, expected: when.words(language), &draft) }
            return when
        case .impossible:
            warn(.impossibleDate, expected: "2022-12-31", &draft)
        case .unreadable:
            warn(.unreadableDate, expected: "2022-12-31", &draft)
        }
        Self.note(text, column, &draft)
        return nil
    }

    private mutating func currency(
        _ text: String,
        _ column: SheetTable.Column,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) -> String? {
        if isOwn { return text }
        if let code = amounts.currency(text) { return code }
        draft.problems.append(
            Problem(
                .warning,
                .unknownCurrency,
                at: draft.place,
                column: column.heading,
                found: text,
                expected: "ISO 4217: USD | EUR | BRL | …"
            )
        )
        Self.note(text, column, &draft)
        return nil
    }

    private mutating func readAmount(
        _ text: String,
        _ column: SheetTable.Column,
        _ currencies: [SheetField: String],
        isNumeric: Bool,
        _ draft: inout SheetDraft
    ) {
        func warn(_ cause: Problem.Cause, _ found: String, _ expected: String, _ draft: inout SheetDraft) {
            draft.problems.append(
                Problem(.warning, cause, at: draft.place, column: column.heading, found: found, expected: expected)
            )
        }
        let usual = mapping.decimalPoint ?? (language == .en)
        let decimalPoint = isNumeric ? true : mapping.decimalPoint ?? column.decimalPoint
        switch amounts.read(text, decimalPoint: decimalPoint, usual: usual) {
        case .unreadable:
            warn(.unreadableNumber, text, usual ? "1234.50" : "1234,50", &draft)
            Self.note(text, column, &draft)
        case .unknownCurrency(let word):
            warn(.unknownCurrency, word, "ISO 4217: USD | EUR | BRL | …", &draft)
            Self.note(text, column, &draft)
        case .number(let quantity, let written, let isAssumed):
            if isAssumed { warn(.unreadableNumber, text, quantity.text, &draft) }
            guard column.field != .expertDays else {
                draft.content.expertDays = quantity
                return
            }
            let own = column.field == .budget ? currencies[.budgetCurrency] : currencies[.executedCurrency]
            guard let currency = written ?? own ?? currencies[.currency] ?? column.currency ?? mapping.currency else {
                warn(.unknownCurrency, text, "USD \(quantity.text)", &draft)
                Self.note(text, column, &draft)
                return
            }
            guard let money = Money(quantity, currency: currency) else {
                warn(.unreadableNumber, text, "", &draft)
                Self.note(text, column, &draft)
                return
            }
            if money.amount != quantity {
                // Unknown is not zero, and neither is what is too little to be written in that currency.
                let isLost = money.minorUnits == 0
                warn(.roundedAmount, text, isLost ? "" : "\(currency) \(money.amount.text)", &draft)
                if isLost {
                    Self.note(text, column, &draft)
                    return
                }
            }
            if column.field == .budget { draft.content.budget = money } else { draft.content.executed = money }
        }
    }

    private mutating func readGoals(
        _ text: String,
        _ column: SheetTable.Column,
        _ field: SheetField,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) {
        if isOwn {
            if field == .sdg { draft.content.goal = Code(text) } else { draft.content.secondaryGoal = Code(text) }
            return
        }
        let found = goals.read(text)
        var rest = found.goals[...]
        if field == .secondarySdg {
            draft.content.secondaryGoal = rest.popFirst().map { Code($0) }
        } else {
            draft.content.goal = rest.popFirst().map { Code($0) }
            if draft.content.secondaryGoal == nil { draft.content.secondaryGoal = rest.popFirst().map { Code($0) } }
        }
        for target in found.targets where !draft.content.targets.contains(Code(target)) {
            draft.content.targets.append(Code(target))
        }
        let unplaced = Array(rest) + found.unknown
        guard !unplaced.isEmpty || found.goals.isEmpty else { return }
        draft.problems.append(
            Problem(
                .warning,
                .unknownCode,
                at: draft.place,
                column: column.heading,
                found: unplaced.isEmpty ? text : unplaced.joined(separator: "; "),
                expected: "1 … 17"
            )
        )
        Self.note(text, column, &draft)
    }

    private mutating func readTargets(
        _ text: String,
        _ column: SheetTable.Column,
        isOwn: Bool,
        _ draft: inout SheetDraft
    ) {
        if text.utf8.first == UInt8(ascii: "["), let codes: [Code<Target>] = list(text, column, &draft) {
            draft.content.targets = codes
            return
        }
        if isOwn {
            draft.content.targets = text.split(separator: ";").map { Code(SheetText.trimmed(String($0))) }
            return
        }
        let found = goals.read(text)
        for target in found.targets where !draft.content.targets.contains(Code(target)) {
            draft.content.targets.append(Code(target))
        }
        guard !found.unknown.isEmpty || found.targets.isEmpty else { return }
        draft.problems.append(
            Problem(.warning, .unknownCode, at: draft.place, column: column.heading, found: text, expected: "6.3; 13.1")
        )
        Self.note(text, column, &draft)
    }

    /// A row that is another party's word stays out, so that our exports bring in only one's own.
    private mutating func checkTeller(_ text: String, _ column: SheetTable.Column, _ draft: inout SheetDraft) {
        guard text != party.rawValue, partners.party(text) != party else { return }
        draft.problems.append(
            Problem(.error, .otherParty, at: draft.place, column: column.heading, found: text, expected: party.rawValue)
        )
    }
}

extension SheetField {
    /// Whether our own exports write the cell exactly as it is to be read.
    var isVerbatim: Bool { isLocalized || self == .programme || self == .code }
}
