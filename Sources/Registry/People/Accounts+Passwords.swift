import Credentials
import People

extension Accounts {
    /// Asks for a letter with a link to set another password.
    ///
    /// Answers nothing and does the same for every address: one letter is queued, and only when it is its turn does it
    /// turn out whether there is anyone to send it to. Beyond a few in an hour it is not queued.
    public func requestReset(_ email: String, from place: Whereabouts) async throws {
        let address = EmailAddress(email)
        let (id, now) = (draftID(), now)
        try await people.write { records in
            guard try admits(.reset(address?.text ?? email), from: place.address, records, now: now), let address else {
                return
            }
            try enqueueReset(for: address, id: id, records)
        }
    }

    /// Whose password a link sets anew; nil where it cannot be used any more.
    public func resetting(by secret: Secret) async throws -> Person? {
        let (digest, now) = (secret.digest, now)
        return try await people.read { try $0.person(ofLink: digest, .passwordReset, now: now) }
    }

    /// Sets another password by a letter's link; every session ends, and one is opened.
    ///
    /// Gives a session that still awaits the code where there is a second factor: mail alone does not replace it.
    /// Throws ``AccountError/linkNotValid`` and ``AccountError/weakPassword(_:)``.
    public func reset(_ link: Secret, password: String, from place: Whereabouts) async throws -> SignInAnswer {
        let secret = try await setPassword(password, by: link, .passwordReset, from: place)
        return try await awaitsCode(secret) ? .codeNeeded(secret) : .signedIn(secret)
    }

    /// Changes the password of a person who gives the one before; other sessions end.
    public func changePassword(
        _ signedIn: SignedIn,
        from old: String,
        to new: String,
        at place: Whereabouts
    ) async throws {
        let person = signedIn.person
        let now = now
        let hash = try await people.write { records -> PasswordHash? in
            guard try admits(.account(person.email.text), from: place.address, records, now: now) else {
                throw AccountError.tooManyAttempts
            }
            return try records.password(of: person.id).map { PasswordHash(rawValue: $0) }
        }
        guard try await hasher.verify(old, against: hash) else { throw AccountError.wrongPassword }
        let written = try await checkedHash(new, for: person)
        let letter = draftID()
        try await people.write { records in
            try records.setPassword(written.rawValue, of: person.id, now: now)
            try records.removeSessions(of: person.id, but: signedIn.session.id)
            try records.removeLinks(of: person.id)
            try records.audit(.changedPassword, by: person.id, now: now)
            try enqueue(.passwordChanged, to: person, id: letter, records)
        }
    }

    func checkedHash(_ password: String, for person: Person) async throws -> PasswordHash {
        let known = [person.email.text, person.name, "Encuentro"]
        if let weakness = PasswordPolicy.weakness(of: password, knowing: known) {
            throw AccountError.weakPassword(weakness)
        }
        return try await hasher.hash(password, salt: chance(16))
    }

    func setPassword(
        _ password: String,
        by link: Secret,
        _ purpose: LinkPurpose,
        from place: Whereabouts
    ) async throws -> Secret {
        let (digest, now) = (link.digest, now)
        guard let person = try await people.read({ try $0.person(ofLink: digest, purpose, now: now) }) else {
            throw AccountError.linkNotValid
        }
        let hash = try await checkedHash(password, for: person).rawValue
        let (secret, id, letter) = (secret(), lot(), draftID())
        try await people.write { records in
            // Asked again: of two uses at once one comes too late.
            guard try records.person(ofLink: digest, purpose, now: now) != nil else { throw AccountError.linkNotValid }
            try records.removeLinks(of: person.id)
            try records.setPassword(hash, of: person.id, now: now)
            try records.removeSessions(of: person.id)
            let hasFactor = try records.secondFactor(of: person.id)?.isConfirmed ?? false
            let stage = hasFactor ? AccountSession.Stage.awaitingCode : .password
            try open(stage, of: person.id, from: place, digest: secret.digest, id: id, records, now: now)
            if purpose == .invitation {
                try records.audit(.acceptedInvitation, by: person.id, now: now)
            } else {
                try records.audit(.changedPassword, by: person.id, now: now)
                try enqueue(.passwordChanged, to: person, id: letter, records)
            }
        }
        return secret
    }
}
