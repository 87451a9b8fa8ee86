import SQLStore

/// All that is known of persons, in the ledger's database and outside its log: it can be exported, and erased.
public struct People: Sendable {
    public let database: any Database

    public init(_ database: any Database) { self.database = database }

    /// Asks several questions of one unchanging view.
    public func read<T: Sendable>(_ body: @Sendable @escaping (PeopleRecords) throws -> T) async throws -> T {
        try await database.read { try body(PeopleRecords($0)) }
    }

    /// Asks and changes in one transaction, all of it or nothing.
    ///
    /// The closure may run more than once.
    @discardableResult
    public func write<T: Sendable>(_ body: @Sendable @escaping (PeopleRecords) throws -> T) async throws -> T {
        try await database.write { try body(PeopleRecords($0)) }
    }
}

/// The records of people within one transaction; a function for each question and each change.
///
/// Times are milliseconds since 1 January 1970 UTC throughout. What opens something is kept as its digest, what has to
/// be read again is sealed before it comes here.
public struct PeopleRecords {
    let connection: any SQLConnection

    /// The records as a transaction sees them, which may be one of the ledger's own.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Ends a question so that what it found is not changed by others before this transaction ends.
    var held: SQLText {
        switch connection.dialect {
        // SQLite has one writer at a time.
        case .sqlite: ""
        case .postgreSQL: " FOR SHARE"
        }
    }
}
