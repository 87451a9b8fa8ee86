/// The engine a statement runs on, for the few places where the two differ.
public enum Dialect: String, Sendable, CaseIterable {
    /// SQLite 3.40 or later.
    case sqlite
    /// PostgreSQL 13 or later.
    case postgreSQL
}
