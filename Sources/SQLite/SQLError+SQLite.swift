import GRDB
import GRDBSQLite
import SQLStore

/// Puts an error of GRDB or SQLite into the terms of both engines; others pass as they are.
func translate(_ error: any Error) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    return sqliteFailure(code: error.extendedResultCode.rawValue, message: error.message ?? "")
}

/// The meaning of an extended result code (sqlite.org/rescode.html).
///
/// An interrupted statement is a `CancellationError`: GRDB interrupts when the task is cancelled.
func sqliteFailure(code: Int32, message: String) -> any Error {
    switch code {
    case 2067, 1555, 2579:  // UNIQUE, PRIMARY KEY, ROWID
        return SQLError.unique(constraint: subject(of: message))
    case 787:
        return SQLError.foreignKey
    case 1299:
        let column = subject(of: message)
        return SQLError.notNull(column: column.split(separator: ".").last.map(String.init) ?? column)
    case 275:
        return SQLError.check
    default:
        break
    }
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: return SQLError.busy
    case SQLITE_READONLY: return SQLError.readOnly
    case SQLITE_INTERRUPT: return CancellationError()
    case SQLITE_CORRUPT, SQLITE_NOTADB: return SQLError.corrupt
    case SQLITE_FULL: return SQLError.diskFull
    case SQLITE_CANTOPEN: return SQLError.unavailable(reason: message)
    default: return SQLError.other(code: String(code), message: message)
    }
}

/// What follows the colon in `UNIQUE constraint failed: table.column`.
private func subject(of message: String) -> String {
    guard let colon = message.firstIndex(of: ":") else { return message }
    return String(message[message.index(after: colon)...].drop { $0 == " " })
}
