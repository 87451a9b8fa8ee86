import People

/// A person in a session that holds; only ``Accounts`` can say so.
public struct SignedIn: Sendable, Hashable {
    public let person: Person
    public let session: AccountSession

    init(person: Person, session: AccountSession) {
        self.person = person
        self.session = session
    }

    public var hasShownSecondFactor: Bool { session.stage == .secondFactor }
}

/// Where a request comes from, for the person to recognise their sessions by.
public struct Whereabouts: Sendable, Hashable {
    public let address: String
    public let agent: String

    /// - Parameters:
    ///   - address: Of the network.
    ///   - agent: What the browser calls itself; cut after 200 characters.
    public init(address: String, agent: String = "") {
        self.address = address
        self.agent = String(agent.prefix(200))
    }
}
