import Cooperation
import Ledger
import Localization
import Tabular

/// A column of the list as a file: codes for programs, words for people.
struct InitiativeColumn: Sendable {
    /// The key of its head.
    let key: String
    let width: Double
    let value: @Sendable (ListRow, Reader) -> String
    /// The value as a day, where it is one.
    var day: (@Sendable (ListRow) -> CalendarDay?)?
    /// The value as a number, where it is one.
    var number: (@Sendable (ListRow) -> Int)?

    /// The words for codes in the reader's language.
    struct Reader: Sendable {
        let labels: Labels
        let language: Language
        let states: [String: String]
        let links: Links
        let base: String

        init(_ visit: Visit) {
            labels = visit.labels
            language = visit.language
            states = StateMark.words(visit.text)
            links = visit.links
            base = visit.house.settings.publicAddress ?? ""
        }
    }

    func head(_ text: Texts) -> String { text(key) }

    func cell(_ row: ListRow, _ reader: Reader) -> XLSXOutputValue {
        if let day { return day(row).map { .date(year: $0.year, month: $0.month, day: $0.day) } ?? .empty }
        if let number { return .integer(number(row)) }
        let value = value(row, reader)
        return value.isEmpty ? .empty : .text(value)
    }

    static let all: [InitiativeColumn] = [
        .init(key: "column.id", width: 15, value: { row, _ in row.item.rawValue }),
        .init(key: "column.title", width: 60, value: { $0.title.best(for: $1.language)?.text ?? "" }),
        .init(
            key: "column.titleLanguage",
            width: 8,
            value: { $0.title.best(for: $1.language)?.language.rawValue ?? "" }
        ),
        .init(key: "column.modality", width: 26, value: { $1.label($0.view.facts.modality, "modality") }),
        .init(key: "column.level", width: 12, value: { $1.label($0.view.facts.level, "level") }),
        .init(key: "column.participants", width: 40, value: { $1.participants($0) }),
        .init(key: "column.participantCodes", width: 30, value: { row, _ in row.participantCodes }),
        .init(
            key: "column.start",
            width: 12,
            value: { row, _ in row.view.facts.start?.iso ?? "" },
            day: { $0.view.facts.start }
        ),
        .init(
            key: "column.end",
            width: 12,
            value: { row, _ in row.view.facts.end?.iso ?? "" },
            day: { $0.view.facts.end }
        ),
        .init(key: "column.status", width: 14, value: { $1.label($0.view.facts.status, "status") }),
        .init(key: "column.sector", width: 30, value: { $1.label($0.view.facts.sector, "sectors") }),
        .init(key: "column.goal", width: 8, value: { row, _ in row.view.facts.goal ?? "" }),
        .init(key: "column.agreement", width: 16, value: { $1.states[$0.view.state] ?? $0.view.state }),
        .init(
            key: "column.declaredBy",
            width: 20,
            value: { row, _ in row.view.declaredBy.map(\.rawValue).joined(separator: ";") }
        ),
        .init(
            key: "column.agreedFields",
            width: 10,
            value: { row, _ in String(row.view.agreed) },
            number: { $0.view.agreed }
        ),
        .init(
            key: "column.comparableFields",
            width: 10,
            value: { row, _ in String(row.view.comparable) },
            number: { $0.view.comparable }
        ),
        .init(key: "column.address", width: 30, value: { $1.base + $1.links.item($0.item, kind: $0.view.facts.kind) }),
    ]
}

extension InitiativeColumn.Reader {
    func label(_ code: String?, _ vocabulary: String) -> String {
        code.map { labels.label($0, in: vocabulary) } ?? ""
    }

    func participants(_ row: ListRow) -> String {
        row.view.facts.participants.map {
            "\(labels.partner($0.code.rawValue)) (\(labels.label($0.role, in: "role").lowercased()))"
        }.joined(separator: "; ")
    }
}

extension ListRow {
    /// Codes with their roles: `CL:provider;CO:recipient`.
    var participantCodes: String {
        view.facts.participants.map { "\($0.code.rawValue):\($0.role)" }.joined(separator: ";")
    }
}
