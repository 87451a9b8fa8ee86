/// A connection within one transaction.
///
/// It is synchronous, lives inside one closure of `Database.read` or `write`, and must not leave it.
/// After a statement has failed the transaction is lost on both engines: every later call throws the same error
/// again, and the transaction is rolled back even if the closure returns.
public protocol SQLConnection: AnyObject {
    /// The engine behind the connection.
    var dialect: Dialect { get }

    /// Runs one statement and gives the number of rows it inserted, updated or deleted.
    @discardableResult
    func execute(_ sql: SQLText) throws -> Int

    /// Runs several statements without values, separated by semicolons; for migrations only.
    func script(_ sql: String) throws

    /// Runs one statement and gives all its rows.
    func rows(_ sql: SQLText) throws -> [SQLRow]

    /// Runs one query and hands over its rows one by one, in constant memory.
    ///
    /// Other statements may run inside the closure. An error of the closure ends the query and is thrown on.
    func forEachRow(_ sql: SQLText, _ body: (SQLRow) throws -> Void) throws

    /// Inserts many rows at once; each must have as many values as there are columns.
    func insert(
        into table: StaticString,
        columns: [StaticString],
        rows: [[SQLValue]],
        onConflict: InsertConflict
    ) throws
}

extension SQLConnection {
    /// The first row of a query, or nil.
    public func row(_ sql: SQLText) throws -> SQLRow? {
        try rows(sql).first
    }
}
