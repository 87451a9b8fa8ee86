import CanonicalJSON
import Cooperation
import Localization
import People

/// That a party was reminded of the words it owes.
public struct Reminding: Sendable, Hashable {
    public let party: PartyCode
    /// Milliseconds since 1 January 1970 UTC.
    public let at: Int64
    /// How many times so far.
    public let count: Int
}

extension Accounts {
    /// Milliseconds within which a party is not reminded again.
    public static let reminderPause: Int64 = 86_400_000

    /// Reminds a party of the words it owes: a letter to its titulars, from the second time on to their alternates too.
    ///
    /// Where there is no titular it goes to the alternates at once; within a day it is sent once.
    ///
    /// - Parameter letter: The letter in a person's language.
    /// - Returns: To how many it goes; 0 where nobody speaks for the party, or it was reminded just now.
    public func remind(
        _ party: PartyCode,
        with pen: Pen,
        _ letter: @escaping @Sendable (Language) -> Letter
    ) async throws -> Int {
        let (first, second) = (lot(), now)
        return try await people.write { [self] records in
            try pen.check([Demand(.remind, for: party)], records, now: second)
            let before = try records.remindings().first { $0.party == party }
            if let before, second - before.at < Self.reminderPause { return 0 }
            let holding = try records.designations(for: party).filter { $0.designation.lapse(at: second) == nil }
            func holders(_ role: Designation.Role) -> [Person.ID] {
                holding.filter { $0.designation.role == role }.compactMap(\.holder)
            }
            var reached = holders(.titular)
            if reached.isEmpty || before != nil { reached += holders(.alternate) }
            let persons = try Set(reached).sorted { $0.rawValue < $1.rawValue }.compactMap { try records.person($0) }
            guard !persons.isEmpty else { return 0 }
            for (number, person) in persons.enumerated() {
                try enqueue(letter(person.language), to: person, id: "\(first)\(number)", records)
            }
            try records.audit(
                .reminded,
                under: pen.designation,
                by: pen.holder,
                detail: ["party": .string(party.rawValue)],
                now: second
            )
            return persons.count
        }
    }

    /// The parties that were reminded, with the last time.
    public func remindings() async throws -> [PartyCode: Reminding] {
        let all = try await people.read { records in
            try records.remindings().map { Reminding(party: $0.party, at: $0.at, count: $0.count) }
        }
        return Dictionary(all.map { ($0.party, $0) }) { first, _ in first }
    }
}
