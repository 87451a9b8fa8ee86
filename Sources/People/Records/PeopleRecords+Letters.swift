import SQLStore

/// A letter in the queue; its words and address are sealed.
public struct QueuedLetter: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case waiting
        /// No mail server: kept for the operator to read and pass on.
        case kept
        case sent
        /// Given up after the last attempt.
        case failed
        /// Nobody to send it to.
        case dropped
    }

    public let id: String
    public let person: Person.ID?
    public let topic: String
    public let sealed: [UInt8]
    public let made: Int64
    public let due: Int64
    public let attempts: Int
    public let state: State
    public let closed: Int64?
    public let trouble: String?
}

extension PeopleRecords {
    private static let columns: SQLText =
        "id, person, topic, sealed, made, due, attempts, state, closed, trouble"

    public func addLetter(
        id: String,
        to person: Person.ID?,
        topic: String,
        sealed: [UInt8],
        now: Int64
    ) throws {
        try connection.execute(
            """
            INSERT INTO letter (id, person, topic, sealed, made, due, attempts, state)
            VALUES (\(id), \(person?.rawValue), \(topic), \(sealed), \(now), \(now), 0, 'waiting')
            """
        )
    }

    /// Takes letters that are due, each with the attempt it is now at, putting them off so that no other node takes them
    /// meanwhile.
    public func takeLetters(limit: Int, now: Int64, until: Int64) throws -> [QueuedLetter] {
        // One statement, and what it found is asked again where it changes it: of two nodes one finds nothing left.
        try connection.rows(
            """
            UPDATE letter SET due = \(until), attempts = attempts + 1
            WHERE state = 'waiting' AND due <= \(now) AND id IN (
                SELECT id FROM letter WHERE state = 'waiting' AND due <= \(now) ORDER BY due, id LIMIT \(limit))
            RETURNING \(sql: Self.columns)
            """
        ).map(letter).sorted { ($0.made, $0.id) < ($1.made, $1.id) }
    }

    /// Puts a letter that could not be sent off to another time.
    public func delayLetter(_ id: String, until due: Int64, trouble: String) throws {
        try connection.execute("UPDATE letter SET due = \(due), trouble = \(trouble) WHERE id = \(id)")
    }

    /// Notes what became of a letter; what it said last is kept with it.
    public func closeLetter(
        _ id: String,
        _ state: QueuedLetter.State,
        sealed: [UInt8]? = nil,
        trouble: String? = nil,
        now: Int64
    ) throws {
        try connection.execute(
            """
            UPDATE letter SET state = \(state.rawValue), closed = \(now), trouble = \(trouble),
                sealed = coalesce(\(sealed), sealed)
            WHERE id = \(id)
            """
        )
    }

    /// The latest letters, latest first.
    public func letters(limit: Int = 200) throws -> [QueuedLetter] {
        try connection.rows("SELECT \(sql: Self.columns) FROM letter ORDER BY made DESC, id LIMIT \(limit)").map(letter)
    }

    public func letters(of person: Person.ID) throws -> [QueuedLetter] {
        try connection.rows(
            "SELECT \(sql: Self.columns) FROM letter WHERE person = \(person.rawValue) ORDER BY made, id"
        ).map(letter)
    }

    private func letter(_ row: SQLRow) throws -> QueuedLetter {
        guard let state = QueuedLetter.State(rawValue: try row.text(7)) else {
            throw PeopleError.unreadable("letter \(try row.text(0))")
        }
        return QueuedLetter(
            id: try row.text(0),
            person: try row.optionalText(1).map { Person.ID($0) },
            topic: try row.text(2),
            sealed: try row.blob(3),
            made: try row.int(4),
            due: try row.int(5),
            attempts: Int(try row.int(6)),
            state: state,
            closed: try row.optionalInt(8),
            trouble: try row.optionalText(9)
        )
    }
}
