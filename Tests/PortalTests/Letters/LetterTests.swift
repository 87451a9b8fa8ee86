import Cooperation
import Credentials
import Ledger
import Localization
import Logging
import Mail
import People
import Registry
import Synchronization
import Testing

@testable import Portal

@Suite("Letters")
struct LetterTests {
    /// Keeps what it is given, or refuses everything.
    private final class Bag: MailCarrier {
        private let messages = Mutex<[MailMessage]>([])
        let trouble: MailError?

        init(_ trouble: MailError? = nil) { self.trouble = trouble }

        var taken: [MailMessage] { messages.withLock { $0 } }

        func send(_ message: MailMessage) async throws {
            if let trouble { throw trouble }
            messages.withLock { $0.append(message) }
        }
    }

    private static func withAccounts(_ body: (Accounts, LetterWriter) async throws -> Void) async throws {
        let fixture = try await Fixture.empty()
        let sender = MailMessage.Mailbox(name: "Encuentro", address: "avisos@encuentro.example")
        try await body(
            fixture.accounts,
            try LetterWriter(fixture.ledger.vocabularies, at: "https://encuentro.example", from: sender)
        )
    }

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test(
        "An invitation is written in its reader's language, with a link that opens the account",
        arguments: Language.allCases
    )
    func invitation(language: Language) async throws {
        try await Self.withAccounts { accounts, writer in
            // given
            let invitation = try await accounts.invite(
                "ana@example.org",
                name: "Ana <b>",
                language: language,
                as: Appointment(party: "BR", role: .validator),
                with: Pen(standing: .operatorPeople, for: .node)
            )
            let bag = Bag()
            // when
            try await PostOffice(accounts, writer: writer, carrier: bag, logger: Self.logger).deliver()
            // then
            let message = try #require(bag.taken.first)
            let link =
                "https://encuentro.example/\(language.rawValue)/invitacion/\(try #require(invitation.secret).text)"
            #expect(message.to.address == "ana@example.org" && message.language == language.rawValue)
            #expect(message.text.contains(link) && message.html.contains("href=\"\(link)\""))
            #expect(message.subject.contains("Bra"))
            #expect(message.html.contains("Ana &lt;b") && !message.html.contains("<b>"))
            #expect(!message.text.contains("⟦") && !message.subject.contains("⟦"))
            // About one's account everyone is written to.
            #expect(message.unsubscribe == nil)
        }
    }

    @Test("Mail that can be left tells how, and leads to the page it is about", arguments: Language.allCases)
    func message(language: Language) async throws {
        try await Self.withAccounts { accounts, writer in
            let invitation = try await accounts.invite(
                "ana@example.org",
                name: "Ana",
                language: language,
                as: Appointment(party: "CO", role: .titular),
                with: Pen(standing: .operatorPeople, for: .node)
            )
            let letter = Letter.message(.reminders, subject: "Su palabra", paragraphs: ["Uno & dos."], link: "/es/mesa")
            try await accounts.send(letter, to: invitation.person.id)
            let bag = Bag()
            try await PostOffice(accounts, writer: writer, carrier: bag, logger: Self.logger).deliver()
            let message = try #require(bag.taken.first { $0.unsubscribe != nil })
            let leave = try #require(message.unsubscribe)
            #expect(message.subject == "Su palabra" && message.html.contains("Uno &amp; dos."))
            #expect(message.text.contains("https://encuentro.example/es/mesa") && !message.text.contains("⟦"))
            #expect(leave.hasPrefix("https://encuentro.example/\(language.rawValue)/correo/"))
            #expect(message.text.contains(leave) && message.html.contains(leave))
        }
    }

    @Test("Without a carrier letters are kept; one that refuses loses nothing; one that is not there is tried again")
    func carriers() async throws {
        let outcomes: [((any MailCarrier)?, QueuedLetter.State)] = [
            (nil, .kept), (Bag(.refused("550")), .failed), (Bag(.later("451")), .waiting), (Bag(), .sent),
        ]
        for (carrier, state) in outcomes {
            try await Self.withAccounts { accounts, writer in
                _ = try await accounts.invite(
                    "ana@example.org",
                    name: "Ana",
                    language: .es,
                    as: Appointment(party: "CO", role: .editor),
                    with: Pen(standing: .operatorPeople, for: .node)
                )
                try await PostOffice(accounts, writer: writer, carrier: carrier, logger: Self.logger).deliver()
                #expect(try await accounts.people.read { try $0.letters().map(\.state) } == [state])
            }
        }
    }
}
