/// The prepared statements of one connection; beyond the limit the one unused for longest gives way.
struct StatementCache {
    /// A statement is another one when a value changes its type: null is untyped.
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    private struct Entry {
        let name: String
        var lastUse: Int
    }

    let limit: Int
    private var entries: [Key: Entry] = [:]
    private var clock = 0
    private var made = 0

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    var count: Int { entries.count }

    /// The name under which a statement is prepared, if it is.
    mutating func name(for key: Key) -> String? {
        clock += 1
        guard entries[key] != nil else { return nil }
        entries[key]?.lastUse = clock
        return entries[key]?.name
    }

    /// A name that has not been used on the connection.
    mutating func makeName() -> String {
        made += 1
        return "s\(made)"
    }

    /// Keeps a prepared statement; gives the name of one to be deallocated, if there are too many.
    mutating func insert(_ name: String, for key: Key) -> String? {
        clock += 1
        entries[key] = Entry(name: name, lastUse: clock)
        guard entries.count > limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
        else { return nil }
        entries.removeValue(forKey: oldest.key)
        return oldest.value.name
    }

    /// Forgets everything.
    mutating func removeAll() {
        entries = [:]
    }
}
