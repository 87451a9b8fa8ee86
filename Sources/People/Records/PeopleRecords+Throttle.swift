import SQLStore

extension PeopleRecords {
    /// Counts an attempt, before it is answered; gives how many there were in the window that began with the first.
    ///
    /// - Parameter subject: A digest of whom the attempts are counted for, so that nothing typed is kept.
    public func countAttempt(_ subject: [UInt8], window: Int64, now: Int64) throws -> Int {
        let row = try connection.row(
            """
            INSERT INTO throttle (subject, attempts, since, expires)
            VALUES (\(subject), 1, \(now), \(now + window))
            ON CONFLICT (subject) DO UPDATE SET
                attempts = CASE WHEN throttle.expires <= \(now) THEN 1 ELSE throttle.attempts + 1 END,
                since = CASE WHEN throttle.expires <= \(now) THEN \(now) ELSE throttle.since END,
                expires = CASE WHEN throttle.expires <= \(now) THEN \(now + window) ELSE throttle.expires END
            RETURNING attempts
            """
        )
        return Int(try row?.int(0) ?? 1)
    }

    /// Forgets the attempts of one who got in.
    public func forgetAttempts(_ subject: [UInt8]) throws {
        try connection.execute("DELETE FROM throttle WHERE subject = \(subject)")
    }
}
