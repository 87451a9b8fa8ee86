import Cooperation
import People

/// The right to write for a party, as it was found to hold: no act that writes can be called without one.
///
/// There are two ways to come by one: ``Accounts`` gives it to a signed-in person or a program whose designation holds
/// at that moment, and the node's own terminal has those of ``StandingDesignation``. What it is used for is looked at
/// again within the transaction that writes, so that one whose designation has just ended writes no more.
public struct Pen: Sendable, Hashable {
    enum Ground: Sendable, Hashable {
        /// Held by a person, who may do all that the role may.
        case designated(Designation, holder: Person.ID?)
        /// Used by a program, which may do what its token was given.
        case program(Designation, APIToken)
        case standing(StandingDesignation)
    }

    /// In whose name it writes.
    public let party: PartyCode
    let ground: Ground

    init(_ designation: Designation, holder: Person.ID?) {
        party = designation.party
        ground = .designated(designation, holder: holder)
    }

    init(_ designation: Designation, of token: APIToken) {
        party = designation.party
        ground = .program(designation, token)
    }

    /// The pen of the terminal, for a party whose file or answer is entered there; for the command line alone.
    public init(standing: StandingDesignation, for party: PartyCode) {
        self.party = party
        ground = .standing(standing)
    }

    /// What entries name.
    public var designation: Designation.ID {
        switch ground {
        case .designated(let designation, _), .program(let designation, _): designation.id
        case .standing(let standing): standing.id
        }
    }

    /// The role it is held in; nil at the terminal.
    public var role: Designation.Role? {
        switch ground {
        case .designated(let designation, _), .program(let designation, _): designation.role
        case .standing: nil
        }
    }

    /// What it is limited to.
    public var scope: Designation.Scope {
        switch ground {
        case .designated(let designation, _), .program(let designation, _): designation.scope
        case .standing: Designation.Scope()
        }
    }

    /// Who holds it; nil at the terminal and for programs.
    public var holder: Person.ID? {
        switch ground {
        case .designated(_, let holder): holder
        case .program, .standing: nil
        }
    }

    /// The token of the program that uses it; nil for people and at the terminal.
    public var program: APIToken? {
        switch ground {
        case .program(_, let token): token
        case .designated, .standing: nil
        }
    }

    /// Why it does not carry an act, as far as is known without asking again; nil where it does.
    ///
    /// For showing only what can be done; the act itself asks again.
    public func refusal(
        of right: Right,
        for party: PartyCode? = nil,
        on subject: Designation.Subject? = nil,
        at now: Int64
    ) -> Designation.Refusal? {
        switch ground {
        case .standing: nil
        case .program(_, let token) where !token.holds(at: now): .unknown
        case .program(_, let token) where !token.granted.contains(right): .notGranted(right)
        case .designated(let designation, _), .program(let designation, _):
            designation.refusal(of: right, for: party ?? self.party, on: subject, at: now)
        }
    }
}
