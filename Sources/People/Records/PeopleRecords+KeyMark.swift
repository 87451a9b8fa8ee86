import SQLStore

extension PeopleRecords {
    /// The digest by which the node's key is known again, kept at its first use.
    ///
    /// Nodes that share a database must share the key, or each could read only half of what is sealed.
    public func keyMark() throws -> [UInt8]? {
        try connection.row("SELECT digest FROM key_mark WHERE name = 'node'")?.blob(0)
    }

    public func setKeyMark(_ digest: [UInt8]) throws {
        try connection.execute("INSERT INTO key_mark (name, digest) VALUES ('node', \(digest))")
    }
}
