import GRDB
import GRDBSQLite
import SQLStore

/// A prepared statement with SQLite's own binding, stepping and reading.
struct SQLiteStatement: ~Copyable {
    /// GRDB's object owns the handle: it must live as long as this.
    private let owner: Statement
    private let handle: OpaquePointer
    private let width: Int32

    init(_ owner: Statement) {
        self.owner = owner
        handle = owner.sqliteStatement
        width = sqlite3_column_count(handle)
    }

    /// Binds values to the placeholders in their order.
    func bind(_ values: some Sequence<SQLValue>) throws {
        var count: Int32 = 0
        for value in values {
            count += 1
            try check(bind(value, at: count))
        }
        guard sqlite3_bind_parameter_count(handle) == count else {
            throw SQLError.other(code: "21", message: "The statement takes another number of values.")
        }
    }

    private func bind(_ value: SQLValue, at position: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, position)
        case .integer(let number):
            return sqlite3_bind_int64(handle, position, number)
        case .real(let number):
            return sqlite3_bind_double(handle, position, number)
        case .boolean(let truth):
            return sqlite3_bind_int64(handle, position, truth ? 1 : 0)
        case .text(var text):
            return text.withUTF8 { bytes in
                // No pointer at all would bind null instead of the empty text.
                guard let start = bytes.baseAddress else {
                    return sqlite3_bind_text64(handle, position, "", 0, Self.copying, UInt8(SQLITE_UTF8))
                }
                return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text64(
                        handle,
                        position,
                        $0,
                        UInt64(bytes.count),
                        Self.copying,
                        UInt8(SQLITE_UTF8)
                    )
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, position, 0) }
            return bytes.withUnsafeBytes {
                sqlite3_bind_blob64(handle, position, $0.baseAddress, UInt64($0.count), Self.copying)
            }
        }
    }

    /// `SQLITE_TRANSIENT`, a C macro of a cast that Swift does not import: SQLite copies what it is given.
    private static var copying: sqlite3_destructor_type? {
        unsafeBitCast(-1, to: sqlite3_destructor_type?.self)
    }

    /// Moves to the next row; false at the end.
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            try check(code)
            return false
        }
    }

    /// The current row.
    func row() -> SQLRow {
        SQLRow(
            [SQLValue](unsafeUninitializedCapacity: Int(width)) { buffer, count in
                for column in 0..<width {
                    buffer.initializeElement(at: Int(column), to: value(column))
                }
                count = Int(width)
            }
        )
    }

    private func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT:
            return .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT:
            let start = sqlite3_column_text(handle, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            return .blob([UInt8](bytes))
        default:
            return .null
        }
    }

    /// Makes the statement ready for the next use and lets go of the bound values.
    func reset() {
        // The code repeats that of the last step, which has been thrown already.
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    private func check(_ code: Int32) throws {
        guard code != SQLITE_OK else { return }
        let database = sqlite3_db_handle(handle)
        throw sqliteFailure(
            code: sqlite3_extended_errcode(database),
            message: sqlite3_errmsg(database).map { String(cString: $0) } ?? ""
        )
    }
}
