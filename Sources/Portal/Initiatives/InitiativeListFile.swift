import Cooperation
import Hummingbird
import HummingbirdCore
import Interchange
import Ledger
import NIOCore
import Registry
import Tabular

/// The whole list as a table file, sent while it is read; at most 100,000 rows.
struct InitiativeListFile: Sendable {
    static let limit = 100_000
    private static let batch = 500

    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    var csv: Response {
        Response.file(named: "iniciativas.csv", type: FileForm.csv.mediaType) { writer in
            // Excel takes a file without the mark for Windows-1252.
            var csv = CSVWriter(byteOrderMark: true)
            let columns = InitiativeColumn.all
            csv.write(columns.map { $0.head(visit.text) })
            try await forEachBatch { rows in
                let reader = InitiativeColumn.Reader(visit)
                for row in rows { csv.write(columns.map { $0.value(row, reader) }) }
                try await writer.write(ByteBuffer(bytes: csv.take()))
            }
            try await writer.write(ByteBuffer(bytes: csv.take()))
            try await writer.finish(nil)
        }
    }

    var xlsx: Response {
        Response.file(named: "iniciativas.xlsx", type: FileForm.xlsx.mediaType) { writer in
            var workbook = XLSXWriter()
            let columns = InitiativeColumn.all
            let options = XLSXSheetOptions(columnWidths: columns.map(\.width))
            workbook.beginSheet(name: visit.text("list.title"), options: options)
            workbook.writeRow(columns.map { .text($0.head(visit.text)) })
            try await forEachBatch { rows in
                let reader = InitiativeColumn.Reader(visit)
                for row in rows { workbook.writeRow(columns.map { $0.cell(row, reader) }) }
                let bytes = workbook.take()
                if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
            }
            try await writer.write(ByteBuffer(bytes: workbook.finish()))
            try await writer.finish(nil)
        }
    }

    /// What the parties declare of the selected initiatives, as IATI 2.03; one activity for each party's word.
    ///
    /// Throws ``PortalError/nothingToPublish`` where no initiative is selected.
    func xml() async throws -> Response {
        guard try await visit.ledger.list(query(of: Initiative.kind, size: 1), facets: []).total > 0 else {
            throw PortalError.nothingToPublish
        }
        return Response.file(named: "iniciativas.xml", type: FileForm.xml.mediaType) { writer in
            let today = Moment(milliseconds: visit.house.settings.now()).day
            guard let today else { throw PortalError.unavailable }
            var iati = IATIWriter(
                today: today,
                vocabularies: visit.vocabularies,
                attachmentsAt: visit.attachmentsRoot
            )
            try await forEachBatch(of: Initiative.kind) { rows in
                for activity in try await activities(rows) { iati.write(activity) }
                let bytes = iati.take()
                if !bytes.isEmpty { try await writer.write(ByteBuffer(bytes: bytes)) }
            }
            try await writer.write(ByteBuffer(bytes: iati.finish()))
            try await writer.finish(nil)
        }
    }

    private func activities(_ rows: [ListRow]) async throws -> [IATIActivity] {
        guard !rows.isEmpty else { return [] }
        let declarations = try await visit.ledger.declarations(of: rows.map(\.item))
        var withheld: [ItemID: [String]] = [:]
        for row in rows where ["differing", "reserved"].contains(row.view.state) {
            guard let view = try await visit.ledger.item(row.item).map(visit.shown) else { continue }
            for member in view.members { withheld[member.item] = view.settlement.withheld }
        }
        let measures = try await visit.ledger.measures(of: declarations.map(\.item), limit: 1_000_000)
        let byTelling = Dictionary(grouping: measures) { "\($0.item) \($0.party)" }
        return try declarations.filter { $0.kind == Initiative.kind.name }.map { row in
            IATIActivity(
                party: row.party,
                key: row.key,
                recordedAt: row.recordedAt,
                content: try Initiative(json: row.content.without(withheld[row.item] ?? [])),
                measures: (byTelling["\(row.item) \(row.party)"] ?? []).map(\.measure)
            )
        }
    }

    /// The question of the page from its first row, of one kind alone where one is named.
    private func query(of kind: Kind?, size: Int) -> CatalogueQuery {
        var query = visit.initiativeQuery.catalogueQuery(size: size)
        query.page = 1
        if let kind { query.values[.kind] = [kind.name] }
        return query
    }

    /// Rows in the order of the page, batch by batch.
    private func forEachBatch(of kind: Kind? = nil, _ body: ([ListRow]) async throws -> Void) async throws {
        var query = query(of: kind, size: Self.batch)
        var sent = 0
        while sent < Self.limit {
            let rows = try await visit.ledger.list(query, facets: []).rows
            if !rows.isEmpty { try await body(rows) }
            guard rows.count == Self.batch else { return }
            sent += rows.count
            query.page += 1
        }
    }
}
