/// Takes messages away.
public protocol MailCarrier: Sendable {
    /// Hands a message over; it has been accepted by the next station when this returns. Throws ``MailError``.
    func send(_ message: MailMessage) async throws
}

/// Why a message was not taken.
public enum MailError: Error, Sendable, Equatable {
    /// Worth trying again later: nobody answers, or asks for patience.
    case later(String)
    /// It will not be taken: no such reader, or such mail is not wanted.
    case refused(String)
    /// Where mail is to go is not written as it should be.
    case badAddress(String)
}
