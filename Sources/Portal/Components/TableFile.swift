import CanonicalJSON
import Cooperation
import HTTPTypes
import HummingbirdCore
import Tabular

/// A table small enough to be held whole, in each form it is offered in: one definition for page, CSV, JSON and XLSX.
struct TableFile: Sendable {
    struct Column: Sendable, Hashable {
        /// Its name in JSON.
        let key: String
        /// Its head in the reader's language.
        let head: String
        var width: Double = 16
    }

    enum Value: Sendable, Hashable {
        case text(String)
        case integer(Int)
        case decimal(Quantity)
        /// Nothing is known; never zero.
        case unknown
    }

    /// The name of the file without its ending.
    let name: String
    let columns: [Column]
    let rows: [[Value]]
    /// What must be known to read the numbers, member by member, for JSON.
    var about: [(key: String, value: JSON)] = []

    func response(_ form: FileForm) throws -> Response {
        switch form {
        case .csv: attachment(csv, .csv)
        case .xlsx: attachment(xlsx, .xlsx)
        case .json: Response.of(json.bytes, type: FileForm.json.mediaType)
        case .xml: throw PortalError.notFound
        }
    }

    private func attachment(_ bytes: [UInt8], _ form: FileForm) -> Response {
        var response = Response.of(bytes, type: form.mediaType)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        return response
    }

    var csv: [UInt8] {
        var csv = CSVWriter(byteOrderMark: true)
        csv.write(columns.map(\.head))
        for row in rows {
            csv.write(
                row.map { value in
                    switch value {
                    case .text(let text): text
                    case .integer(let number): String(number)
                    case .decimal(let number): number.text
                    case .unknown: ""
                    }
                }
            )
        }
        return csv.take()
    }

    var xlsx: [UInt8] {
        var workbook = XLSXWriter()
        workbook.beginSheet(name: name, options: XLSXSheetOptions(columnWidths: columns.map(\.width)))
        workbook.writeRow(columns.map { .text($0.head) })
        for row in rows {
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
        return workbook.finish()
    }

    var json: JSON {
        var object = JSONObject(about.map { .init(key: $0.key, value: $0.value) })
        object["rows"] = .array(
            rows.map { row in
                .object(JSONObject(zip(columns, row).map { .init(key: $0.key, value: Self.json($1)) }))
            }
        )
        return .object(object)
    }

    private static func json(_ value: Value) -> JSON {
        switch value {
        case .text(let text): .string(text)
        case .integer(let number): .integer(Int64(number))
        // Exact, as everywhere in our JSON.
        case .decimal(let number): .string(number.text)
        case .unknown: .null
        }
    }
}
