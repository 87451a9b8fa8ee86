import CLibPQ
import SQLStore

/// One connection of libpq, used by one thread.
final class PostgreSQLConnection: SQLConnection {
    private let pointer: OpaquePointer
    private var statements = StatementCache(limit: 256)
    private var cursors = 0
    /// The first failure of the transaction, which PostgreSQL itself remembers too (SQLSTATE 25P02).
    var failure: PostgreSQLFailure?
    /// Whether the task that the connection works for wishes to stop.
    var cancellation: Cancellation?

    init(_ settings: ConnectionSettings) throws {
        // Asked first, because the message of a failed parse repeats the text with its password.
        guard let options = PQconninfoParse(settings.connection, nil) else {
            throw SQLError.unavailable(reason: "The connection string is not one that libpq can read.")
        }
        PQconninfoFree(options)
        guard let pointer = Self.open(settings.connection) else {
            throw SQLError.unavailable(reason: "Out of memory.")
        }
        self.pointer = pointer
        guard PQstatus(pointer) == CONNECTION_OK else {
            throw SQLError.unavailable(reason: errorMessage)
        }
        // Notices would go to the standard error stream.
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
        do {
            // A cursor is read to its end, so it is to be planned for that rather than for its first rows.
            try command("SET TimeZone TO 'UTC'; SET cursor_tuple_fraction TO 1; SET standard_conforming_strings TO on")
            if let schema = settings.schema {
                try command("SET search_path TO \(SQLText.quoted(identifier: schema))")
            }
        } catch let failure as PostgreSQLFailure {
            throw failure.error
        }
    }

    /// Defaults stand before the operator's words, which override them; what must hold stands after.
    private static func open(_ connection: String) -> OpaquePointer? {
        let options = [
            ("connect_timeout", "10"), ("fallback_application_name", "encuentro"), ("dbname", connection),
            ("client_encoding", "UTF8"),
        ]
        return withCStrings(options.map(\.0)) { keywords in
            withCStrings(options.map(\.1)) { values in
                PQconnectdbParams(keywords, values, 1)
            }
        }
    }

    deinit {
        PQfinish(pointer)
    }

    var dialect: Dialect { .postgreSQL }

    /// Whether the server is gone, or the session is in a state that nobody should inherit.
    var isBroken: Bool {
        PQstatus(pointer) != CONNECTION_OK || PQtransactionStatus(pointer) != PQTRANS_IDLE
    }

    /// Whether the server is gone.
    var isLost: Bool { PQstatus(pointer) != CONNECTION_OK }

    /// What `PQcancel` needs; the caller frees it.
    func cancelHandle() -> OpaquePointer? { PQgetCancel(pointer) }

    func execute(_ sql: SQLText) throws -> Int {
        try checked { try perform(sql).affectedRows }
    }

    func script(_ sql: String) throws {
        try checked { _ = try command(sql) }
    }

    func rows(_ sql: SQLText) throws -> [SQLRow] {
        try checked {
            let result = try perform(sql)
            var rows: [SQLRow] = []
            rows.reserveCapacity(result.rowCount)
            for index in 0..<result.rowCount { rows.append(result.row(index)) }
            return rows
        }
    }

