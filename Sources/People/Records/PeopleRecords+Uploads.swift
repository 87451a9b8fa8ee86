import CanonicalJSON
import Cooperation
import SQLStore

/// A file that someone sent to be looked over and imported, and how far that has come.
public struct Upload: Sendable, Hashable {
    public enum State: String, Sendable, Hashable {
        case beingLookedOver = "looking"
        /// Looked over; it waits for its owner to say what is to go in.
        case lookedOver = "looked"
        case beingImported = "importing"
        case imported
        /// Something stopped it; what had gone in stands.
        case stopped
    }

    public let id: String
    public let person: Person.ID
    public let party: PartyCode
    /// As the browser told it.
    public let name: String
    public let made: Int64
    public var state: State
    /// Rows read so far.
    public var rows: Int
    /// When it last moved on, in milliseconds since 1 January 1970 UTC.
    public var moved: Int64
    /// What was found or done, once that is known.
    public var report: JSON?

    public init(id: String, person: Person.ID, party: PartyCode, name: String, made: Int64) {
        self.id = id
        self.person = person
        self.party = party
        self.name = name
        self.made = made
        state = .beingLookedOver
        rows = 0
        moved = made
        report = nil
    }
}

extension PeopleRecords {
    /// Keeps a file in the place of the one its sender had sent before.
    public func add(_ upload: Upload, content: [UInt8]) throws {
        try connection.execute("DELETE FROM upload WHERE person = \(upload.person.rawValue)")
        try connection.execute(
            """
            INSERT INTO upload (id, person, party, name, made, state, rows_read, moved, content) VALUES (
                \(upload.id), \(upload.person.rawValue), \(upload.party.rawValue), \(upload.name), \(upload.made),
                \(upload.state.rawValue), \(Int64(upload.rows)), \(upload.moved), \(content))
            """
        )
    }

    /// A file of that person's, without its content; nobody else's is found.
    public func upload(_ id: String, of person: Person.ID) throws -> Upload? {
        try connection.row(
            """
            SELECT party, name, made, state, rows_read, moved, report FROM upload
            WHERE id = \(id) AND person = \(person.rawValue)
            """
        ).map { row in
            var upload = Upload(
                id: id,
                person: person,
                party: PartyCode(try row.text(0)),
                name: try row.text(1),
                made: try row.int(2)
            )
            guard let state = Upload.State(rawValue: try row.text(3)) else {
                throw PeopleError.unreadable("upload \(id)")
            }
            upload.state = state
            upload.rows = Int(try row.int(4))
            upload.moved = try row.int(5)
            upload.report = try row.optionalText(6).map { try JSON(parsing: $0) }
            return upload
        }
    }

    public func content(ofUpload id: String) throws -> [UInt8]? {
        try connection.row("SELECT content FROM upload WHERE id = \(id)").map { try $0.blob(0) }
    }

    /// Notes how far a file has come.
    public func move(_ upload: Upload) throws {
        try connection.execute(
            """
            UPDATE upload SET state = \(upload.state.rawValue), rows_read = \(Int64(upload.rows)),
                moved = \(upload.moved), report = \(upload.report?.canonical)
            WHERE id = \(upload.id)
            """
        )
    }

    /// Lets one of those who ask at the same time look a file over again or import it; false for the others.
    ///
    /// - Parameters:
    ///   - work: ``Upload/State/beingLookedOver`` or ``Upload/State/beingImported``.
    ///   - stale: Work that has not moved on since has died on the way and may be taken up again.
    public func begin(_ work: Upload.State, of id: String, now: Int64, stale: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE upload SET state = \(work.rawValue), rows_read = 0, moved = \(now), report = NULL
            WHERE id = \(id)
                AND (state IN ('looked', 'stopped') OR (state IN ('looking', 'importing') AND moved < \(stale)))
            """
        ) == 1
    }
}
