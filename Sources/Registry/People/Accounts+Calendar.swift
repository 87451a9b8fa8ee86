import Cooperation
import Credentials
import People

extension Accounts {
    /// What opens the calendar of a designation, and nothing else.
    ///
    /// Derived from the node's key, so that nothing is kept of it; it ends with the designation.
    public func calendarSecret(of id: Designation.ID) -> Secret {
        Secret(random: key.digest(id.rawValue, for: "calendar"))
    }

    /// The designation whose calendar a secret opens; nil where it does not, or the designation holds no longer.
    public func designation(_ id: Designation.ID, openedBy secret: Secret) async throws -> Designation? {
        guard ConstantTime.equal(secret.digest, calendarSecret(of: id).digest) else { return nil }
        let now = now
        return try await people.read { records in
            guard let held = try records.designation(id), held.holder != nil, held.designation.lapse(at: now) == nil
            else { return nil }
            return held.designation
        }
    }
}
