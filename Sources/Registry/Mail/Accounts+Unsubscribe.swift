import Credentials
import People

extension Accounts {
    /// The word in a letter by which its reader ends mail about a topic, without signing in (RFC 8058).
    ///
    /// It says who and what, under the node's key: nothing is kept for it, and nobody can make one.
    func unsubscribeWord(_ person: Person.ID, _ topic: MailTopic) -> String? {
        guard topic.canBeLeft else { return nil }
        return "\(person)-\(topic.rawValue)-\(mark(person.rawValue, topic))"
    }

    /// What mail the word of a letter ends; nil where it is none of ours.
    public func topic(of word: String) -> MailTopic? { read(word)?.topic }

    /// Ends mail about a topic by the word of a letter; gives the topic, or nil where the word is none of ours.
    ///
    /// Ending twice ends once; an erased person needs no ending.
    public func unsubscribe(by word: String) async throws -> MailTopic? {
        guard let (person, topic) = read(word) else { return nil }
        let now = now
        try await people.write { records in
            if try records.person(person) != nil { try records.unsubscribe(person, from: topic.rawValue, now: now) }
        }
        return topic
    }

    private func read(_ word: String) -> (person: Person.ID, topic: MailTopic)? {
        let parts = word.split(separator: "-", maxSplits: 2).map(String.init)
        guard parts.count == 3, let topic = MailTopic(rawValue: parts[1]), topic.canBeLeft,
            ConstantTime.equal(Array(mark(parts[0], topic).utf8), Array(parts[2].utf8))
        else { return nil }
        return (Person.ID(parts[0]), topic)
    }

    private func mark(_ person: String, _ topic: MailTopic) -> String {
        Base64URL.encode(key.digest("\(person) \(topic.rawValue)", for: "unsubscribe"))
    }

    /// The topics a person wants mail about.
    public func topics(of signedIn: SignedIn) async throws -> Set<MailTopic> {
        let left = try await people.read { try $0.unsubscriptions(of: signedIn.person.id) }
        return Set(MailTopic.allCases.filter { !left.contains($0.rawValue) })
    }

    /// Sets the topics a person wants mail about; about their account they get it in any case.
    public func setTopics(_ topics: Set<MailTopic>, of signedIn: SignedIn) async throws {
        let (person, now) = (signedIn.person.id, now)
        try await people.write { records in
            for topic in MailTopic.allCases where topic.canBeLeft {
                if topics.contains(topic) {
                    try records.subscribe(person, to: topic.rawValue)
                } else {
                    try records.unsubscribe(person, from: topic.rawValue, now: now)
                }
            }
        }
    }
}