    func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
        guard CursorQuery.suits(sql) else {
            for row in try rows(sql) { try body(row) }
            return
        }
        // A cursor rather than single-row mode, so that other statements can run between two rows.
        cursors += 1
        let name = "c\(cursors)"
        let declaration = "DECLARE \(name) NO SCROLL CURSOR FOR \(sql.rendered(for: .postgreSQL))"
        try checked { _ = try perform(declaration, with: PostgreSQLParameters(sql.values)) }
        defer {
            // After a failure the cursor ends with the transaction.
            if failure == nil { _ = try? command("CLOSE \(name)") }
        }
        while true {
            let page = try fetchPage(of: name)
            for index in 0..<page.rowCount { try body(page.row(index)) }
            if page.rowCount < CursorQuery.pageSize { return }
        }
    }

    private func fetchPage(of cursor: String) throws -> PostgreSQLResult {
        if let failure { throw failure.error }
        do {
            return try command("FETCH \(CursorQuery.pageSize) FROM \(cursor)")
        } catch let error as PostgreSQLFailure {
            failure = error
            throw error.error
        }
    }

    func insert(
        into table: StaticString,
        columns: [StaticString],
        rows: [[SQLValue]],
        onConflict: InsertConflict
    ) throws {
        let insert = InsertStatement(table: table, columns: columns, onConflict: onConflict)
        try insert.validate(rows)
        guard !rows.isEmpty, !columns.isEmpty else { return }
        let distinct = InsertBatch.lastOfEachKey(rows, columns: columns, onConflict: onConflict)
        try checked {
            var text = (rows: 0, sql: "")
            for batch in InsertBatch.slices(of: distinct, width: columns.count) {
                if text.rows != batch.count { text = (batch.count, insert.text(rows: batch.count, for: .postgreSQL)) }
                var parameters = PostgreSQLParameters(reserving: batch.count * columns.count)
                for row in batch {
                    for value in row { try parameters.append(value) }
                }
                _ = try perform(text.sql, with: parameters)
            }
        }
    }

    /// Forgets every prepared statement, here and on the server.
    func discardStatements() {
        statements.removeAll()
        _ = try? command("DEALLOCATE ALL")
    }

    /// Runs text without values, several statements if need be.
    @discardableResult
    func command(_ text: String) throws -> PostgreSQLResult {
        try throwIfCancelled()
        return try checkedResult(PQexec(pointer, text))
    }

    private func perform(_ sql: SQLText) throws -> PostgreSQLResult {
        let parameters = try PostgreSQLParameters(sql.values)
        let text = sql.rendered(for: .postgreSQL)
        guard sql.isCacheable else { return try perform(text, with: parameters) }
        try throwIfCancelled()
        let name = try prepared(text, types: parameters.types)
        return try checkedResult(
            parameters.withPointers { values, lengths, formats in
                PQexecPrepared(pointer, name, Int32(values.count), values, lengths, formats, 0)
            }
        )
    }

    private func perform(_ text: String, with parameters: PostgreSQLParameters) throws -> PostgreSQLResult {
        try throwIfCancelled()
        return try checkedResult(
            parameters.withPointers { values, lengths, formats in
                PQexecParams(pointer, text, Int32(values.count), parameters.types, values, lengths, formats, 0)
            }
        )
    }

    private func prepared(_ text: String, types: [Oid]) throws -> String {
        let key = StatementCache.Key(text: text, types: types)
        if let name = statements.name(for: key) { return name }
        let name = statements.makeName()
        _ = try checkedResult(PQprepare(pointer, name, text, Int32(types.count), types))
        if let surplus = statements.insert(name, for: key) {
            _ = try checkedResult(PQexec(pointer, "DEALLOCATE \(surplus)"))
        }
        return name
    }

    private func checkedResult(_ result: OpaquePointer?) throws -> PostgreSQLResult {
        guard let result else {
            throw PostgreSQLFailure(state: "", message: errorMessage, constraint: "", column: "")
        }
        let answer = PostgreSQLResult(result)
        if let failure = answer.failure { throw failure }
        return answer
    }

    private var errorMessage: String {
        String(cString: PQerrorMessage(pointer)).split(separator: "\n").joined(separator: " ")
    }

    private func throwIfCancelled() throws {
        guard let cancellation, cancellation.isRequested else { return }
        throw PostgreSQLFailure(state: "57014", message: "The task was cancelled.", constraint: "", column: "")
    }

    private func checked<Result>(_ body: () throws -> Result) throws -> Result {
        if let failure { throw failure.error }
        do {
            return try body()
        } catch let error as PostgreSQLFailure {
            failure = error
            throw error.error
        }
    }
}

/// Lends an array of C strings that ends with nil, as libpq reads keywords and values.
private func withCStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafePointer<CChar>?]) -> Result
) -> Result {
    let bytes = strings.map(\.utf8CString)
    let flat = bytes.flatMap(\.self)
    return flat.withUnsafeBufferPointer { buffer in
        var start = 0
        var pointers: [UnsafePointer<CChar>?] = []
        for string in bytes {
            pointers.append(buffer.baseAddress.map { $0 + start })
            start += string.count
        }
        return body(pointers + [nil])
    }
}
