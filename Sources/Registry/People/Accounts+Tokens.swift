import CanonicalJSON
import Cooperation
import Credentials
import People

extension Accounts {
    /// What a program can be given: words and files, nothing about people.
    public static let grantable: Set<Right> = [.declare, .withdraw, .answer, .join]

    /// Gives a program of the party the use of a designation; its secret is shown once.
    ///
    /// - Parameter expires: Milliseconds since 1 January 1970 UTC; nil while the designation holds.
    public func issueToken(
        for id: Designation.ID,
        label: String,
        granting rights: Set<Right>,
        expires: Int64? = nil,
        with pen: Pen
    ) async throws -> (token: APIToken, secret: Secret) {
        let secret = Secret("enc_" + secret().text)
        let (name, now) = (lot(), now)
        let token = APIToken(
            id: name,
            designation: id,
            label: String(label.prefix(100)),
            granted: rights.intersection(Self.grantable),
            made: now,
            madeBy: pen.designation,
            expires: expires
        )
        try await people.write { records in
            guard let held = try records.designation(id) else { throw RegistryError.refused(.unknown) }
            try pen.check([Demand(.issueToken, for: held.designation.party)], records, now: now)
            if let lapse = held.designation.lapse(at: now) { throw RegistryError.refused(lapse) }
            guard pen.scope.contains(held.designation.scope) else { throw RegistryError.refused(.outOfScope) }
            try records.add(token, digest: secret.digest)
            try records.audit(
                .issuedToken,
                under: pen.designation,
                by: pen.holder,
                of: held.holder,
                detail: ["token": .string(name), "designation": .string(id.rawValue)],
                now: now
            )
        }
        return (token, secret)
    }

    /// The pen of a program; nil where the token is not known, was revoked, is too old or its designation has ended.
    public func pen(bearer secret: Secret) async throws -> Pen? {
        let (digest, now) = (secret.digest, now)
        let found = try await people.read { records -> (APIToken, Designation)? in
            guard let token = try records.token(digest: digest), token.holds(at: now),
                let held = try records.designation(token.designation), held.designation.lapse(at: now) == nil
            else { return nil }
            return (token, held.designation)
        }
        guard let (token, designation) = found else { return nil }
        if now - (token.used ?? 0) >= 60_000 { try await people.write { try $0.usedToken(token.id, now: now) } }
        return Pen(designation, of: token)
    }

    /// The tokens of a designation, to one who may give them.
    public func tokens(of id: Designation.ID, with pen: Pen) async throws -> [APIToken] {
        let now = now
        return try await people.read { records in
            guard let held = try records.designation(id) else { throw RegistryError.refused(.unknown) }
            try pen.checkReading([Demand(.issueToken, for: held.designation.party)], records, now: now)
            return try records.tokens(of: id)
        }
    }

    public func revokeToken(_ id: String, with pen: Pen) async throws {
        let now = now
        try await people.write { records in
            guard let token = try records.token(id), let held = try records.designation(token.designation) else {
                throw RegistryError.refused(.unknown)
            }
            try pen.check([Demand(.issueToken, for: held.designation.party)], records, now: now)
            try records.revokeToken(id, now: now)
            try records.audit(
                .revokedToken,
                under: pen.designation,
                by: pen.holder,
                of: held.holder,
                detail: ["token": .string(id)],
                now: now
            )
        }
    }
}
