import Cooperation
import Localization
import People

/// Someone whose turn in a round of letters has come, with what they may see.
public struct Recipient: Sendable, Hashable {
    public let person: Person
    /// Their designations that hold and that they can use: without a second factor, none that asks for it.
    public let designations: [Designation]
    /// Their saved searches.
    public let searches: [SavedSearch]
    /// The last entry there was at the round before; nil at their first.
    public let before: Int64?
}

extension Accounts {
    /// Everyone whose turn in a round has not come and who wants letters about its topic.
    public func recipients(of topic: MailTopic, on day: String) async throws -> [Recipient] {
        let (round, now) = (LetterRound(topic: topic.rawValue, day: day), now)
        return try await people.read { records in
            // Of alerts only those have a turn who asked for one.
            let asked = topic == .alerts ? Set(try records.persons(alerted: .daily)) : nil
            return try records.persons(waitingFor: round).filter { asked?.contains($0) ?? true }.compactMap {
                try Self.recipient($0, topic, records, now: now)
            }
        }
    }

    /// The person with an address, as a round finds them, whether or not their turn has come; for looking at a letter.
    public func recipient(_ person: Person.ID, of topic: MailTopic) async throws -> Recipient? {
        let now = now
        return try await people.read { try Self.recipient(person, topic, $0, now: now) }
    }

    private static func recipient(
        _ id: Person.ID,
        _ topic: MailTopic,
        _ records: PeopleRecords,
        now: Int64
    ) throws -> Recipient? {
        guard let person = try records.person(id), !person.isPractice,
            try !records.unsubscriptions(of: id).contains(topic.rawValue)
        else { return nil }
        let hasFactor = try records.secondFactor(of: id)?.isConfirmed ?? false
        return Recipient(
            person: person,
            designations: try records.designations(of: id).map(\.designation).filter {
                $0.lapse(at: now) == nil && (hasFactor || !$0.role.needsSecondFactor)
            },
            searches: try records.savedSearches(of: id),
            before: try records.lastRound(about: topic.rawValue, of: id)
        )
    }

    /// A letter as it would go to someone now, for looking at; nothing is put into the queue.
    public func outgoing(_ letter: Letter, to person: Person) -> OutgoingLetter {
        OutgoingLetter(
            id: draftID(),
            envelope: Envelope(address: person.email, language: person.language, name: person.name, letter: letter),
            made: now,
            attempt: 1,
            unsubscribe: unsubscribeWord(person.id, letter.topic)
        )
    }

    /// Puts a person's letter of a round into the queue, once: whoever comes second, on whichever node, finds it done.
    ///
    /// Where there is nothing to say only that their turn has come is noted.
    ///
    /// - Parameters:
    ///   - searches: The searches it tells of: what there is now is no news for the next letter.
    ///   - sequence: The last entry it knows.
    /// - Returns: Whether a letter goes out.
    @discardableResult
    public func send(
        _ letter: Letter?,
        to recipient: Recipient,
        of topic: MailTopic,
        on day: String,
        telling searches: [SavedSearch],
        asOf sequence: Int64
    ) async throws -> Bool {
        let (id, now) = (draftID(), now)
        let round = LetterRound(topic: topic.rawValue, day: day)
        return try await people.write { [self] records in
            guard let person = try records.person(recipient.person.id),
                try records.claim(round, for: person.id, sequence: sequence, now: now)
            else { return false }
            for search in searches { try records.toldSearch(search.id, sequence: sequence) }
            guard let letter else { return false }
            try enqueue(letter, to: person, id: id, records)
            return true
        }
    }
}
