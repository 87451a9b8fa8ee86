import SQLStore

extension PeopleRecords {
    /// Removes what can no longer be used: expired sessions, links and counts, letters long closed, drafts long left.
    ///
    /// - Parameters:
    ///   - lettersClosedBefore: Letters closed earlier than this go; they are personal data.
    ///   - draftsSavedBefore: Drafts last saved earlier than this go as well.
    public func sweep(now: Int64, idle: Int64, lettersClosedBefore: Int64, draftsSavedBefore: Int64) throws {
        try connection.execute("DELETE FROM session WHERE expires <= \(now) OR seen <= \(now - idle)")
        try connection.execute("DELETE FROM one_time_link WHERE expires <= \(now)")
        try connection.execute("DELETE FROM throttle WHERE expires <= \(now)")
        try connection.execute("DELETE FROM letter WHERE closed < \(lettersClosedBefore)")
        try connection.execute("DELETE FROM draft WHERE saved < \(draftsSavedBefore)")
    }
}
