extension Designation {
    /// What a person is for a party; the networks of focal points name the first two and leave the rest to each country.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The focal point itself.
        case titular
        /// Who stands in for the focal point.
        case alternate
        /// Answers for the party and declares.
        case validator
        /// Declares, and leaves the answers to others.
        case editor
        /// Tells outside what is known here.
        case communicator
        /// Keeps the calendar of a regional body: reminds, opens and closes editions, answers for no country.
        case secretariat
        /// Looks after a node: people and mail, no word of any party.
        case operatorOfNode = "operator"

        /// Whether a password alone is not enough to act in this role: those who answer for a country, or open doors.
        public var needsSecondFactor: Bool {
            switch self {
            case .titular, .alternate, .validator, .secretariat, .operatorOfNode: true
            case .editor, .communicator: false
            }
        }

        /// The roles that someone in this one may give and end, within the reach of ``Right/designate``.
        public var appoints: Set<Role> {
            switch self {
            case .titular: [.titular, .alternate, .validator, .editor, .communicator]
            case .alternate: [.validator, .editor, .communicator]
            case .operatorOfNode: Set(Role.allCases)
            case .validator, .editor, .communicator, .secretariat: []
            }
        }
    }
}
