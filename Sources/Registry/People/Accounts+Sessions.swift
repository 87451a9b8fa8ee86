import CanonicalJSON
import Credentials
import People

extension Accounts {
    /// Who is behind a session's secret; nil where it does not hold or its second step is still to come.
    public func session(_ secret: Secret) async throws -> SignedIn? {
        let (digest, now) = (secret.digest, now)
        guard let found = try await people.read({ try live(digest, $0, now: now) }) else { return nil }
        guard found.session.stage != .awaitingCode else { return nil }
        // Once a minute is enough to know that it is in use.
        if now - found.session.seen >= 60_000 {
            try await people.write { try $0.sawSession(found.session.id, now: now) }
        }
        return found
    }

    /// Whether a session waits for the code of the second factor.
    public func awaitsCode(_ secret: Secret) async throws -> Bool {
        let (digest, now) = (secret.digest, now)
        return try await people.read { try live(digest, $0, now: now)?.session.stage == .awaitingCode }
    }

    func live(_ digest: [UInt8], _ records: PeopleRecords, now: Int64) throws -> SignedIn? {
        guard let session = try records.session(digest: digest), session.expires > now,
            session.seen > now - policy.idle, let person = try records.person(session.person)
        else { return nil }
        return SignedIn(person: person, session: session)
    }

    /// Opens a session; the caller hands its secret to the browser.
    func open(
        _ stage: AccountSession.Stage,
        of person: Person.ID,
        from place: Whereabouts,
        digest: [UInt8],
        id: String,
        _ records: PeopleRecords,
        now: Int64
    ) throws {
        try records.add(
            AccountSession(
                id: id,
                person: person,
                stage: stage,
                address: place.address,
                agent: place.agent,
                made: now,
                seen: now,
                expires: now + (stage == .awaitingCode ? policy.code : policy.session)
            ),
            digest: digest
        )
    }

    public func signOut(_ signedIn: SignedIn) async throws {
        let now = now
        try await people.write { records in
            try records.removeSession(signedIn.session.id)
            try records.audit(.signedOut, by: signedIn.person.id, now: now)
        }
    }

    /// Every session of the person, last seen first.
    public func sessions(of signedIn: SignedIn) async throws -> [AccountSession] {
        try await people.read { try $0.sessions(of: signedIn.person.id) }
    }

    /// Ends one of the person's own sessions by its name; another's is left alone.
    public func revokeSession(_ id: String, of signedIn: SignedIn) async throws {
        let now = now
        try await people.write { records in
            guard try records.sessions(of: signedIn.person.id).contains(where: { $0.id == id }) else { return }
            try records.removeSession(id)
            try records.audit(.revokedSession, by: signedIn.person.id, now: now)
        }
    }

    /// Ends all of the person's sessions but this one; gives how many.
    @discardableResult
    public func revokeOtherSessions(of signedIn: SignedIn) async throws -> Int {
        let now = now
        return try await people.write { records in
            let count = try records.removeSessions(of: signedIn.person.id, but: signedIn.session.id)
            try records.audit(.revokedSession, by: signedIn.person.id, now: now)
            return count
        }
    }
}
