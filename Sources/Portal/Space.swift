import Ledger

/// A ledger with the place it has in the portal.
public struct Space: Sendable {
    /// What a ledger is for; nothing ever mixes the two.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// What parties really say, under `/es/…`.
        case main
        /// Invented initiatives to try things out, under `/es/ejercicio/…`; every page of it says so.
        case exercise
    }

    public let role: Role
    public let ledger: Ledger

    public init(_ role: Role, _ ledger: Ledger) {
        self.role = role
        self.ledger = ledger
    }
}
