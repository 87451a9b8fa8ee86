import Logging
import Mail
import Registry
import ServiceLifecycle

/// Sends the letters that wait, as long as the portal serves; without a carrier they are kept for the operator to read.
public struct PostOffice: Service, CustomStringConvertible {
    private let accounts: Accounts
    private let writer: LetterWriter
    private let carrier: (any MailCarrier)?
    private let logger: Logger

    /// What the service is called in the log.
    ///
    /// The lifecycle asks for it at every start, and without it would spell out all that the service holds: vocabularies
    /// with thousands of terms, the addresses of the database and of the mail server.
    public var description: String { "PostOffice" }

    public init(_ accounts: Accounts, writer: LetterWriter, carrier: (any MailCarrier)?, logger: Logger) {
        self.accounts = accounts
        self.writer = writer
        self.carrier = carrier
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var round = 0
            while !Task.isCancelled {
                do {
                    try await deliver()
                    // Once an hour what has expired is cleared away.
                    if round.isMultiple(of: 720) { try await accounts.sweep() }
                } catch {
                    // Letters stay where they are; serving goes on.
                    logger.warning("The mail could not be looked after", metadata: ["error": "\(error)"])
                }
                round += 1
                try? await Task.sleep(for: .seconds(5))
            }
        }
    }

    /// Sends all letters whose turn it is.
    func deliver() async throws {
        while !Task.isCancelled {
            let letters = try await accounts.takeLetters()
            guard !letters.isEmpty else { return }
            for letter in letters { try await accounts.note(await send(letter), of: letter) }
        }
    }

    private func send(_ letter: OutgoingLetter) async -> PostOutcome {
        guard let carrier else { return .kept }
        guard let message = writer.message(letter) else { return .refused("no words") }
        do {
            try await carrier.send(message)
            return .sent
        } catch MailError.refused(let reason) {
            // Never whom it was for, nor what it said.
            logger.warning("A letter was refused", metadata: ["letter": "\(letter.id)", "reason": "\(reason)"])
            return .refused(reason)
        } catch {
            logger.info("A letter waits", metadata: ["letter": "\(letter.id)", "reason": "\(error)"])
            return .later("\(error)")
        }
    }
}
