import Credentials
import People

/// What an attempt to sign in comes to.
public enum SignInAnswer: Sendable, Equatable {
    /// The two do not fit; the same for an account that is not there.
    case refused
    /// Too many attempts, for this account or from this address; the same for an account that is not there.
    case later
    /// The password fits, and the code of the second factor is asked for in a session that can do nothing else.
    case codeNeeded(Secret)
    case signedIn(Secret)
}

extension Accounts {
    /// Signs in with address and password.
    ///
    /// An address without an account takes the same steps: the count, a password checked at the same cost, a line in
    /// the record.
    public func signIn(_ email: String, password: String, from place: Whereabouts) async throws -> SignInAnswer {
        let address = EmailAddress(email)
        let counted = Counted.account(address?.text ?? email)
        let now = now
        let known = try await people.write { records -> Known? in
            guard try admits(counted, from: place.address, records, now: now) else { return nil }
            guard let address, let person = try records.person(at: address), !person.isPractice else {
                return Known(person: nil, hash: nil, hasFactor: false)
            }
            return Known(
                person: person.id,
                hash: try records.password(of: person.id).map { PasswordHash(rawValue: $0) },
                hasFactor: try records.secondFactor(of: person.id)?.isConfirmed ?? false
            )
        }
        guard let known else { return .later }
        let fits = try await hasher.verify(password, against: known.hash)
        guard fits, let person = known.person, let hash = known.hash else {
            try await people.write { try $0.audit(.refusedSignIn, of: known.person, now: now) }
            return .refused
        }
        let renewed =
            hasher.isOutdated(hash)
            ? try await hasher.hash(password, salt: chance(16)).rawValue : nil
        let (secret, id) = (secret(), lot())
        try await people.write { records in
            if let renewed { try records.setPassword(renewed, of: person, now: now) }
            let stage = known.hasFactor ? AccountSession.Stage.awaitingCode : .password
            try open(stage, of: person, from: place, digest: secret.digest, id: id, records, now: now)
            if !known.hasFactor {
                try records.forgetAttempts(counted.subject(key))
                try records.audit(.signedIn, by: person, now: now)
            }
        }
        return known.hasFactor ? .codeNeeded(secret) : .signedIn(secret)
    }

    private struct Known: Sendable {
        let person: Person.ID?
        let hash: PasswordHash?
        let hasFactor: Bool
    }

    /// Gives the code of the authenticator app, or one of the recovery codes, in a session that waits for it.
    ///
    /// The session gets another secret: the one before the second factor opens nothing any more.
    public func giveCode(_ code: String, in waiting: Secret, from place: Whereabouts) async throws -> SignInAnswer {
        let (digest, now) = (waiting.digest, now)
        let (secret, id) = (secret(), lot())
        let recovery = RecoveryCodes.digest(code)
        return try await people.write { records in
            guard let found = try live(digest, records, now: now), found.session.stage == .awaitingCode else {
                return .refused
            }
            let person = found.person
            let counted = Counted.account(person.email.text)
            guard try admits(counted, from: place.address, records, now: now) else { return .later }
            if try records.useRecoveryCode(digest: recovery, of: person.id, now: now) {
                try records.audit(.usedRecoveryCode, by: person.id, now: now)
            } else if try !accepts(code, of: person.id, records, now: now) {
                try records.audit(.refusedSignIn, of: person.id, now: now)
                return .refused
            }
            try records.removeSession(found.session.id)
            try open(.secondFactor, of: person.id, from: place, digest: secret.digest, id: id, records, now: now)
            try records.forgetAttempts(counted.subject(key))
            try records.audit(.signedIn, by: person.id, now: now)
            return .signedIn(secret)
        }
    }
}
