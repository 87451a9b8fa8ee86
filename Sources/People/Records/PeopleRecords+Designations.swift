import CanonicalJSON
import Cooperation
import SQLStore

/// A designation and who holds it.
public struct HeldDesignation: Sendable, Hashable {
    public let designation: Designation
    /// Nil once the person is erased.
    public let holder: Person.ID?
    /// The designation under which it was ended.
    public let endedBy: Designation.ID?
}

extension PeopleRecords {
    private static let columns: SQLText = """
        id, person, party, role, scope, valid_from, valid_to, appointed_by, document, ended, ended_by
        """

    /// A designation; in a transaction that writes, nobody can end it before that transaction is done.
    public func designation(_ id: Designation.ID) throws -> HeldDesignation? {
        try connection.row(
            "SELECT \(sql: Self.columns) FROM designation WHERE id = \(id.rawValue)"
        ).map(designation)
    }

    /// As ``designation(_:)``, for a transaction that writes: nobody ends it before that transaction is done.
    public func designationHeld(_ id: Designation.ID) throws -> HeldDesignation? {
        try connection.row(
            "SELECT \(sql: Self.columns) FROM designation WHERE id = \(id.rawValue)\(sql: held)"
        ).map(designation)
    }

    /// All that a person holds or held, latest first.
    public func designations(of person: Person.ID) throws -> [HeldDesignation] {
        try connection.rows(
            """
            SELECT \(sql: Self.columns) FROM designation WHERE person = \(person.rawValue)
            ORDER BY valid_from DESC, id
            """
        ).map(designation)
    }

    /// All that were given for a party, latest first.
    public func designations(for party: PartyCode) throws -> [HeldDesignation] {
        try connection.rows(
            """
            SELECT \(sql: Self.columns) FROM designation WHERE party = \(party.rawValue)
            ORDER BY valid_from DESC, id
            """
        ).map(designation)
    }

    /// All that hold at a moment, of every party.
    public func designations(at now: Int64) throws -> [HeldDesignation] {
        try connection.rows(
            """
            SELECT \(sql: Self.columns) FROM designation
            WHERE ended IS NULL AND valid_from <= \(now) AND (valid_to IS NULL OR valid_to > \(now))
            ORDER BY party, role, id
            """
        ).map(designation)
    }

    public func add(_ designation: Designation, of person: Person.ID) throws {
        try connection.execute(
            """
            INSERT INTO designation (id, person, party, role, scope, valid_from, valid_to, appointed_by, document)
            VALUES (
                \(designation.id.rawValue), \(person.rawValue), \(designation.party.rawValue),
                \(designation.role.rawValue), \(designation.scope.json.canonical), \(designation.from),
                \(designation.to), \(designation.appointedBy.rawValue), \(designation.document))
            """
        )
    }

    /// Ends a designation now; gives whether it had not ended already.
    @discardableResult
    public func end(_ id: Designation.ID, by ender: Designation.ID, now: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE designation SET ended = \(now), ended_by = \(ender.rawValue)
            WHERE id = \(id.rawValue) AND ended IS NULL
            """
        ) > 0
    }

    private func designation(_ row: SQLRow) throws -> HeldDesignation {
        let id = try row.text(0)
        guard let role = Designation.Role(rawValue: try row.text(3)),
            let scope = try? Designation.Scope(json: JSON(parsing: row.text(4)))
        else { throw PeopleError.unreadable("designation \(id)") }
        return HeldDesignation(
            designation: Designation(
                id: Designation.ID(id),
                party: PartyCode(try row.text(2)),
                role: role,
                scope: scope,
                from: try row.int(5),
                to: try row.optionalInt(6),
                ended: try row.optionalInt(9),
                appointedBy: Designation.ID(try row.text(7)),
                document: try row.optionalText(8)
            ),
            holder: try row.optionalText(1).map { Person.ID($0) },
            endedBy: try row.optionalText(10).map { Designation.ID($0) }
        )
    }
}
