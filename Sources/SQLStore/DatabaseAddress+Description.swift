extension DatabaseAddress: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The address without password and without query.
    ///
    /// A password may hold any character, written by hand and unescaped. So only what follows the last `@` is
    /// shown, and nothing at all where an `@` stands behind a `?`.
    public var description: String {
        switch self {
        case .sqlite(let path):
            return "sqlite:\(path)"
        case .postgreSQL(let connection, let schema):
            let suffix = schema.map { "?schema=\($0)" } ?? ""
            return "postgresql://" + Self.place(of: connection) + suffix
        }
    }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that `dump` shows no password either.
    public var customMirror: Mirror { Mirror(self, children: [], displayStyle: .enum) }

    private static func place(of connection: String) -> String {
        guard connection.hasPrefix("postgres://") || connection.hasPrefix("postgresql://"),
            let slashes = connection.firstIndex(of: "/")
        else { return "…" }
        let rest = connection[connection.index(slashes, offsetBy: 2)...]
        let question = rest.firstIndex(of: "?") ?? rest.endIndex
        guard let at = rest.lastIndex(of: "@") else { return String(rest[..<question]) }
        guard at < question else { return "…" }
        return String(rest[rest.index(after: at)..<question])
    }
}
