/// What a bulk insert does with a row that collides with a stored one.
public enum InsertConflict: Sendable {
    /// Throws `SQLError.unique`.
    case fail
    /// Keeps the stored row.
    case ignore
    /// Overwrites the columns of the stored row that has the same key; of rows with one key, the last counts.
    case replace(key: [StaticString])
}
