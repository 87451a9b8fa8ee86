/// A person's right to act for a party: in a role, within a scope, from one moment to another.
///
/// What the ledger knows of people: entries name designations, and who holds one is written elsewhere.
public struct Designation: Sendable, Hashable {
    /// The name under which entries carry it, such as `validator/7k3mq0d2x9ab`.
    public struct ID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
        public let rawValue: String

        public init(rawValue: String) { self.rawValue = rawValue }
        public init(_ rawValue: String) { self.rawValue = rawValue }

        public var description: String { rawValue }
    }

    public let id: ID
    public let party: PartyCode
    public let role: Role
    public let scope: Scope
    /// Milliseconds since 1 January 1970 UTC.
    public let from: Int64
    /// The moment it ends at, itself excluded; nil while none is foreseen.
    public let to: Int64?
    /// When someone ended it; from then on it holds at no moment, whatever a node's clock says.
    public let ended: Int64?
    /// The designation under which it was made.
    public let appointedBy: ID
    /// The note or resolution that names the person, in words.
    public let document: String?

    public init(
        id: ID,
        party: PartyCode,
        role: Role,
        scope: Scope = Scope(),
        from: Int64,
        to: Int64? = nil,
        ended: Int64? = nil,
        appointedBy: ID,
        document: String? = nil
    ) {
        self.id = id
        self.party = party
        self.role = role
        self.scope = scope
        self.from = from
        self.to = to
        self.ended = ended
        self.appointedBy = appointedBy
        self.document = document
    }
}
