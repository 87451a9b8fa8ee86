import CanonicalJSON
import Cooperation
import Credentials
import Foundation
import People

/// A letter whose turn it is.
public struct OutgoingLetter: Sendable, Hashable {
    public let id: String
    public let envelope: Envelope
    /// When it was put into the queue; milliseconds since 1 January 1970 UTC.
    public let made: Int64
    /// Which attempt this is, from 1.
    public let attempt: Int
    /// What ends mail about this topic for this person; nil for letters that everyone gets.
    public let unsubscribe: String?
}

/// What became of an attempt to send a letter.
public enum PostOutcome: Sendable, Hashable {
    case sent
    /// It may go later; in words for the operator.
    case later(String)
    /// It will never go.
    case refused(String)
    /// There is no mail server: the operator reads it and passes it on.
    case kept
}

extension Accounts {
    /// Takes letters whose turn it is; no other node gets them in the ten minutes that follow.
    ///
    /// Whether there is anyone behind an address that asked for another password turns out here, where nobody waits for
    /// the answer: the link is made now, or the letter is dropped.
    public func takeLetters(limit: Int = 20) async throws -> [OutgoingLetter] {
        let now = now
        return try await people.write { records in
            try records.takeLetters(limit: limit, now: now, until: now + 10 * 60_000).compactMap { queued in
                guard let envelope = try? open(queued) else {
                    try records.closeLetter(queued.id, .failed, trouble: "sealed with another key", now: now)
                    return nil
                }
                guard let envelope = try ready(envelope, records, now: now) else {
                    try records.closeLetter(queued.id, .dropped, sealed: [], now: now)
                    return nil
                }
                return OutgoingLetter(
                    id: queued.id,
                    envelope: envelope,
                    made: queued.made,
                    attempt: queued.attempts,
                    unsubscribe: queued.person.flatMap { unsubscribeWord($0, envelope.letter.topic) }
                )
            }
        }
    }

    /// The envelope as it goes out; nil where there is nobody to send it to, or nobody who wants it any more.
    private func ready(_ envelope: Envelope, _ records: PeopleRecords, now: Int64) throws -> Envelope? {
        guard let person = try records.person(at: envelope.address), !person.isPractice else { return nil }
        let topic = envelope.letter.topic
        guard try !topic.canBeLeft || !records.unsubscriptions(of: person.id).contains(topic.rawValue) else {
            return nil
        }
        guard case .passwordReset = envelope.letter else { return envelope }
        let secret = secret()
        try records.addLink(
            digest: secret.digest,
            for: person.id,
            .passwordReset,
            now: now,
            expires: now + policy.reset
        )
        return Envelope(
            address: person.email,
            language: person.language,
            name: person.name,
            letter: .passwordReset(secret)
        )
    }

    /// Notes what became of a letter that was taken; of what was sent nothing is kept but that it was.
    public func note(_ outcome: PostOutcome, of letter: OutgoingLetter) async throws {
        let now = now
        let sealed = try seal(letter.envelope, id: letter.id)
        try await people.write { records in
            switch outcome {
            case .sent: try records.closeLetter(letter.id, .sent, sealed: [], now: now)
            case .kept: try records.closeLetter(letter.id, .kept, sealed: sealed, now: now)
            case .refused(let trouble):
                try records.closeLetter(letter.id, .failed, sealed: sealed, trouble: trouble, now: now)
            case .later(let trouble):
                guard let wait = policy.patience(afterAttempt: letter.attempt) else {
                    return try records.closeLetter(letter.id, .failed, sealed: sealed, trouble: trouble, now: now)
                }
                try records.delayLetter(letter.id, until: now + wait, trouble: trouble)
            }
        }
    }

    /// The latest letters with their words, as far as they are kept, to one who looks after the node.
    public func letters(limit: Int = 100, with pen: Pen) async throws -> [(queued: QueuedLetter, envelope: Envelope?)] {
        let now = now
        return try await people.read { records in
            try pen.checkReading([Demand(.administer)], records, now: now)
            return try records.letters(limit: limit).map { ($0, try? open($0)) }
        }
    }

    /// Removes what can no longer be used, letters closed more than thirty days ago, and drafts left for longer than
    /// ``AccountPolicy/draft``.
    public func sweep() async throws {
        let now = now
        let times = SweepTimes(
            now: now,
            sessions: now - policy.idle,
            letters: now - 30 * 86_400_000,
            drafts: now - policy.draft,
            requests: now - Self.answersKept,
            uploads: now - Self.uploadsKept
        )
        try await people.write { try $0.sweep(times) }
        try await sweepAttachments()
    }

    private func open(_ letter: QueuedLetter) throws -> Envelope {
        let bytes = try key.open(letter.sealed, for: Self.place(letter: letter.id))
        return try Envelope(json: JSON(parsing: String(decoding: bytes, as: UTF8.self)))
    }
}

extension AccountPolicy {
    /// How long a letter waits after an attempt that failed, in milliseconds; nil when it is given up, after some two days.
    func patience(afterAttempt number: Int) -> Int64? {
        let minutes: [Int64] = [1, 5, 15, 60, 180, 360, 720, 1_440]
        return number <= minutes.count ? minutes[max(number, 1) - 1] * 60_000 : nil
    }
}
