import CanonicalJSON
import Cooperation
import Credentials
import Localization
import People

extension Accounts {
    /// Whether nobody looks after this node: no designation as its operator holds.
    public func needsOperator() async throws -> Bool {
        let now = now
        return try await people.read { try needsOperator($0, now: now) }
    }

    /// Draws the link by which the first operator comes in; nil where someone looks after this node already.
    ///
    /// One drawn before opens nothing any more.
    public func openNode() async throws -> Secret? {
        let (secret, now) = (secret(), now)
        return try await people.write { records in
            guard try needsOperator(records, now: now) else { return nil }
            try records.setOpening(digest: secret.digest, expires: now + policy.invitation)
            return secret
        }
    }

    /// Whether a link makes the first operator, still.
    public func opensNode(_ link: Secret) async throws -> Bool {
        let (digest, now) = (link.digest, now)
        return try await people.read { records in
            try records.hasOpening(digest: digest, now: now) && needsOperator(records, now: now)
        }
    }

    /// Makes the first operator, and signs in.
    ///
    /// Throws ``AccountError/linkNotValid``, ``AccountError/weakPassword(_:)``, and ``AccountError/badAddress(_:)`` also
    /// where the address has an account: to that one the terminal gives the designation.
    public func becomeOperator(
        by link: Secret,
        email: String,
        name: String,
        language: Language,
        password: String,
        from place: Whereabouts
    ) async throws -> Secret {
        guard try await opensNode(link) else { throw AccountError.linkNotValid }
        guard let address = EmailAddress(email) else { throw AccountError.badAddress(email) }
        let now = now
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let person = Person(
            id: Person.ID(lot()),
            email: address,
            name: words.isEmpty ? address.text : String(words.prefix(200)),
            language: language,
            made: now
        )
        let hash = try await checkedHash(password, for: person).rawValue
        let (secret, session, lot) = (secret(), lot(), lot())
        try await people.write { records in
            // Asked again: of two who come at once one comes too late.
            guard try records.hasOpening(digest: link.digest, now: now), try needsOperator(records, now: now) else {
                throw AccountError.linkNotValid
            }
            guard try records.person(at: address) == nil else { throw AccountError.badAddress(email) }
            try records.removeOpening()
            try records.add(person)
            try records.setPassword(hash, of: person.id, now: now)
            _ = try appoint(
                person,
                Appointment(party: .node, role: .operatorOfNode),
                lot: lot,
                letter: nil,
                with: Pen(standing: .operatorPeople, for: .node),
                records,
                now: now
            )
            try open(.password, of: person.id, from: place, digest: secret.digest, id: session, records, now: now)
            try records.audit(.acceptedInvitation, by: person.id, now: now)
        }
        return secret
    }

    private func needsOperator(_ records: PeopleRecords, now: Int64) throws -> Bool {
        try !records.designations(at: now).contains { $0.designation.role == .operatorOfNode && $0.holder != nil }
    }
}
