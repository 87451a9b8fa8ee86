/// The text of a bulk insert, in the words both engines share.
package struct InsertStatement {
    private let head: String
    private let tail: String
    private let width: Int

    /// Prepares the fixed parts for a table and its columns.
    package init(table: StaticString, columns: [StaticString], onConflict: InsertConflict) {
        let names = columns.map { SQLText.quoted(identifier: $0.description) }
        width = names.count
        head =
            "INSERT INTO \(SQLText.quoted(identifier: table.description)) "
            + "(\(names.joined(separator: ", "))) VALUES "
        switch onConflict {
        case .fail:
            tail = ""
        case .ignore:
            tail = " ON CONFLICT DO NOTHING"
        case .replace(let key):
            let keyNames = key.map { SQLText.quoted(identifier: $0.description) }
            let changes = names.filter { !keyNames.contains($0) }.map { "\($0) = excluded.\($0)" }
            let action = changes.isEmpty ? "NOTHING" : "UPDATE SET \(changes.joined(separator: ", "))"
            tail = " ON CONFLICT (\(keyNames.joined(separator: ", "))) DO \(action)"
        }
    }

    /// The statement for a number of rows, with the engine's placeholders row by row.
    package func text(rows: Int, for dialect: Dialect) -> String {
        var text = head
        var placeholder = 1
        for row in 0..<rows {
            text += row == 0 ? "(" : ", ("
            for column in 0..<width {
                if column > 0 { text += ", " }
                text += dialect.placeholder(placeholder)
                placeholder += 1
            }
            text += ")"
        }
        return text + tail
    }

    /// Throws `SQLError.rowWidth` for the first row that does not fit the columns.
    package func validate(_ rows: [[SQLValue]]) throws {
        for row in rows where row.count != width {
            throw SQLError.rowWidth(expected: width, found: row.count)
        }
    }
}
