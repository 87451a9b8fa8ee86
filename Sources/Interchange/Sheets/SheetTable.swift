import Cooperation
import Localization

/// What the columns below a row of headings hold.
struct SheetTable: Sendable {
    struct Column: Sendable {
        let index: Int
        let heading: String
        /// nil for a column nobody knows, whose cells go into the remarks.
        var field: SheetField?
        var language: Language?
        /// ISO 4217 code in the heading: "Monto (USD)".
        var currency: String?
        /// Whether the cells of the column write decimals with a point; nil where they do not tell.
        var decimalPoint: Bool?
    }

    /// The row of the headings.
    let row: Int
    var columns: [Column]
    /// The language most headings are in.
    let language: Language?
    /// Whether an export of ours, whose cells are exact.
    let isOwn: Bool
    /// The keys of the headings, to know the row again.
    let signature: [Int: String]
    /// Headings nobody knows.
    let unknown: [Column]
    /// Headings of columns whose field another column has already.
    let repeated: [Column]

    func has(_ field: SheetField) -> Bool { columns.contains { $0.field == field } }

    /// The column that tells initiatives apart: of the code, or of the title where there is none.
    var identity: Column? {
        columns.first { $0.field == .code } ?? columns.first { $0.field == .title }
    }

    var namesPartners: Bool { columns.contains { $0.field?.namesPartners ?? false } }

    /// How well a row does as a row of headings: how many different fields its cells name.
    static func score(_ row: SheetRow, _ matcher: HeadingMatcher) -> Int {
        var fields: Set<String> = []
        for text in row.texts where !text.isEmpty && text.utf8.count <= 120 {
            guard let match = matcher.match(text) else { continue }
            switch match.meaning {
            case .field(let field): fields.insert(field.rawValue + (match.textLanguage?.rawValue ?? ""))
            case .ambiguous: fields.insert("")
            }
        }
        return fields.count
    }

    /// The table under a row of headings; `sample` are rows below it, which decide what "Proyecto" holds.
    init(_ row: SheetRow, _ matcher: HeadingMatcher, _ amounts: inout AmountReader, sample: some Sequence<SheetRow>) {
        self.row = row.number
        var columns: [Column] = []
        var unknown: [Column] = []
        var repeated: [Column] = []
        var signature: [Int: String] = [:]
        var votes: [Language: Int] = [:]
        var ambiguous: [Int] = []
        var taken: Set<String> = []
        for (index, text) in row.texts.enumerated() {
            let heading = SheetText.trimmed(text)
            guard !heading.isEmpty else { continue }
            signature[index] = MatchKey.of(heading)
            guard !matcher.isIgnored(heading) else { continue }
            var column = Column(index: index, heading: heading)
            guard let match = matcher.match(heading) else {
                columns.append(column)
                unknown.append(column)
                continue
            }
            column.language = match.textLanguage
            if match.languages.count == 1, let language = match.languages.first { votes[language, default: 0] += 1 }
            switch match.meaning {
            case .ambiguous:
                ambiguous.append(columns.count)
            case .field(let field):
                if field.isNumber, !match.note.isEmpty { column.currency = amounts.currency(match.note) }
                let slot = field.rawValue + (match.textLanguage?.rawValue ?? "")
                if taken.insert(slot).inserted || field.canRepeat {
                    column.field = field
                } else {
                    repeated.append(column)
                }
            }
            columns.append(column)
        }
        let rows = Array(sample.prefix(200))
        for position in ambiguous {
            let hasTitle = columns.contains { $0.field == .title }
            let hasCode = columns.contains { $0.field == .code }
            let holdsCodes = Self.holdsCodes(rows.map { $0[columns[position].index] })
            if !hasTitle, !holdsCodes || hasCode {
                columns[position].field = .title
            } else if !hasCode {
                columns[position].field = .code
            } else {
                unknown.append(columns[position])
            }
        }
        for position in columns.indices where columns[position].field?.isNumber ?? false {
            let cells = rows.lazy.filter { !$0.numeric.contains(columns[position].index) }
            columns[position].decimalPoint = Self.decimalPoint(cells.map { $0[columns[position].index] })
        }
        isOwn = columns.contains { $0.field == .item } && columns.contains { $0.field == .declaredBy }
        language = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        self.columns = columns
        self.unknown = unknown
        self.repeated = repeated
        self.signature = signature
    }

    /// Whether the row repeats these headings.
    func isRepeated(in row: SheetRow) -> Bool {
        guard signature.count >= 2 else { return false }
        var same = 0
        for (index, key) in signature where MatchKey.of(row[index]) == key { same += 1 }
        return same * 5 >= signature.count * 4
    }

    /// Whether most cells look like codes: a digit in them, few words, no sentence.
    private static func holdsCodes(_ cells: [String]) -> Bool {
        let filled = cells.filter { !$0.isEmpty }
        let codes = filled.filter { cell in
            cell.utf8.count <= 40 && cell.contains(where: \.isNumber) && cell.split(separator: " ").count <= 3
        }
        return codes.count * 2 > filled.count
    }

    /// The way the column's own cells part decimals; nil where they do not tell or contradict each other.
    private static func decimalPoint(_ cells: some Sequence<String>) -> Bool? {
        var points = 0
        var commas = 0
        for cell in cells {
            switch AmountReader.evidence(cell) {
            case true?: points += 1
            case false?: commas += 1
            case nil: break
            }
        }
        return points == commas ? nil : points > commas
    }
}

extension SheetField {
    /// Whether a table may have several columns for it.
    var canRepeat: Bool {
        switch self {
        case .provider, .firstProvider, .secondProvider, .recipient, .participants, .promoter, .institutions,
            .providerInstitution, .recipientInstitution:
            true
        default: false
        }
    }
}
