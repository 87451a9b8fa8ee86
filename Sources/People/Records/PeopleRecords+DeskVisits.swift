import Cooperation
import SQLStore

/// The last time someone looked at a party's desk, and the time before.
public struct DeskVisit: Sendable, Hashable {
    /// A moment, and the last entry there was then.
    public struct Mark: Sendable, Hashable {
        public let at: Int64
        public let sequence: Int64

        public init(at: Int64, sequence: Int64) {
            self.at = at
            self.sequence = sequence
        }
    }

    public let party: PartyCode
    public let at: Int64
    public let sequence: Int64
    /// Nil while there was only one.
    public let before: Mark?

    public init(party: PartyCode, at: Int64, sequence: Int64, before: Mark?) {
        self.party = party
        self.at = at
        self.sequence = sequence
        self.before = before
    }
}

extension PeopleRecords {
    private static let columns: SQLText = "party, at, sequence, before_at, before_sequence"

    public func deskVisits(of person: Person.ID) throws -> [DeskVisit] {
        try connection.rows(
            "SELECT \(sql: Self.columns) FROM desk_visit WHERE person = \(person.rawValue) ORDER BY party"
        ).map(deskVisit)
    }

    public func deskVisit(of person: Person.ID, for party: PartyCode) throws -> DeskVisit? {
        try connection.row(
            """
            SELECT \(sql: Self.columns) FROM desk_visit
            WHERE person = \(person.rawValue) AND party = \(party.rawValue)
            """
        ).map(deskVisit)
    }

    public func note(_ visit: DeskVisit, of person: Person.ID) throws {
        try connection.execute(
            """
            INSERT INTO desk_visit (person, party, at, sequence, before_at, before_sequence) VALUES (
                \(person.rawValue), \(visit.party.rawValue), \(visit.at), \(visit.sequence), \(visit.before?.at),
                \(visit.before?.sequence))
            ON CONFLICT (person, party) DO UPDATE SET
                at = excluded.at, sequence = excluded.sequence, before_at = excluded.before_at,
                before_sequence = excluded.before_sequence
            """
        )
    }

    private func deskVisit(_ row: SQLRow) throws -> DeskVisit {
        var before: DeskVisit.Mark?
        if let at = try row.optionalInt(3), let sequence = try row.optionalInt(4) {
            before = DeskVisit.Mark(at: at, sequence: sequence)
        }
        return DeskVisit(
            party: PartyCode(try row.text(0)),
            at: try row.int(1),
            sequence: try row.int(2),
            before: before
        )
    }
}
