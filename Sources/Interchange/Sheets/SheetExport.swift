import CanonicalJSON
import Cooperation
import Localization
import Tabular

/// Writes initiatives as rows that people read and that come back as the same declarations.
///
/// The columns follow the fields of the kind, after code, address and the party whose word it is:
/// - texts have a column per language, and the last column tells which of them are translations;
/// - amounts have a column for the number and one for the currency;
/// - terms are written by their label where the label means only that term, otherwise by their code;
/// - days are written after ISO 8601, other dates in the machine form of `When`;
/// - participants are "Brasil (Oferente); Argelia (Receptor)" where that reads back as the same, and like all
///   other lists a JSON array otherwise.
public struct SheetExport: Sendable {
    enum Column: Sendable, Equatable {
        case code, item, declaredBy, wordings
        case text(field: String, Language)
        case amount(field: String)
        case currency(field: String)
        case other(field: String, FieldForm)
    }

    /// The language of headings and labels.
    public let language: Language
    /// The first row.
    public let headings: [String]

    let columns: [Column]
    private let vocabularies: Vocabularies
    private var partners: PartnerListReader
    private var matchers: [String: TermMatcher] = [:]
    private var labels: [String: [String: String]] = [:]

    public init(_ language: Language, vocabularies: Vocabularies) {
        self.language = language
        self.vocabularies = vocabularies
        partners = PartnerListReader(vocabularies)
        var columns: [Column] = [.code, .item, .declaredBy]
        for field in Initiative.fields {
            switch field.form {
            case .localizedText: columns += Language.allCases.map { .text(field: field.name, $0) }
            case .money: columns += [.amount(field: field.name), .currency(field: field.name)]
            case .code(let vocabulary):
                matchers[vocabulary] = TermMatcher(vocabularies[vocabulary])
                columns.append(.other(field: field.name, field.form))
            case .text, .codes, .participations, .period, .when, .number, .years, .reference, .references, .list:
                columns.append(.other(field: field.name, field.form))
            }
        }
        columns.append(.wordings)
        self.columns = columns
        headings = columns.map { Self.heading($0, language) }
    }

    private static func heading(_ column: Column, _ language: Language) -> String {
        func named(_ field: String) -> String {
            SheetField(rawValue: field).map { SheetHeadings.heading($0, language) } ?? field
        }
        switch column {
        case .code: return SheetHeadings.heading(.code, language)
        case .item: return SheetHeadings.heading(.item, language)
        case .declaredBy: return SheetHeadings.heading(.declaredBy, language)
        case .wordings: return SheetHeadings.heading(.wordings, language)
        case .text(let field, let wording): return "\(named(field)) (\(wording.rawValue))"
        case .amount(let field): return named(field)
        case .currency(let field):
            return SheetHeadings.heading(field == "budget" ? .budgetCurrency : .executedCurrency, language)
        case .other(let field, _): return named(field)
        }
    }

    /// The cells of one row, as many as there are headings.
    public mutating func cells(_ row: ExportRow) -> [ExportCell] {
        let json = row.content.json
        var cells: [ExportCell] = []
        cells.reserveCapacity(columns.count)
        for column in columns {
            switch column {
            case .code: cells.append(.text(row.key))
            case .item: cells.append(row.item.isEmpty ? .empty : .text(row.item))
            case .declaredBy: cells.append(.text(row.party.rawValue))
            case .wordings: cells.append(wordings(json))
            case .text(let field, let language):
                let wording = json[field]?[language.rawValue]
                let text = wording?.text ?? wording?["text"]?.text
                cells.append(text.map { .text($0) } ?? .empty)
            case .amount(let field):
                let money = json[field].flatMap { try? Money(json: $0) }
                cells.append(money.map { .number($0.amount) } ?? .empty)
            case .currency(let field): cells.append(json[field]?["currency"]?.text.map { .text($0) } ?? .empty)
            case .other(let field, let form):
                cells.append(json[field].map { cell($0, form) } ?? .empty)
            }
        }
        return cells
    }

    private mutating func cell(_ value: JSON, _ form: FieldForm) -> ExportCell {
        switch form {
        case .when:
            guard let when = try? When(json: value) else { return .text(value.canonical) }
            if case .unit(let unit) = when, let year = unit.year, case .day(let day, let month) = unit.part,
                let date = CalendarDay(year: year, month: month, day: day)
            {
                return .day(date)
            }
            return .text(when.code)
        case .number: return (try? Quantity(json: value)).map { .number($0) } ?? .text(value.canonical)
        case .code(let vocabulary): return .text(label(value.text ?? "", vocabulary))
        case .codes:
            let codes = value.array?.compactMap(\.text) ?? []
            let isPlain = codes.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isPlain) }
            return .text(isPlain ? codes.joined(separator: "; ") : value.canonical)
        case .participations: return .text(participants(value))
        case .text, .localizedText, .money, .period, .years, .reference, .references, .list:
            return .text(value.text ?? value.canonical)
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// The label of a code where it means only that term; goals are known by their numbers.
    private mutating func label(_ code: String, _ vocabulary: String) -> String {
        guard vocabulary != "sdg" else { return code }
        if let label = labels[vocabulary]?[code] { return label }
        let label = vocabularies.label(code, in: vocabulary, language)
        let means = matchers[vocabulary]?.find(label)
        let shown = means == code && SheetText.trimmed(label) == label ? label : code
        labels[vocabulary, default: [:]][code] = shown
        return shown
    }

    private mutating func participants(_ value: JSON) -> String {
        guard let list = try? [Participation](json: value) else { return value.canonical }
        var parts: [String] = []
        for participation in list {
            guard let code = participation.code else { return value.canonical }
            let role = vocabularies.label(participation.role.rawValue, in: "role", language)
            parts.append("\(vocabularies.partner(code.rawValue, language)) (\(role))")
        }
        let text = parts.joined(separator: "; ")
        let read = partners.read(text).map { Participation($0.partner, Code($0.role ?? "participant")) }
        return read == list ? text : value.canonical
    }

    /// Which wordings are no originals: `{"title":{"pt":"machine"}}`.
    private func wordings(_ json: JSON) -> ExportCell {
        var fields = JSONObject()
        for field in Initiative.fields where field.form == .localizedText {
            var origins = JSONObject()
            for member in json[field.name]?.object?.members ?? [] {
                origins[member.key] = member.value["origin"]
            }
            if !origins.isEmpty { fields[field.name] = .object(origins) }
        }
        return fields.isEmpty ? .empty : .text(JSON.object(fields).canonical)
    }

    // MARK: Files

    /// A CSV file with these rows, in UTF-8 with a byte order mark so that Excel reads it as such.
    public mutating func csv(_ rows: some Sequence<ExportRow>) -> [UInt8] {
        var writer = CSVWriter(byteOrderMark: true)
        writer.write(headings)
        for row in rows { writer.write(cells(row).map(\.csv)) }
        return writer.take()
    }

    /// A workbook with these rows on one sheet.
    public mutating func xlsx(_ rows: some Sequence<ExportRow>, sheet: String) -> [UInt8] {
        var writer = XLSXWriter()
        writer.beginSheet(name: sheet)
        writer.writeRow(headings.map { .text($0) })
        for row in rows { writer.writeRow(cells(row).map(\.xlsx)) }
        return writer.finish()
    }
}
