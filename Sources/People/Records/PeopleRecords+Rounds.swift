import SQLStore

/// A round of letters to everyone that goes once: the digest of a week, the alerts of a day.
public struct LetterRound: Sendable, Hashable {
    /// What the letters are about.
    public let topic: String
    /// The day it is due, such as `2026-11-23`; with the topic it names the round.
    public let day: String

    public init(topic: String, day: String) {
        self.topic = topic
        self.day = day
    }
}

extension PeopleRecords {
    /// Notes that a person's turn in a round has come; gives false where it had, on whichever node.
    ///
    /// - Parameter sequence: The last entry there was, so that the next round tells what came after.
    public func claim(_ round: LetterRound, for person: Person.ID, sequence: Int64, now: Int64) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO letter_round (person, topic, day, sequence, made) VALUES (
                \(person.rawValue), \(round.topic), \(round.day), \(sequence), \(now))
            ON CONFLICT DO NOTHING
            """
        ) > 0
    }

    /// Everyone whose turn in a round has not come; players of the exercise have no mail.
    public func persons(waitingFor round: LetterRound) throws -> [Person.ID] {
        try connection.rows(
            """
            SELECT id FROM person WHERE practice = 0 AND NOT EXISTS (
                SELECT 1 FROM letter_round
                WHERE letter_round.person = person.id AND letter_round.topic = \(round.topic)
                  AND letter_round.day = \(round.day))
            ORDER BY id
            """
        ).map { Person.ID(try $0.text(0)) }
    }

    /// The last entry there was at a person's latest round about a topic; nil before the first.
    public func lastRound(about topic: String, of person: Person.ID) throws -> Int64? {
        try connection.row(
            """
            SELECT sequence FROM letter_round WHERE person = \(person.rawValue) AND topic = \(topic)
            ORDER BY day DESC LIMIT 1
            """
        )?.int(0)
    }

    /// The rounds of a person, first to last.
    public func rounds(of person: Person.ID) throws -> [LetterRound] {
        try connection.rows(
            "SELECT topic, day FROM letter_round WHERE person = \(person.rawValue) ORDER BY topic, day"
        ).map { LetterRound(topic: try $0.text(0), day: try $0.text(1)) }
    }
}
