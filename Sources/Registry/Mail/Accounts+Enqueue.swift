import CanonicalJSON
import Credentials
import Localization
import People

extension Accounts {
    /// Puts a letter to a person into the queue, unless they want none about its topic.
    public func send(_ letter: Letter, to person: Person.ID) async throws {
        let id = draftID()
        try await people.write { records in
            guard let person = try records.person(person) else { return }
            try enqueue(letter, to: person, id: id, records)
        }
    }

    /// As ``send(_:to:)``, within a transaction; an account of a scenario has nobody to read it.
    func enqueue(_ letter: Letter, to person: Person, id: String, _ records: PeopleRecords) throws {
        guard !person.isPractice,
            try !letter.topic.canBeLeft || !records.unsubscriptions(of: person.id).contains(letter.topic.rawValue)
        else { return }
        let envelope = Envelope(address: person.email, language: person.language, name: person.name, letter: letter)
        try add(envelope, to: person.id, id: id, records)
    }

    /// A letter for an address of which it is not told yet whether anyone has it.
    func enqueueReset(for address: EmailAddress, id: String, _ records: PeopleRecords) throws {
        try add(
            Envelope(address: address, language: .es, name: "", letter: .passwordReset(nil)),
            to: nil,
            id: id,
            records
        )
    }

    private func add(_ envelope: Envelope, to person: Person.ID?, id: String, _ records: PeopleRecords) throws {
        let sealed = try seal(envelope, id: id)
        try records.addLetter(
            id: id,
            to: person,
            topic: envelope.letter.topic.rawValue,
            sealed: sealed,
            now: now
        )
    }

    /// Another nonce each time: a letter may be sealed again when its link has been made.
    func seal(_ envelope: Envelope, id: String) throws -> [UInt8] {
        try key.seal(envelope.json.bytes, for: Self.place(letter: id), nonce: chance(SealingKey.nonceLength))
    }

    /// A name of lot for a letter, drawn before the transaction, which may run twice.
    func draftID() -> String { lot() + lot() }

    static func place(letter id: String) -> String { "letter/\(id)" }
}
