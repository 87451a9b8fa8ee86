import SQLStore

/// What a link in a letter is for.
public enum LinkPurpose: String, Sendable, Hashable, CaseIterable {
    /// Sets the first password.
    case invitation
    /// Sets another password.
    case passwordReset
    /// Signs in an account of a scenario, in the exercise space alone; may be used again.
    case practice
}

extension PeopleRecords {
    public func addLink(digest: [UInt8], for person: Person.ID, _ purpose: LinkPurpose, now: Int64, expires: Int64)
        throws
    {
        try connection.execute(
            """
            INSERT INTO one_time_link (digest, person, purpose, made, expires)
            VALUES (\(digest), \(person.rawValue), \(purpose.rawValue), \(now), \(expires))
            """
        )
    }

    /// Whose link it is, while it can be used.
    public func person(ofLink digest: [UInt8], _ purpose: LinkPurpose, now: Int64) throws -> Person? {
        let row = try connection.row(
            """
            SELECT person FROM one_time_link
            WHERE digest = \(digest) AND purpose = \(purpose.rawValue) AND expires > \(now)
            """
        )
        guard let row else { return nil }
        return try person(Person.ID(row.text(0)))
    }

    /// Takes every link of a person away: one was used, or another was made.
    public func removeLinks(of person: Person.ID) throws {
        try connection.execute("DELETE FROM one_time_link WHERE person = \(person.rawValue)")
    }
}
