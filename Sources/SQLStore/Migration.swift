/// One step of the schema's history.
///
/// Its text is never edited once it has run anywhere: `MigrationRunner` refuses a changed one.
/// In SQLite a step that rebuilds a table opens with `PRAGMA defer_foreign_keys = ON`.
public struct Migration: Sendable, Hashable {
    /// The name, unique in the list, such as `2026-01-declarations`.
    public let id: String
    /// What SQLite runs.
    public let sqlite: String
    /// What PostgreSQL runs.
    public let postgreSQL: String

    /// A step that each engine takes in its own words.
    public init(id: String, sqlite: String, postgreSQL: String) {
        self.id = id
        self.sqlite = sqlite
        self.postgreSQL = postgreSQL
    }

    /// A step in words that both engines know.
    public init(id: String, both sql: String) {
        self.init(id: id, sqlite: sql, postgreSQL: sql)
    }

    /// The text for an engine.
    public func script(for dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: sqlite
        case .postgreSQL: postgreSQL
        }
    }

    /// A fingerprint of the text for an engine: FNV-1a of 64 bits in hexadecimal.
    ///
    /// It finds edits made by mistake; it is no defence against an adversary, who could as well edit the table.
    public func checksum(for dialect: Dialect) -> String {
        Fingerprint(script(for: dialect)).hexadecimal
    }
}
