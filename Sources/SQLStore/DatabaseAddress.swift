/// Where a database is, as an operator writes it in the configuration.
///
/// - `sqlite:PATH`, or `sqlite::memory:` for one that lives as long as the process;
/// - `postgres://…` or `postgresql://…` as libpq reads it (PostgreSQL 15 manual §34.1.1.2), with an optional
///   `schema=NAME` in the query, which is taken out and becomes the search path.
public enum DatabaseAddress: Sendable, Equatable {
    /// A file, or `:memory:`.
    case sqlite(path: String)
    /// A connection string for libpq, and the schema to work in; nil is the server's default.
    case postgreSQL(connection: String, schema: String?)

    /// Reads an address; throws `SQLError.invalidAddress`.
    public init(_ text: String) throws {
        if text.hasPrefix("sqlite:") {
            let path = String(text.dropFirst("sqlite:".count))
            guard !path.isEmpty else { throw SQLError.invalidAddress(.missingPath) }
            self = .sqlite(path: path)
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            let (connection, schema) = try Self.separateSchema(text)
            self = .postgreSQL(connection: connection, schema: schema)
        } else {
            throw SQLError.invalidAddress(.unknownScheme)
        }
    }

    private static func separateSchema(_ text: String) throws -> (connection: String, schema: String?) {
        guard let mark = text.lastIndex(of: "?") else { return (text, nil) }
        var schema: String?
        var kept: [Substring] = []
        for item in text[text.index(after: mark)...].split(separator: "&") {
            guard item.hasPrefix("schema=") else {
                kept.append(item)
                continue
            }
            guard schema == nil else { throw SQLError.invalidAddress(.repeatedSchema) }
            let name = String(item.dropFirst("schema=".count))
            guard isSchemaName(name) else { throw SQLError.invalidAddress(.invalidSchema(name)) }
            schema = name
        }
        guard schema != nil else { return (text, nil) }
        let query = kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
        return (text[..<mark] + query, schema)
    }

    /// Lower case only, because PostgreSQL folds unquoted names and operators type them in psql.
    private static func isSchemaName(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= 63 else { return false }
        let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        return !isDigit(first)
            && name.utf8.allSatisfy { byte in
                isDigit(byte) || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            }
    }
}
