import Foundation
import Ledger
import Registry

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
    /// The ledger as closed editions know it.
    public let editions: FrozenLedgers
    /// Who may sign in here; nil where nobody may.
    public let accounts: Accounts?

    /// - Parameter folder: Where the ledgers of closed editions are kept; a folder that goes away where nil.
    public init(_ role: Role, _ ledger: Ledger, accounts: Accounts? = nil, editionsIn folder: URL? = nil) {
        self.role = role
        self.ledger = ledger
        self.accounts = accounts
        editions = FrozenLedgers(
            of: ledger,
            in: folder ?? FileManager.default.temporaryDirectory.appending(path: "encuentro-\(UUID().uuidString)")
        )
    }

    let people = PeoplePresence()

    /// Whether anybody may sign in here.
    var hasPeople: Bool { people.isThere }
}
