import SQLStore

extension PeopleRecords {
    /// Puts the link by which the first operator comes in in the place of any other.
    public func setOpening(digest: [UInt8], expires: Int64) throws {
        try removeOpening()
        try connection.execute("INSERT INTO node_opening (digest, expires) VALUES (\(digest), \(expires))")
    }

    /// Whether it is the link, and can still be used.
    public func hasOpening(digest: [UInt8], now: Int64) throws -> Bool {
        try connection.row("SELECT 1 FROM node_opening WHERE digest = \(digest) AND expires > \(now)") != nil
    }

    public func removeOpening() throws { try connection.execute("DELETE FROM node_opening") }
}
