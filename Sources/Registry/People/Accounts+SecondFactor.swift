import Cooperation
import Credentials
import People

/// What a person puts into the authenticator app.
public struct Enrolment: Sendable, Hashable {
    /// To type, in Base 32.
    public let secret: String
    /// To read from a picture: `otpauth://…`.
    public let address: String
}

extension Accounts {
    /// Whether a code of the app fits, and has not been used.
    func accepts(_ code: String, of person: Person.ID, _ records: PeopleRecords, now: Int64) throws -> Bool {
        guard let factor = try records.secondFactor(of: person) else { return false }
        let totp = TOTP(secret: try key.open(factor.sealed, for: Self.place(person)))
        guard let step = totp.step(of: code, at: now, after: factor.lastStep) else { return false }
        return try records.acceptCode(step: step, of: person, now: now)
    }

    /// As ``accepts(_:of:_:now:)``, of the app that was enrolled last.
    private func confirms(_ code: String, of person: Person.ID, _ records: PeopleRecords, now: Int64) throws -> Bool {
        guard let waiting = try records.secondFactor(of: person)?.waiting else {
            return try accepts(code, of: person, records, now: now)
        }
        let totp = TOTP(secret: try key.open(waiting, for: Self.place(person)))
        guard let step = totp.step(of: code, at: now, after: nil) else { return false }
        try records.replaceSecondFactor(of: person, step: step, now: now)
        return true
    }

    static func place(_ person: Person.ID) -> String { "totp/\(person)" }

    /// Whether a code is asked for when the person signs in, and how many recovery codes are left.
    public func secondFactor(of signedIn: SignedIn) async throws -> (isConfirmed: Bool, recoveryCodes: Int) {
        try await people.read { records in
            (
                try records.secondFactor(of: signedIn.person.id)?.isConfirmed ?? false,
                try records.unusedRecoveryCodes(of: signedIn.person.id)
            )
        }
    }

    /// Draws a new secret for the app; it counts once a code of it was given, and until then the one before does.
    ///
    /// Throws ``AccountError/secondFactorNeeded`` where there is one that this session has not shown.
    public func enrolSecondFactor(_ signedIn: SignedIn, issuer: String) async throws -> Enrolment {
        let person = signedIn.person
        let totp = TOTP(secret: chance(TOTP.secretLength))
        let sealed = try key.seal(totp.secret, for: Self.place(person.id), nonce: chance(SealingKey.nonceLength))
        let now = now
        try await people.write { records in
            let isThere = try records.secondFactor(of: person.id)?.isConfirmed ?? false
            guard !isThere || signedIn.hasShownSecondFactor else { throw AccountError.secondFactorNeeded }
            try records.setSecondFactor(sealed: sealed, of: person.id, now: now)
        }
        return Enrolment(
            secret: Base32.encode(totp.secret),
            address: totp.address(issuer: issuer, account: person.email.text)
        )
    }

    /// Confirms the app with its first code: gives the recovery codes, shown once, and the session's new secret.
    ///
    /// Throws ``AccountError/wrongCode``. Every other session of the person ends.
    public func confirmSecondFactor(
        _ signedIn: SignedIn,
        code: String,
        from place: Whereabouts
    ) async throws -> (recoveryCodes: [String], session: Secret) {
        let codes = RecoveryCodes.make(from: chance(RecoveryCodes.randomLength))
        let digests = codes.map { RecoveryCodes.digest($0) }
        let (secret, id, now) = (secret(), lot(), now)
        let person = signedIn.person.id
        try await people.write { records in
            guard try admits(.account(signedIn.person.email.text), from: place.address, records, now: now) else {
                throw AccountError.tooManyAttempts
            }
            guard try confirms(code, of: person, records, now: now) else { throw AccountError.wrongCode }
            try records.setRecoveryCodes(digests: digests, of: person)
            try records.removeSessions(of: person)
            try open(.secondFactor, of: person, from: place, digest: secret.digest, id: id, records, now: now)
            try records.audit(.enrolledSecondFactor, by: person, now: now)
        }
        return (codes, secret)
    }

    /// Makes new recovery codes, shown once, in a session that has shown the second factor.
    public func renewRecoveryCodes(_ signedIn: SignedIn) async throws -> [String] {
        guard signedIn.hasShownSecondFactor else { throw AccountError.secondFactorNeeded }
        let codes = RecoveryCodes.make(from: chance(RecoveryCodes.randomLength))
        let digests = codes.map { RecoveryCodes.digest($0) }
        let now = now
        try await people.write { records in
            try records.setRecoveryCodes(digests: digests, of: signedIn.person.id)
            try records.audit(.madeRecoveryCodes, by: signedIn.person.id, now: now)
        }
        return codes
    }

    /// Takes away the second factor of someone who has lost telephone and codes; their sessions end.
    public func removeSecondFactor(of person: Person.ID, with pen: Pen) async throws {
        let now = now
        try await people.write { records in
            try pen.check([Demand(.administer)], records, now: now)
            try records.removeSecondFactor(of: person)
            try records.removeSessions(of: person)
            try records.audit(.removedSecondFactor, under: pen.designation, by: pen.holder, of: person, now: now)
        }
    }
}
