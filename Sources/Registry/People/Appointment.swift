import Cooperation

/// What someone is to be for a party.
public struct Appointment: Sendable, Hashable {
    public var party: PartyCode
    public var role: Designation.Role
    public var scope: Designation.Scope
    /// Milliseconds since 1 January 1970 UTC; nil for at once.
    public var from: Int64?
    public var to: Int64?
    /// The note or resolution that names the person.
    public var document: String?

    public init(
        party: PartyCode,
        role: Designation.Role,
        scope: Designation.Scope = Designation.Scope(),
        from: Int64? = nil,
        to: Int64? = nil,
        document: String? = nil
    ) {
        self.party = party
        self.role = role
        self.scope = scope
        self.from = from
        self.to = to
        self.document = document
    }
}
