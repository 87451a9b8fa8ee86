import CanonicalJSON
import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Interchange
import Ledger
import Localization
import Tabular

/// One initiative as files: settled, with every party's word and how far each field is agreed.
struct ItemFile: Sendable {
    let view: ItemView
    let surroundings: ItemSurroundings
    let visit: Visit

    private var name: String { "iniciativa-\(view.head.rawValue)" }
    private var text: Texts { visit.text }
    private var names: PartyNames { PartyNames(visit.labels, surroundings.organisations, visit.language) }

    func response(_ form: FileForm) async throws -> Response {
        switch form {
        case .json: return Response.of(json.bytes, type: FileForm.json.mediaType)
        case .csv: return attachment(words.csv, .csv)
        case .xlsx: return attachment(xlsx, .xlsx)
        case .xml: return attachment(try await xml(), .xml)
        }
    }

    private func attachment(_ bytes: [UInt8], _ form: FileForm) -> Response {
        var response = Response.of(bytes, type: form.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        return response
    }

    /// What the API says of the item, with its numbers.
    var json: JSON {
        var object = ItemJSON(view, links: visit.links).json.object ?? JSONObject()
        object["measures"] = .array(
            surroundings.measures.map { row in
                var measure = row.measure.json.object ?? JSONObject()
                measure["party"] = .string(row.party.rawValue)
                measure["item"] = .string(row.item.rawValue)
                return .object(measure)
            }
        )
        return .object(object)
    }

    /// A row for each party's word on each field.
    var words: TableFile {
        let field = FieldWords(visit)
        let headings = FieldNames(text: text)
        let places = SourceWords(text)
        let rows = view.settlement.fields.flatMap { settled in
            settled.positions.map { position -> [TableFile.Value] in
                func words(_ value: JSON?) -> TableFile.Value {
                    value.map { .text(field.spoken($0, settled.field, by: position.party).line) } ?? .unknown
                }
                return [
                    .text(settled.field.name), .text(headings.heading(settled.field.name)),
                    .text(position.party.rawValue), .text(names(position.party)), words(position.told),
                    words(position.held), .text(settled.state.name), words(settled.value),
                    position.stance?.note.map { .text($0) } ?? .unknown,
                    .text(Moment(milliseconds: position.recordedAt).code),
                    places.full(position.source).map { .text($0) } ?? .unknown,
                ]
            }
        }
        return TableFile(
            name: text("item.wordByWord"),
            columns: [
                .init(key: "field", head: text("item.file.field")), .init(key: "label", head: text("item.datum")),
                .init(key: "party", head: text("item.file.party")), .init(key: "name", head: text("item.saidBy")),
                .init(key: "told", head: text("item.file.told"), width: 40),
                .init(key: "held", head: text("item.file.held"), width: 40),
                .init(key: "state", head: text("item.file.state")),
                .init(key: "value", head: text("item.today"), width: 40),
                .init(key: "note", head: text("item.file.note"), width: 30),
                .init(key: "recordedAt", head: text("item.file.recordedAt"), width: 22),
                .init(key: "source", head: text("item.file.source"), width: 30),
            ],
            rows: rows
        )
    }

    /// The words on one sheet, the numbers on the next.
    private var xlsx: [UInt8] {
        var workbook = XLSXWriter()
        let table = words
        workbook.beginSheet(name: table.name, options: XLSXSheetOptions(columnWidths: table.columns.map(\.width)))
        workbook.writeRow(table.columns.map { .text($0.head) })
        for row in table.rows {
            workbook.writeRow(
                row.map { value in
                    switch value {
                    case .text(let text): .text(text)
                    case .integer(let number): .integer(number)
                    case .decimal(let number): .number(number.approximate)
                    case .unknown: .empty
                    }
                }
            )
        }
        guard !surroundings.measures.isEmpty else { return workbook.finish() }
        let field = FieldWords(visit)
        workbook.beginSheet(
            name: text("item.numbers"),
            options: XLSXSheetOptions(columnWidths: [30, 30, 22, 16, 10, 20])
        )
        workbook.writeRow(
            ["item.saidBy", "item.what", "item.when", "item.amount", "item.file.unit", "item.counterpart"]
                .map { .text(text($0)) }
        )
        for row in surroundings.measures {
            let when = row.measure.period ?? row.measure.asOf
            workbook.writeRow([
                .text(names(row.party)), .text(NumbersModel.what(row.measure, field, text)),
                .text(when?.words(visit.language) ?? ""), .number(row.measure.value.approximate),
                .text(row.measure.unit), .text(row.measure.counterpart.map { names(PartyCode($0)) } ?? ""),
            ])
        }
        return workbook.finish()
    }

    /// What each party declares, as IATI 2.03 activities.
    private func xml() async throws -> [UInt8] {
        guard let today = Moment(milliseconds: visit.house.settings.now()).day else { throw PortalError.unavailable }
        var iati = IATIWriter(
            today: today,
            vocabularies: visit.vocabularies,
            attachmentsAt: visit.attachmentsRoot
        )
        let rows = try await visit.ledger.declarations(of: [view.head]).filter { $0.kind == Initiative.kind.name }
        guard !rows.isEmpty else { throw PortalError.nothingToPublish }
        for row in rows {
            iati.write(
                IATIActivity(
                    party: row.party,
                    key: row.key,
                    recordedAt: row.recordedAt,
                    content: try Initiative(json: row.content.without(view.settlement.withheld)),
                    measures: surroundings.measures.filter { $0.item == row.item && $0.party == row.party }.map(
                        \.measure
                    )
                )
            )
        }
        return iati.finish()
    }
}
