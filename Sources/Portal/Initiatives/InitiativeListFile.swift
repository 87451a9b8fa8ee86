import Hummingbird
import HummingbirdCore
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

    /// Rows in the order of the page, batch by batch.
    private func forEachBatch(_ body: ([ListRow]) async throws -> Void) async throws {
        var query = visit.initiativeQuery.catalogueQuery(size: Self.batch)
        query.page = 1
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
