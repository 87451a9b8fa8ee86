import Cooperation
import People

extension Accounts {
    /// Milliseconds without a look after which the next one is another visit: as long as a session may be idle.
    static let deskPause: Int64 = 30 * 60_000

    /// Notes that someone looks at a party's desk, and gives the visit before this one; nil where there was none.
    ///
    /// Looks in short succession are one visit, so that what is new stays new while they work on it.
    public func visitDesk(
        of party: PartyCode,
        _ signedIn: SignedIn,
        asOf sequence: Int64
    ) async throws -> DeskVisit.Mark? {
        let (person, now) = (signedIn.person.id, now)
        let last = try await people.read { try $0.deskVisit(of: person, for: party) }
        // Of looks within a minute nothing new is to be noted.
        if let last, now - last.at < 60_000 { return last.before }
        let before =
            last.flatMap { now - $0.at >= Self.deskPause ? .init(at: $0.at, sequence: $0.sequence) : $0.before }
        let visit = DeskVisit(party: party, at: now, sequence: sequence, before: before)
        try await people.write { records in
            if try records.person(person) != nil { try records.note(visit, of: person) }
        }
        return before
    }
}
