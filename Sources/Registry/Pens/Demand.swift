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
        try check(demands, now: now, { try records.designationHeld($0) }, { try records.tokenHeld($0) })
    }

    /// As ``check(_:_:now:)``, for a transaction that only reads, in which nothing can be held.
    func checkReading(_ demands: some Sequence<Demand>, _ records: PeopleRecords, now: Int64) throws {
        try check(demands, now: now, { try records.designation($0) }, { try records.token($0) })
    }

    private func check(
        _ demands: some Sequence<Demand>,
        now: Int64,
        _ designation: (Designation.ID) throws -> HeldDesignation?,
        _ token: (String) throws -> APIToken?
    ) throws {
        let current: Pen?
        switch ground {
        case .standing: return
        case .designated(let known, let holder):
            current = try designation(known.id).flatMap { held in
                held.holder == holder ? Pen(held.designation, holder: holder) : nil
            }
        case .program(let known, let given):
            let held = try designation(known.id)?.designation
            let token = try token(given.id)
            current = held.flatMap { held in token.map { Pen(held, of: $0) } }
        }
        guard let current else { throw RegistryError.refused(.unknown) }
        for demand in demands {
            let refusal = current.refusal(of: demand.right, for: demand.party, on: demand.subject, at: now)
            if let refusal { throw RegistryError.refused(refusal) }
        }
    }
}
