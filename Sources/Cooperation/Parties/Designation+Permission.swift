extension Designation {
    /// Why a designation does not carry an act.
    public enum Refusal: Error, Sendable, Hashable {
        /// Nobody knows such a designation, or another person holds it.
        case unknown
        /// It begins only then; milliseconds since 1 January 1970 UTC.
        case notYet(from: Int64)
        /// It ended then.
        case ended(at: Int64)
        /// The act is for a party it was not given for.
        case otherParty(PartyCode)
        /// Those in this role may not do this.
        case notInRole(Role, Right)
        /// What the act is about lies outside what it is limited to.
        case outOfScope
        /// The person has not shown a second factor, which the role asks for.
        case secondFactorNeeded(Role)
        /// The program has not been given this right.
        case notGranted(Right)
    }

    /// Why it does not hold at a moment; nil where it does.
    public func lapse(at now: Int64) -> Refusal? {
        if let ended { return .ended(at: ended) }
        if now < from { return .notYet(from: from) }
        if let to, now >= to { return .ended(at: to) }
        return nil
    }

    /// Why it does not carry an act for a party at a moment; nil where it does.
    ///
    /// - Parameters:
    ///   - party: In whose name, or for ``Reach/anyParty`` towards whom; nil where the act concerns no party.
    ///   - subject: What the act is about; nil where scopes do not matter.
    public func refusal(
        of right: Right,
        for party: PartyCode?,
        on subject: Subject? = nil,
        at now: Int64
    ) -> Refusal? {
        if let lapse = lapse(at: now) { return lapse }
        guard let reach = right.holders[role] else { return .notInRole(role, right) }
        if reach == .ownParty, let party, party != self.party { return .otherParty(party) }
        if let subject, !scope.covers(subject) { return .outOfScope }
        return nil
    }
}
