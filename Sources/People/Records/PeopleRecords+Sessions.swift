import SQLStore

/// A browser that someone signed in with.
public struct AccountSession: Sendable, Hashable {
    /// How far the person has shown who they are.
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// The password was right; nothing may be done before the code of the second factor.
        case awaitingCode
        case password
        case secondFactor
    }

    /// Names it in lists; opens nothing.
    public let id: String
    public let person: Person.ID
    public let stage: Stage
    /// The address and program it was opened from, for the person to recognise it by.
    public let address: String
    public let agent: String
    public let made: Int64
    public let seen: Int64
    public let expires: Int64

    public init(
        id: String,
        person: Person.ID,
        stage: Stage,
        address: String,
        agent: String,
        made: Int64,
        seen: Int64,
        expires: Int64
    ) {
        self.id = id
        self.person = person
        self.stage = stage
        self.address = address
        self.agent = agent
        self.made = made
        self.seen = seen
        self.expires = expires
    }
}

extension PeopleRecords {
    private static let columns: SQLText = "id, person, stage, address, agent, made, seen, expires"

    public func session(digest: [UInt8]) throws -> AccountSession? {
        try connection.row("SELECT \(sql: Self.columns) FROM session WHERE digest = \(digest)").map(session)
    }

    /// The sessions of a person, last seen first.
    public func sessions(of person: Person.ID) throws -> [AccountSession] {
        try connection.rows(
            "SELECT \(sql: Self.columns) FROM session WHERE person = \(person.rawValue) ORDER BY seen DESC, id"
        ).map(session)
    }

    public func add(_ session: AccountSession, digest: [UInt8]) throws {
        try connection.execute(
            """
            INSERT INTO session (id, digest, person, stage, address, agent, made, seen, expires) VALUES (
                \(session.id), \(digest), \(session.person.rawValue), \(session.stage.rawValue), \(session.address),
                \(session.agent), \(session.made), \(session.seen), \(session.expires))
            """
        )
    }

    public func sawSession(_ id: String, now: Int64) throws {
        try connection.execute("UPDATE session SET seen = \(now) WHERE id = \(id)")
    }

    public func removeSession(_ id: String) throws {
        try connection.execute("DELETE FROM session WHERE id = \(id)")
    }

    /// Removes the sessions of a person, but perhaps one; gives how many.
    @discardableResult
    public func removeSessions(of person: Person.ID, but kept: String? = nil) throws -> Int {
        try connection.execute("DELETE FROM session WHERE person = \(person.rawValue) AND id <> \(kept ?? "")")
    }

    private func session(_ row: SQLRow) throws -> AccountSession {
        guard let stage = AccountSession.Stage(rawValue: try row.text(2)) else {
            throw PeopleError.unreadable("session \(try row.text(0))")
        }
        return AccountSession(
            id: try row.text(0),
            person: Person.ID(try row.text(1)),
            stage: stage,
            address: try row.text(3),
            agent: try row.text(4),
            made: try row.int(5),
            seen: try row.int(6),
            expires: try row.int(7)
        )
    }
}
