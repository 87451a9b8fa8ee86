import Localization
import SQLStore

extension PeopleRecords {
    /// The columns ``person(_:)`` reads, in its order.
    private static let columns: SQLText =
        "person.id, person.email, person.name, person.language, person.password, person.practice, person.made"

    public func person(_ id: Person.ID) throws -> Person? {
        try connection.row("SELECT \(sql: Self.columns) FROM person WHERE id = \(id.rawValue)").map(person)
    }

    public func person(at email: EmailAddress) throws -> Person? {
        try connection.row("SELECT \(sql: Self.columns) FROM person WHERE email = \(email.text)").map(person)
    }

    /// Everyone, by name.
    public func persons() throws -> [Person] {
        try connection.rows("SELECT \(sql: Self.columns) FROM person ORDER BY name, id").map(person)
    }

    public func add(_ person: Person) throws {
        try connection.execute(
            """
            INSERT INTO person (id, email, name, language, practice, made) VALUES (
                \(person.id.rawValue), \(person.email.text), \(person.name), \(person.language.rawValue),
                \(person.isPractice ? 1 : 0), \(person.made))
            """
        )
    }

    /// Changes the name and language of a person.
    public func update(_ person: Person) throws {
        try connection.execute(
            """
            UPDATE person SET name = \(person.name), language = \(person.language.rawValue)
            WHERE id = \(person.id.rawValue)
            """
        )
    }

    /// The written hash of a person's password; nil before one is set.
    public func password(of person: Person.ID) throws -> String? {
        try connection.row("SELECT password FROM person WHERE id = \(person.rawValue)")?.optionalText(0)
    }

    public func setPassword(_ hash: String, of person: Person.ID, now: Int64) throws {
        try connection.execute(
            "UPDATE person SET password = \(hash), password_changed = \(now) WHERE id = \(person.rawValue)"
        )
    }

    /// Removes a person with all that hangs on them; designations stay, held by nobody.
    public func erase(_ person: Person.ID) throws {
        for column: SQLText in ["actor", "subject"] {
            try connection.execute(
                "UPDATE audit SET \(sql: column) = NULL WHERE \(sql: column) = \(person.rawValue)"
            )
        }
        try connection.execute("DELETE FROM person WHERE id = \(person.rawValue)")
    }

    private func person(_ row: SQLRow) throws -> Person {
        guard let email = EmailAddress(try row.text(1)), let language = Language(rawValue: try row.text(3)) else {
            throw PeopleError.unreadable("person \(try row.text(0))")
        }
        return Person(
            id: Person.ID(try row.text(0)),
            email: email,
            name: try row.text(2),
            language: language,
            hasPassword: !row.isNull(4),
            isPractice: try row.int(5) != 0,
            made: try row.int(6)
        )
    }
}

/// What can go wrong in the records of people.
public enum PeopleError: Error, Sendable, Equatable {
    /// A stored row cannot be read; which.
    case unreadable(String)
}
