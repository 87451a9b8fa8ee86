import SQLStore

/// Before which moments what was left goes; milliseconds since 1 January 1970 UTC.
public struct SweepTimes: Sendable {
    public let now: Int64
    /// Sessions not used since.
    public var sessions: Int64
    /// Letters closed before; they are personal data.
    public var letters: Int64
    /// Drafts last saved before.
    public var drafts: Int64
    /// Answers to requests of programs made before.
    public var requests: Int64
    /// Files sent before.
    public var uploads: Int64

    public init(now: Int64, sessions: Int64, letters: Int64, drafts: Int64, requests: Int64, uploads: Int64) {
        self.now = now
        self.sessions = sessions
        self.letters = letters
        self.drafts = drafts
        self.requests = requests
        self.uploads = uploads
    }
}

extension PeopleRecords {
    /// Removes what can no longer be used, and what nobody came back to.
    public func sweep(_ times: SweepTimes) throws {
        try connection.execute("DELETE FROM session WHERE expires <= \(times.now) OR seen <= \(times.sessions)")
        try connection.execute("DELETE FROM one_time_link WHERE expires <= \(times.now)")
        try connection.execute("DELETE FROM throttle WHERE expires <= \(times.now)")
        try connection.execute("DELETE FROM letter WHERE closed < \(times.letters)")
        try connection.execute("DELETE FROM draft WHERE saved < \(times.drafts)")
        try connection.execute("DELETE FROM program_request WHERE made < \(times.requests)")
        try connection.execute("DELETE FROM upload WHERE made < \(times.uploads)")
        try connection.execute(
            """
            DELETE FROM letter_round WHERE made < \(times.letters) AND EXISTS (
                SELECT 1 FROM letter_round AS later
                WHERE later.person = letter_round.person AND later.topic = letter_round.topic
                  AND later.day > letter_round.day)
            """
        )
    }
}
