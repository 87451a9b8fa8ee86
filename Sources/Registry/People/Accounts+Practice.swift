import Cooperation
import Credentials
import Ledger
import Localization
import People

extension Accounts {
    /// Someone to play in the exercise: nobody, speaking for a party.
    public struct Player: Sendable, Hashable {
        public let party: PartyCode
        /// Signs in, as often as it is used.
        public let secret: Secret
    }

    /// Makes a new link for a player of each party, in the exercise space; links given out before stop working.
    ///
    /// A player has no mail, no password and no second factor: there is nothing true in that space to protect. Only a
    /// ledger whose words are all invented takes them; another throws ``AccountError/onlyInExercise``.
    public func practice(
        for parties: [PartyCode],
        as role: Designation.Role = .titular,
        with pen: Pen
    ) async throws -> [Player] {
        let first = try await registry.ledger.entries(after: 0, limit: 1).first
        guard first?.statement.designation == StandingDesignation.exercise.rawValue else {
            throw AccountError.onlyInExercise
        }
        var players: [Player] = []
        for party in parties {
            players.append(try await player(for: party, as: role, with: pen))
        }
        return players
    }

    private func player(for party: PartyCode, as role: Designation.Role, with pen: Pen) async throws -> Player {
        let appointment = Appointment(party: party, role: role)
        try checkParty(of: appointment)
        let address = "\(party.rawValue.lowercased())@ejercicio.invalid"
        guard let email = EmailAddress(address) else { throw AccountError.badAddress(address) }
        let (secret, lots, now) = (secret(), (lot(), lot()), now)
        try await people.write { records in
            let known = try records.person(at: email)
            let person =
                known
                ?? Person(
                    id: Person.ID(lots.0),
                    email: email,
                    name: party.rawValue,
                    language: .es,
                    isPractice: true,
                    made: now
                )
            if known == nil { try records.add(person) }
            let holds = try records.designations(of: person.id).contains {
                $0.designation.role == role && $0.designation.lapse(at: now) == nil
            }
            if !holds {
                _ = try appoint(person, appointment, lot: lots.1, letter: nil, with: pen, records, now: now)
            }
            try records.removeLinks(of: person.id)
            try records.addLink(
                digest: secret.digest,
                for: person.id,
                .practice,
                now: now,
                expires: now + policy.practice
            )
        }
        return Player(party: party, secret: secret)
    }

    /// Signs a player in by the link; nil where it cannot be used any more.
    public func play(_ link: Secret, from place: Whereabouts) async throws -> Secret? {
        let (digest, now) = (link.digest, now)
        let (secret, id) = (secret(), lot())
        return try await people.write { records in
            guard let person = try records.person(ofLink: digest, .practice, now: now), person.isPractice else {
                return nil
            }
            try open(.secondFactor, of: person.id, from: place, digest: secret.digest, id: id, records, now: now)
            return secret
        }
    }
}
