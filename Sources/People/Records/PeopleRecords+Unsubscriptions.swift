import SQLStore

extension PeopleRecords {
    /// The topics a person wants no mail about.
    public func unsubscriptions(of person: Person.ID) throws -> Set<String> {
        Set(
            try connection.rows("SELECT topic FROM unsubscription WHERE person = \(person.rawValue)").map { row in
                try row.text(0)
            }
        )
    }

    public func unsubscribe(_ person: Person.ID, from topic: String, now: Int64) throws {
        try connection.execute(
            """
            INSERT INTO unsubscription (person, topic, made) VALUES (\(person.rawValue), \(topic), \(now))
            ON CONFLICT DO NOTHING
            """
        )
    }

    public func subscribe(_ person: Person.ID, to topic: String) throws {
        try connection.execute(
            "DELETE FROM unsubscription WHERE person = \(person.rawValue) AND topic = \(topic)"
        )
    }
}
