import Cooperation
import People

/// What a pen is asked to carry.
struct Demand: Sendable, Hashable {
    let right: Right
    /// Towards whom; nil for the pen's own party.
    let party: PartyCode?
    let subject: Designation.Subject?

    init(_ right: Right, for party: PartyCode? = nil, on subject: Designation.Subject? = nil) {
        self.right = right
        self.party = party
        self.subject = subject
    }
}

extension Pen {
    /// Looks into the records whether the pen still carries what is asked; throws ``RegistryError/refused(_:)``.
    ///
    /// For a transaction that writes: nobody can end the designation before that transaction is done.
    func check(_ demands: some Sequence<Demand>, _ records: PeopleRecords, now: Int64) throws {
        try check(demands, now: now) { try records.designationHeld($0) }
    }

    /// As ``check(_:_:now:)``, for a transaction that only reads, in which nothing can be held.
    func checkReading(_ demands: some Sequence<Demand>, _ records: PeopleRecords, now: Int64) throws {
        try check(demands, now: now) { try records.designation($0) }
    }

    private func check(
        _ demands: some Sequence<Demand>,
        now: Int64,
        _ find: (Designation.ID) throws -> HeldDesignation?
    ) throws {
        guard case .designated(let designation, let holder, let granted) = ground else { return }
        guard let held = try find(designation.id), held.holder == holder || granted != nil else {
            throw RegistryError.refused(.unknown)
        }
        let current = Pen(held.designation, holder: holder, granted: granted)
        for demand in demands {
            let refusal = current.refusal(of: demand.right, for: demand.party, on: demand.subject, at: now)
            if let refusal { throw RegistryError.refused(refusal) }
        }
    }
}
