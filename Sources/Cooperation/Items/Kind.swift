/// What sort of thing an item is, and how its content comes to be agreed.
public struct Kind: Sendable, Hashable {
    /// The name in the ledger and in addresses (`initiative`).
    public let name: String
    public let policy: Policy

    public init(_ name: String, agreement policy: Policy) {
        self.name = name
        self.policy = policy
    }
}
