import GRDB
import GRDBSQLite
import SQLStore

/// GRDB's connection within one transaction, read through SQLite's own functions.
///
/// GRDB schedules, opens and prepares; values are bound and read here, because a row of its own type costs
/// several times a row of ours.
final class SQLiteConnection: SQLConnection {
    private let database: GRDB.Database
    /// The first failure, after which the transaction is lost as it would be in PostgreSQL.
    private(set) var failure: (any Error)?

    init(_ database: GRDB.Database) {
        self.database = database
    }

    var dialect: Dialect { .sqlite }

    func execute(_ sql: SQLText) throws -> Int {
        try checked {
            let before = sqlite3_total_changes64(database.sqliteConnection)
            try query(sql) { _ in }
            // sqlite3_changes keeps the count of an earlier statement when this one changes no row.
            guard sqlite3_total_changes64(database.sqliteConnection) != before else { return 0 }
            return Int(sqlite3_changes64(database.sqliteConnection))
        }
    }

    func script(_ sql: String) throws {
        try checked { try database.execute(sql: sql) }
    }

    func rows(_ sql: SQLText) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try checked { try query(sql) { rows.append($0.row()) } }
        return rows
    }

    func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws {
        // An error of the closure is the caller's own and loses no transaction.
        var refusal: (any Error)?
        try checked {
            do {
                try query(sql) { statement in
                    do {
                        try body(statement.row())
                    } catch {
                        refusal = error
                        throw error
                    }
                }
            } catch {
                if refusal == nil { throw error }
            }
        }
        if let refusal { throw refusal }
    }

    func insert(
        into table: StaticString,
        columns: [StaticString],
        rows: [[SQLValue]],
        onConflict: InsertConflict
    ) throws {
        let insert = InsertStatement(table: table, columns: columns, onConflict: onConflict)
        try insert.validate(rows)
        guard !rows.isEmpty else { return }
        try checked {
            for start in stride(from: 0, to: rows.count, by: Self.rowsPerInsert) {
                let run = rows[start..<min(start + Self.rowsPerInsert, rows.count)]
                let isUsual = run.count == 1 || run.count == Self.rowsPerInsert
                let statement = try prepared(insert.text(rows: run.count, for: .sqlite), isCacheable: isUsual)
                defer { statement.reset() }
                try statement.bind(run.joined())
                while try statement.step() {}
            }
        }
    }

    /// Rows in one statement.
    ///
    /// The full-text index writes what it was given out to its tables at the end of every statement: one for each row
    /// would make as many segments to be merged.
    private static let rowsPerInsert = 250

    private func query(_ sql: SQLText, _ body: (borrowing SQLiteStatement) throws -> Void) throws {
        let statement = try prepared(sql.rendered(for: .sqlite), isCacheable: sql.isCacheable)
        defer { statement.reset() }
        try statement.bind(sql.values)
        while try statement.step() {
            try body(statement)
        }
    }

    private func prepared(_ text: String, isCacheable: Bool) throws -> SQLiteStatement {
        if isCacheable {
            let cached = try database.cachedStatement(sql: text)
            // A statement that is being read cannot serve a second query inside the first.
            if sqlite3_stmt_busy(cached.sqliteStatement) == 0 { return SQLiteStatement(cached) }
        }
        return SQLiteStatement(try database.makeStatement(sql: text))
    }

    private func checked<Result>(_ body: () throws -> Result) throws -> Result {
        if let failure { throw failure }
        do {
            return try body()
        } catch {
            let translated = translate(error)
            failure = translated
            throw translated
        }
    }
}
