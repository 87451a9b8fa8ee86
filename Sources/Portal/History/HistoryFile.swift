import CanonicalJSON
import Cooperation
import HummingbirdCore

/// The history as a table: a row for each field that a statement changed, one for each statement that changes none.
struct HistoryFile: Sendable {
    let model: HistoryModel
    let text: Texts

    func response(_ form: FileForm) throws -> Response { try table.response(form) }

    var table: TableFile {
        TableFile(
            name: "historia-\(model.item.rawValue)",
            columns: [
                .init(key: "sequence", head: text("history.file.sequence")),
                .init(key: "recordedAt", head: text("item.file.recordedAt"), width: 22),
                .init(key: "party", head: text("item.file.party")),
                .init(key: "designation", head: text("history.file.designation")),
                .init(key: "ordinal", head: text("history.file.ordinal")),
                .init(key: "act", head: text("history.file.act")),
                .init(key: "sentence", head: text("history.file.sentence"), width: 60),
                .init(key: "field", head: text("item.datum"), width: 20),
                .init(key: "before", head: text("history.file.before"), width: 40),
                .init(key: "after", head: text("history.file.after"), width: 40),
                .init(key: "note", head: text("item.file.note"), width: 30),
                .init(key: "source", head: text("item.file.source"), width: 30),
                .init(key: "fileHash", head: text("history.file.fileHash")),
                .init(key: "hash", head: text("history.file.hash")),
                .init(key: "previous", head: text("history.file.previous")),
            ],
            rows: model.statements.flatMap { statement in
                statement.changes.isEmpty ? [row(statement, nil)] : statement.changes.map { row(statement, $0) }
            },
            about: [("item", .string(model.item.rawValue)), ("title", .string(model.title.text))]
        )
    }

    private func row(_ statement: HistoryModel.Statement, _ change: FieldChange?) -> [TableFile.Value] {
        func optional(_ text: String?) -> TableFile.Value { text.map { .text($0) } ?? .unknown }
        return [
            .integer(Int(statement.sequence)), .text(Moment(milliseconds: statement.recordedAt).code),
            .text(statement.party.rawValue), .text(statement.designation), .integer(Int(statement.ordinal)),
            .text(statement.form), .text(statement.sentence), optional(change?.field), optional(change?.before?.line),
            optional(change?.after?.line), optional(statement.note), optional(statement.source),
            optional(statement.fileHash), .text(statement.hash), .text(statement.previous),
        ]
    }
}
