import CanonicalJSON
import Cooperation
import Hummingbird
import HummingbirdCore
import NIOCore
import Tabular

/// The tables of a page as files.
struct PictureFile: Sendable {
    let tables: [PictureTable]
    let name: String
    var facts = JSONObject()

    /// One table as it is; of several, each value in a row of its own, named by its table, row and column.
    var csv: Response {
        // Excel takes a file without the mark for Windows-1252.
        var csv = CSVWriter(byteOrderMark: true)
        if let table = tables.first, tables.count == 1 {
            csv.write(table.columns.map(\.key))
            for row in table.rows { csv.write(row.cells.map(\.plain)) }
        } else {
            csv.write(["table", "row", "label", "column", "value"])
            for table in tables {
                for row in table.rows {
                    let code = row.cells.prefix(max(1, table.codes)).map(\.plain).joined(separator: " ")
                    let label = row.cells.dropFirst(table.codes).first?.plain ?? ""
                    for (column, cell) in zip(table.columns, row.cells).dropFirst(table.codes + 1) {
                        csv.write([table.name, code, label, column.key, cell.plain])
                    }
                }
            }
        }
        return attachment(csv.take(), .csv)
    }

    /// A sheet for each table.
    var xlsx: Response {
        var workbook = XLSXWriter()
        for table in tables {
            let widths = table.columns.map { $0.isNumber ? 14.0 : 32.0 }
            workbook.beginSheet(name: table.title, options: XLSXSheetOptions(columnWidths: widths))
            workbook.writeRow(table.columns.map { .text($0.label) })
            for row in table.rows { workbook.writeRow(row.cells.map(\.sheet)) }
        }
        return attachment(workbook.finish(), .xlsx)
    }

    /// An object with each table as rows of named values, and what its numbers rest on.
    var json: JSON {
        var all = JSONObject()
        for table in tables { all[table.name] = Self.json(table) }
        var object = facts
        object["tables"] = .object(all)
        return .object(object)
    }

    private static func json(_ table: PictureTable) -> JSON {
        var object = JSONObject()
        object["title"] = .string(table.title)
        object["rows"] = .array(
            table.rows.map { row in
                var members = JSONObject()
                for (column, cell) in zip(table.columns, row.cells) { members[column.key] = cell.json }
                return .object(members)
            }
        )
        if let basis = table.basis {
            object["indicator"] = .string(basis.indicator)
            object["counted"] = .string(String(basis.counted.rawValue.dropFirst("counted.".count)))
            object["n"] = .integer(Int64(basis.base.n))
            object["of"] = .integer(Int64(basis.base.of))
            object["agreed"] = .integer(Int64(basis.agreed))
        }
        return .object(object)
    }

    private func attachment(_ bytes: [UInt8], _ form: FileForm) -> Response {
        var response = Response.of(bytes, type: form.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        return response
    }
}
