/// The engine a statement runs on, for the few places where the two differ.
public enum Dialect: String, Sendable, CaseIterable {
    /// SQLite 3.40 or later.
    case sqlite
    /// PostgreSQL 13 or later.
    case postgreSQL

    /// What stands in a statement for its value of that number, from 1, where every value is bound once and in order.
    ///
    /// SQLite takes `$1` too, but for a name: it looks every one up among all the others.
    package func placeholder(_ number: Int) -> String {
        switch self {
        case .sqlite: "?"
        case .postgreSQL: "$\(number)"
        }
    }
}
