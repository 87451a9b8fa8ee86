import SQLStore

/// What a program was answered to a request that it may send again.
public struct KeptAnswer: Sendable, Hashable {
    /// An HTTP status.
    public let status: Int
    public let type: String
    public let body: [UInt8]

    public init(status: Int, type: String, body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }
}

extension PeopleRecords {
    /// A request as it was first sent under a key.
    public struct KeptRequest: Sendable {
        public let fingerprint: [UInt8]
        public let made: Int64
        /// Nil while it is being answered.
        public let answer: KeptAnswer?
    }

    /// Notes that a request is being answered; false where one was sent under that key before.
    public func begin(request key: String, of token: String, fingerprint: [UInt8], now: Int64) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO program_request (token, name, fingerprint, made) VALUES (\(token), \(key), \(fingerprint), \(now))
            ON CONFLICT (token, name) DO NOTHING
            """
        ) == 1
    }

    public func request(_ key: String, of token: String) throws -> KeptRequest? {
        try connection.row(
            """
            SELECT fingerprint, made, status, type, body FROM program_request
            WHERE token = \(token) AND name = \(key)
            """
        ).map { row in
            KeptRequest(
                fingerprint: try row.blob(0),
                made: try row.int(1),
                answer: try row.optionalInt(2).map { status in
                    KeptAnswer(status: Int(status), type: try row.text(3), body: try row.blob(4))
                }
            )
        }
    }

    public func keep(_ answer: KeptAnswer, for key: String, of token: String) throws {
        try connection.execute(
            """
            UPDATE program_request SET status = \(Int64(answer.status)), type = \(answer.type), body = \(answer.body)
            WHERE token = \(token) AND name = \(key)
            """
        )
    }

    public func forgetRequest(_ key: String, of token: String) throws {
        try connection.execute("DELETE FROM program_request WHERE token = \(token) AND name = \(key)")
    }
}
