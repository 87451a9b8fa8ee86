import SQLStore

/// A list of initiatives that someone keeps under a name, and how far they know it.
public struct SavedSearch: Sendable, Hashable {
    /// When its person is written to about it.
    public enum Alert: String, Sendable, Hashable, CaseIterable {
        case off
        /// With the weekly digest.
        case weekly
        case daily
    }

    public let id: String
    public let person: Person.ID
    public let name: String
    /// The query of the list's address.
    public let query: String
    public let alert: Alert
    public let made: Int64
    /// The last entry there was when they last opened it, or when it was saved.
    public let seen: Int64
    /// The last entry of which a letter told them; 0 where none has.
    public let told: Int64

    public init(
        id: String,
        person: Person.ID,
        name: String,
        query: String,
        alert: Alert,
        made: Int64,
        seen: Int64,
        told: Int64 = 0
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.query = query
        self.alert = alert
        self.made = made
        self.seen = seen
        self.told = told
    }

    /// The entry after which everything is news to its person.
    public var known: Int64 { max(seen, told) }
}

extension PeopleRecords {
    private static let columns: SQLText = "id, person, name, query, alert, made, seen, told"

    /// The searches of a person, by name.
    public func savedSearches(of person: Person.ID) throws -> [SavedSearch] {
        try connection.rows(
            """
            SELECT \(sql: Self.columns) FROM saved_search WHERE person = \(person.rawValue) ORDER BY name, id
            """
        ).map(savedSearch)
    }

    /// Whoever has a search with that alert.
    public func persons(alerted alert: SavedSearch.Alert) throws -> [Person.ID] {
        try connection.rows(
            "SELECT DISTINCT person FROM saved_search WHERE alert = \(alert.rawValue) ORDER BY person"
        ).map { Person.ID(try $0.text(0)) }
    }

    public func add(_ search: SavedSearch) throws {
        try connection.execute(
            """
            INSERT INTO saved_search (id, person, name, query, alert, made, seen, told) VALUES (
                \(search.id), \(search.person.rawValue), \(search.name), \(search.query), \(search.alert.rawValue),
                \(search.made), \(search.seen), \(search.told))
            """
        )
    }

    /// Names a search anew and sets its alert; gives whether the person has it.
    @discardableResult
    public func changeSearch(
        _ id: String,
        of person: Person.ID,
        name: String,
        alert: SavedSearch.Alert
    ) throws -> Bool {
        try connection.execute(
            """
            UPDATE saved_search SET name = \(name), alert = \(alert.rawValue)
            WHERE id = \(id) AND person = \(person.rawValue)
            """
        ) > 0
    }

    public func sawSearch(_ id: String, of person: Person.ID, sequence: Int64) throws {
        try connection.execute(
            """
            UPDATE saved_search SET seen = \(sequence)
            WHERE id = \(id) AND person = \(person.rawValue) AND seen < \(sequence)
            """
        )
    }

    public func toldSearch(_ id: String, sequence: Int64) throws {
        try connection.execute("UPDATE saved_search SET told = \(sequence) WHERE id = \(id) AND told < \(sequence)")
    }

    public func removeSearch(_ id: String, of person: Person.ID) throws {
        try connection.execute("DELETE FROM saved_search WHERE id = \(id) AND person = \(person.rawValue)")
    }

    private func savedSearch(_ row: SQLRow) throws -> SavedSearch {
        guard let alert = SavedSearch.Alert(rawValue: try row.text(4)) else {
            throw PeopleError.unreadable("saved_search \(try row.text(0))")
        }
        return SavedSearch(
            id: try row.text(0),
            person: Person.ID(try row.text(1)),
            name: try row.text(2),
            query: try row.text(3),
            alert: alert,
            made: try row.int(5),
            seen: try row.int(6),
            told: try row.int(7)
        )
    }
}
