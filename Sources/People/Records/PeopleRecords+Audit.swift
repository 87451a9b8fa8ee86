import CanonicalJSON
import Cooperation
import SQLStore

/// A line of the record of what was done about people and rights.
public struct AuditLine: Sendable, Hashable {
    public let number: Int64
    public let at: Int64
    public let deed: AuditDeed
    /// The designation it was done under; nil for what people do about their own account.
    public let designation: Designation.ID?
    /// Who did it; nil for the terminal, and once the person is erased.
    public let actor: Person.ID?
    /// Whom it was done to.
    public let subject: Person.ID?
    public let detail: JSON
}

/// What is recorded.
public enum AuditDeed: String, Sendable, Hashable, CaseIterable {
    case invited, acceptedInvitation, designated, endedDesignation
    case signedIn, refusedSignIn, signedOut, revokedSession
    case askedForReset, changedPassword
    case enrolledSecondFactor, usedRecoveryCode, removedSecondFactor, madeRecoveryCodes
    case issuedToken, revokedToken
    case reminded
    case exported, erased
}

extension PeopleRecords {
    /// Adds a line; the detail names designations, parties and roles, never a person.
    public func audit(
        _ deed: AuditDeed,
        under designation: Designation.ID? = nil,
        by actor: Person.ID? = nil,
        of subject: Person.ID? = nil,
        detail: JSON = [:],
        now: Int64
    ) throws {
        try connection.execute(
            """
            INSERT INTO audit (at, deed, designation, actor, subject, detail) VALUES (
                \(now), \(deed.rawValue), \(designation?.rawValue), \(actor?.rawValue), \(subject?.rawValue),
                \(detail.canonical))
            """
        )
    }

    /// The latest lines, latest first.
    public func auditLines(before number: Int64 = .max, limit: Int = 200) throws -> [AuditLine] {
        try connection.rows(
            """
            SELECT number, at, deed, designation, actor, subject, detail FROM audit
            WHERE number < \(number) ORDER BY number DESC LIMIT \(limit)
            """
        ).map(line)
    }

    /// The lines a person did or that were done to them, first to last.
    public func auditLines(about person: Person.ID) throws -> [AuditLine] {
        try connection.rows(
            """
            SELECT number, at, deed, designation, actor, subject, detail FROM audit
            WHERE actor = \(person.rawValue) OR subject = \(person.rawValue) ORDER BY number
            """
        ).map(line)
    }

    /// The parties that were reminded of what they owe: when last, and how often.
    public func remindings() throws -> [(party: PartyCode, at: Int64, count: Int)] {
        try connection.rows(
            "SELECT detail, MAX(at), COUNT(*) FROM audit WHERE deed = \(AuditDeed.reminded.rawValue) GROUP BY detail"
        ).map { row in
            let party = try JSON(parsing: row.text(0)).expectText("party")
            return (PartyCode(party), try row.int(1), Int(try row.int(2)))
        }
    }

    private func line(_ row: SQLRow) throws -> AuditLine {
        guard let deed = AuditDeed(rawValue: try row.text(2)) else {
            throw PeopleError.unreadable("audit \(try row.int(0))")
        }
        return AuditLine(
            number: try row.int(0),
            at: try row.int(1),
            deed: deed,
            designation: try row.optionalText(3).map { Designation.ID($0) },
            actor: try row.optionalText(4).map { Person.ID($0) },
            subject: try row.optionalText(5).map { Person.ID($0) },
            detail: try JSON(parsing: row.text(6))
        )
    }
}
