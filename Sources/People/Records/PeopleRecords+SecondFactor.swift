import SQLStore

/// The second factor of a person; its secret is sealed.
public struct SecondFactor: Sendable, Hashable {
    public let sealed: [UInt8]
    /// Whether a code of it was given once, so that it is asked for.
    public let isConfirmed: Bool
    /// The secret that is to take its place once a code of it was given.
    public let waiting: [UInt8]?
    /// The step of the last code accepted.
    public let lastStep: Int64?
}

extension PeopleRecords {
    public func secondFactor(of person: Person.ID) throws -> SecondFactor? {
        try connection.row(
            "SELECT sealed, confirmed, waiting, last_step FROM second_factor WHERE person = \(person.rawValue)"
        ).map { row in
            SecondFactor(
                sealed: try row.blob(0),
                isConfirmed: !row.isNull(1),
                waiting: row.isNull(2) ? nil : try row.blob(2),
                lastStep: try row.optionalInt(3)
            )
        }
    }

    /// Puts a new secret beside one that is confirmed, or in the place of one that is not; it waits to be confirmed.
    public func setSecondFactor(sealed: [UInt8], of person: Person.ID, now: Int64) throws {
        try connection.execute(
            """
            INSERT INTO second_factor (person, sealed, made) VALUES (\(person.rawValue), \(sealed), \(now))
            ON CONFLICT (person) DO UPDATE SET
                waiting = CASE WHEN second_factor.confirmed IS NULL THEN NULL ELSE excluded.sealed END,
                sealed = CASE WHEN second_factor.confirmed IS NULL THEN excluded.sealed ELSE second_factor.sealed END
            """
        )
    }

    /// Has the secret that waits take the place of the one before, with the step of its first code.
    public func replaceSecondFactor(of person: Person.ID, step: Int64, now: Int64) throws {
        try connection.execute(
            """
            UPDATE second_factor SET sealed = waiting, waiting = NULL, made = \(now), confirmed = \(now),
                last_step = \(step)
            WHERE person = \(person.rawValue) AND waiting IS NOT NULL
            """
        )
    }

    /// Notes that a code was accepted; gives false where another request was quicker with the same one.
    public func acceptCode(step: Int64, of person: Person.ID, now: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE second_factor SET last_step = \(step), confirmed = coalesce(confirmed, \(now))
            WHERE person = \(person.rawValue) AND (last_step IS NULL OR last_step < \(step))
            """
        ) > 0
    }

    /// Takes the second factor away, with its recovery codes.
    public func removeSecondFactor(of person: Person.ID) throws {
        try connection.execute("DELETE FROM second_factor WHERE person = \(person.rawValue)")
        try connection.execute("DELETE FROM recovery_code WHERE person = \(person.rawValue)")
    }

    /// Puts a new set of recovery codes in the place of the one before.
    public func setRecoveryCodes(digests: [[UInt8]], of person: Person.ID) throws {
        try connection.execute("DELETE FROM recovery_code WHERE person = \(person.rawValue)")
        for digest in digests {
            try connection.execute(
                "INSERT INTO recovery_code (person, digest) VALUES (\(person.rawValue), \(digest))"
            )
        }
    }

    /// Uses a recovery code up; gives whether it was there and unused.
    public func useRecoveryCode(digest: [UInt8], of person: Person.ID, now: Int64) throws -> Bool {
        try connection.execute(
            """
            UPDATE recovery_code SET used = \(now)
            WHERE person = \(person.rawValue) AND digest = \(digest) AND used IS NULL
            """
        ) > 0
    }

    public func unusedRecoveryCodes(of person: Person.ID) throws -> Int {
        Int(
            try connection.row(
                "SELECT count(*) FROM recovery_code WHERE person = \(person.rawValue) AND used IS NULL"
            )?.int(0) ?? 0
        )
    }
}
