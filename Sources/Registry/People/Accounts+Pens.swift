import Cooperation
import People

extension Accounts {
    /// The designations of a person that hold now, with why one of them cannot be used in this session yet.
    public func designations(of signedIn: SignedIn) async throws -> [(
        designation: Designation, refusal: Designation.Refusal?
    )] {
        let now = now
        return try await people.read { try $0.designations(of: signedIn.person.id) }
            .map(\.designation).filter { $0.lapse(at: now) == nil }
            .map { ($0, Self.refusal(of: $0, to: signedIn)) }
    }

    /// The pens of a person in this session, now.
    public func pens(of signedIn: SignedIn) async throws -> [Pen] {
        try await designations(of: signedIn).filter { $0.refusal == nil }.map {
            Pen($0.designation, holder: signedIn.person.id)
        }
    }

    /// One pen by its designation; throws ``RegistryError/refused(_:)`` where the person has it not, or not now.
    public func pen(_ id: Designation.ID, of signedIn: SignedIn) async throws -> Pen {
        let now = now
        guard let held = try await people.read({ try $0.designation(id) }), held.holder == signedIn.person.id else {
            throw RegistryError.refused(.unknown)
        }
        let refusal = held.designation.lapse(at: now) ?? Self.refusal(of: held.designation, to: signedIn)
        if let refusal { throw RegistryError.refused(refusal) }
        return Pen(held.designation, holder: signedIn.person.id)
    }

    private static func refusal(of designation: Designation, to signedIn: SignedIn) -> Designation.Refusal? {
        designation.role.needsSecondFactor && !signedIn.hasShownSecondFactor
            ? .secondFactorNeeded(designation.role) : nil
    }
}
