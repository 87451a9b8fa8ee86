import Cooperation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import Logging
import NIOCore
import People
import Registry
import ServiceLifecycle

/// Writes the letters that go to everyone at a time of their own: the weekly digest and daily alerts, each once.
///
/// Any number of nodes may run it on one database: whose letter goes out is decided by the row that says it has.
public struct Rounds: Service, CustomStringConvertible {
    private let house: House
    private let space: Space
    private let accounts: Accounts
    private let clock: RoundClock
    private let logger: Logger

    /// What the service is called in the log.
    ///
    /// The lifecycle asks for it at every start, and without it would spell out all that the service holds: vocabularies
    /// with thousands of terms, the addresses of the database and of the mail server.
    public var description: String { "Rounds" }

    /// The rounds of a portal's main space; nil where nobody may sign in there.
    public init?(_ portal: Portal) {
        guard let space = portal.house[.main], let accounts = space.accounts else { return nil }
        house = portal.house
        self.space = space
        self.accounts = accounts
        clock = RoundClock(zone: portal.settings.timeZone)
        logger = portal.settings.logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await go()
                } catch {
                    // Whose turn it is still stands in the database; serving goes on.
                    logger.warning("Letters to everyone could not be written", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    /// Writes what is due at this moment; gives the number of letters.
    @discardableResult
    func go() async throws -> Int {
        let now = house.settings.now()
        var count = 0
        if let day = clock.digestDay(at: now) { count += try await round(of: .digest, on: day) }
        if let day = clock.alertDay(at: now) { count += try await round(of: .alerts, on: day) }
        return count
    }

    /// Writes the digests of this week now, whatever the hour, to whoever has had none; gives the number of letters.
    public func digestsNow() async throws -> Int { try await round(of: .digest, on: thisMonday) }

    /// The digest someone would be sent now, as its message; nil where there is nothing to say or they want none.
    public func digest(for person: Person.ID) async throws -> OutgoingLetter? {
        guard let recipient = try await accounts.recipient(person, of: .digest) else { return nil }
        return try await write(.digest, for: recipient).letter.map { accounts.outgoing($0, to: recipient.person) }
    }

    private var thisMonday: String {
        let now = house.settings.now()
        for days in 0..<7 {
            // The evening of a day is past seven in any zone.
            if let day = clock.digestDay(at: now - Int64(days) * 86_400_000) { return day }
        }
        return Moment(milliseconds: now).day?.iso ?? ""
    }

    private func round(of topic: MailTopic, on day: String) async throws -> Int {
        var count = 0
        for recipient in try await accounts.recipients(of: topic, on: day) {
            guard !Task.isCancelled else { return count }
            let sequence = try await space.ledger.catalogue().sequence
            let written = try await write(topic, for: recipient)
            let isSent = try await accounts.send(
                written.letter,
                to: recipient,
                of: topic,
                on: day,
                telling: written.told,
                asOf: sequence
            )
            if isSent { count += 1 }
        }
        return count
    }

    private func write(_ topic: MailTopic, for recipient: Recipient) async throws -> DigestComposer.Written {
        let composer = DigestComposer(house.visit(space, recipient.person.language))
        switch topic {
        case .digest: return try await composer.digest(for: recipient)
        case .alerts: return try await composer.alerts(for: recipient)
        case .account, .reminders: return .init()
        }
    }
}

extension House {
    /// A visit by nobody, for what is written without being asked.
    func visit(_ space: Space, _ language: Language) -> Visit {
        Visit(
            request: Request(
                head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/"),
                body: RequestBody(buffer: ByteBuffer())
            ),
            parameters: Parameters(),
            language: language,
            space: space,
            house: self
        )
    }
}
