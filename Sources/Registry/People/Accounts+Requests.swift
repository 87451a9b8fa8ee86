import People

extension Accounts {
    /// What is to be done with a request that a program sends under a key of its own.
    public enum Repetition: Sendable, Hashable {
        /// It was not sent before, or was never answered: it is to be answered now.
        case first
        /// It was answered so.
        case answered(KeptAnswer)
        /// It is being answered at this moment.
        case underWay
        /// Another request was sent under that key.
        case different
    }

    /// How long an answer is kept for a request that is sent again, in milliseconds.
    static let answersKept: Int64 = 48 * 3_600_000
    /// Whoever answers longer than this has died on the way.
    private static let longestAnswer: Int64 = 10 * 60_000

    /// Looks whether a program's request was sent before, and notes it if not.
    ///
    /// - Parameters:
    ///   - key: What the program names the request by; its own for each token.
    ///   - fingerprint: A digest of the request, that tells it from others.
    public func begin(_ key: String, fingerprint: [UInt8], with token: APIToken) async throws -> Repetition {
        let now = now
        return try await people.write { records in
            if try records.begin(request: key, of: token.id, fingerprint: fingerprint, now: now) { return .first }
            guard let known = try records.request(key, of: token.id) else { return .underWay }
            let isDead = known.answer == nil && known.made + Self.longestAnswer <= now
            if isDead || known.made + Self.answersKept <= now {
                try records.forgetRequest(key, of: token.id)
                _ = try records.begin(request: key, of: token.id, fingerprint: fingerprint, now: now)
                return .first
            }
            guard known.fingerprint == fingerprint else { return .different }
            return known.answer.map(Repetition.answered) ?? .underWay
        }
    }

    /// Keeps an answer for the request that was noted under a key; nil forgets the request, which may then be sent again.
    public func finish(_ key: String, _ answer: KeptAnswer?, with token: APIToken) async throws {
        try await people.write { records in
            if let answer {
                try records.keep(answer, for: key, of: token.id)
            } else {
                try records.forgetRequest(key, of: token.id)
            }
        }
    }
}
