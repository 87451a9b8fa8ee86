import Cooperation
import Credentials
import Localization
import People

/// What an invitation made.
public struct Invitation: Sendable, Hashable {
    public let person: Person
    /// Whether the account is still to be opened; otherwise the person only got the designation.
    public let isOpen: Bool
    /// Opens the account once; only where someone looks after the node, for whoever opens it is its person.
    public let secret: Secret?
}

extension Accounts {
    /// Invites someone to be something for a party; a letter goes out in their language.
    ///
    /// Inviting an address again gives it another link and takes the one before away.
    /// Throws ``AccountError/badAddress(_:)`` and as ``designate(_:_:replacing:with:)`` does.
    public func invite(
        _ email: String,
        name: String,
        language: Language,
        as appointment: Appointment,
        with pen: Pen
    ) async throws -> Invitation {
        guard let address = EmailAddress(email) else { throw AccountError.badAddress(email) }
        try checkParty(of: appointment)
        let (secret, now) = (secret(), now)
        let lots = (lot(), lot(), draftID())
        let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return try await people.write { records in
            let person: Person
            if let known = try records.person(at: address) {
                person = known
            } else {
                person = Person(
                    id: Person.ID(lots.0),
                    email: address,
                    name: trimmed.isEmpty ? address.text : trimmed,
                    language: language,
                    made: now
                )
                try records.add(person)
            }
            let opens = !person.hasPassword
            // One letter for both, where there is a link to send.
            let designation = try appoint(
                person,
                appointment,
                lot: lots.1,
                letter: opens ? nil : lots.2,
                with: pen,
                records,
                now: now
            )
            guard opens else { return Invitation(person: person, isOpen: false, secret: nil) }
            try records.removeLinks(of: person.id)
            try records.addLink(
                digest: secret.digest,
                for: person.id,
                .invitation,
                now: now,
                expires: now + policy.invitation
            )
            try records.audit(.invited, under: pen.designation, by: pen.holder, of: person.id, now: now)
            try enqueue(
                .invitation(secret, designation.party, designation.role),
                to: person,
                id: lots.2,
                records
            )
            // An account may wait with designations of other parties too, so its link is for its person's mail alone.
            let mayShow = pen.refusal(of: .administer, at: now) == nil
            return Invitation(person: person, isOpen: true, secret: mayShow ? secret : nil)
        }
    }

    /// Whom an invitation is for; nil where it cannot be used any more.
    public func invited(by secret: Secret) async throws -> Person? {
        let (digest, now) = (secret.digest, now)
        return try await people.read { try $0.person(ofLink: digest, .invitation, now: now) }
    }

    /// Accepts an invitation by setting a password, and signs in.
    ///
    /// Throws ``AccountError/linkNotValid`` and ``AccountError/weakPassword(_:)``.
    public func accept(_ invitation: Secret, password: String, from place: Whereabouts) async throws -> Secret {
        try await setPassword(password, by: invitation, .invitation, from: place)
    }
}
