import CanonicalJSON
import Cooperation
import People

extension Accounts {
    /// Designates a person; where it replaces another designation, that one ends in the same moment.
    ///
    /// What waits for the party waits for whoever holds its designations, so a handover moves the pen, and with it what
    /// the former holder had drafted for the party, unless they still speak for it otherwise.
    /// Throws ``RegistryError/refused(_:)`` where the pen does not give such designations.
    @discardableResult
    public func designate(
        _ person: Person.ID,
        _ appointment: Appointment,
        replacing former: Designation.ID? = nil,
        with pen: Pen
    ) async throws -> Designation {
        try checkParty(of: appointment)
        let (lot, letters) = (lot(), [draftID(), draftID()])
        let now = now
        return try await people.write { records in
            guard let person = try records.person(person) else { throw AccountError.unknownPerson(person.rawValue) }
            if let former { try end(former, letter: letters[0], with: pen, records, now: now) }
            let given = try appoint(person, appointment, lot: lot, letter: letters[1], with: pen, records, now: now)
            if let former { try handOverDrafts(under: former, to: person.id, records, now: now) }
            return given
        }
    }

    /// Ends a designation now: whoever holds it writes no more, in any open session or program.
    public func endDesignation(_ id: Designation.ID, with pen: Pen) async throws {
        let (letter, now) = (draftID(), now)
        try await people.write { try end(id, letter: letter, with: pen, $0, now: now) }
    }

    /// The designations for a party that hold now, with who holds them, to one who may give them.
    public func holders(
        for party: PartyCode,
        with pen: Pen
    ) async throws -> [(designation: Designation, person: Person?)] {
        let now = now
        return try await people.read { records in
            try pen.checkReading([Demand(.designate, for: party)], records, now: now)
            return try records.designations(for: party).filter { $0.designation.lapse(at: now) == nil }.map { held in
                (held.designation, try held.holder.flatMap { try records.person($0) })
            }
        }
    }

    func appoint(
        _ person: Person,
        _ appointment: Appointment,
        lot: String,
        letter: String?,
        with pen: Pen,
        _ records: PeopleRecords,
        now: Int64
    ) throws -> Designation {
        try checkGiving(appointment.role, appointment.scope, for: appointment.party, with: pen, records, now: now)
        let designation = Designation(
            id: Designation.ID("\(appointment.role.rawValue)/\(lot)"),
            party: appointment.party,
            role: appointment.role,
            scope: appointment.scope,
            from: appointment.from ?? now,
            to: appointment.to,
            appointedBy: pen.designation,
            document: appointment.document
        )
        try records.add(designation, of: person.id)
        try records.audit(
            .designated,
            under: pen.designation,
            by: pen.holder,
            of: person.id,
            detail: Self.detail(designation),
            now: now
        )
        if let letter { try enqueue(.designated(designation.party, designation.role), to: person, id: letter, records) }
        return designation
    }

    private func end(
        _ id: Designation.ID,
        letter: String,
        with pen: Pen,
        _ records: PeopleRecords,
        now: Int64
    ) throws {
        guard let held = try records.designation(id) else { throw RegistryError.refused(.unknown) }
        let designation = held.designation
        // Everyone may lay down what is their own.
        if held.holder == nil || held.holder != pen.holder {
            try checkGiving(designation.role, designation.scope, for: designation.party, with: pen, records, now: now)
        }
        guard try records.end(id, by: pen.designation, now: now) else { return }
        try records.audit(
            .endedDesignation,
            under: pen.designation,
            by: pen.holder,
            of: held.holder,
            detail: Self.detail(designation),
            now: now
        )
        if let holder = try held.holder.flatMap({ try records.person($0) }) {
            try enqueue(.designationEnded(designation.party, designation.role), to: holder, id: letter, records)
        }
    }

    /// Nobody gives, or ends, what reaches further than what they hold.
    private func checkGiving(
        _ role: Designation.Role,
        _ scope: Designation.Scope,
        for party: PartyCode,
        with pen: Pen,
        _ records: PeopleRecords,
        now: Int64
    ) throws {
        try pen.check([Demand(.designate, for: party)], records, now: now)
        if let own = pen.role, !own.appoints.contains(role) {
            throw RegistryError.refused(.notInRole(own, .designate))
        }
        guard pen.scope.contains(scope) else { throw RegistryError.refused(.outOfScope) }
    }

    func checkParty(of appointment: Appointment) throws {
        if appointment.role == .operatorOfNode, appointment.party == .node { return }
        try registry.check(appointment.party)
    }

    static func detail(_ designation: Designation) -> JSON {
        [
            "designation": .string(designation.id.rawValue), "party": .string(designation.party.rawValue),
            "role": .string(designation.role.rawValue),
        ]
    }
}
