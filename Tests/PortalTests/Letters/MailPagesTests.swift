import Cooperation
import Credentials
import HTTPTypes
import Hummingbird
import Ledger
import Localization
import Logging
import Mail
import People
import Registry
import Testing

@testable import Portal

@Suite("The pages of letters")
struct MailPagesTests {
    private static let terminal = Pen(standing: .operatorPeople, for: .node)

    @Test("Who looks after the node reads the letters nobody could send, and nobody else does")
    func keptLetters() async throws {
        // given
        let fixture = try await Fixture.filled()
        let invitation = try await fixture.accounts.invite(
            "ana@example.org",
            name: "Ana",
            language: .pt,
            as: Appointment(party: "BR", role: .validator),
            with: Self.terminal
        )
        let writer = try LetterWriter(fixture.ledger.vocabularies, at: "", from: .init(address: "a@example.org"))
        let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        try await PostOffice(fixture.accounts, writer: writer, carrier: nil, logger: quiet).deliver()
        // when
        var eva = try await fixture.browser(for: .node, as: .operatorOfNode)
        let page = try await eva.open("/es/mesa/correo")
        // then
        let secret = try #require(invitation.secret).text
        #expect(page.status == 200)
        #expect(page.words.contains("ana@example.org") && page.words.contains("guardada aquí"))
        #expect(page.words.contains("Sua conta no Encuentro"))
        #expect(page.words.contains("Abrir a conta: /pt/invitacion/\(secret)"))
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(try await eva.open("/es/mesa").links.contains("/es/mesa/correo"))
        for role in Designation.Role.allCases where role != .operatorOfNode {
            var other = try await fixture.browser(for: "CO", as: role)
            let refused = try await other.open("/es/mesa/correo")
            #expect(refused.status == 403 && !refused.text.contains(secret), "\(role)")
            #expect(try await !other.open("/es/mesa").links.contains("/es/mesa/correo"))
        }
    }

    @Test("The link of a letter asks before it ends mail; a mail program's one click ends it, from anywhere")
    func oneClick() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())
        let invitation = try await fixture.accounts.invite(
            "ana@example.org",
            name: "Ana",
            language: .es,
            as: Appointment(party: "CO", role: .titular),
            with: Self.terminal
        )
        let letter = Letter.message(.reminders, subject: "Su palabra", paragraphs: [], link: nil)
        try await fixture.accounts.send(letter, to: invitation.person.id)
        let word = try #require(try await fixture.accounts.takeLetters().compactMap(\.unsubscribe).first)
        func left() async throws -> Set<String> {
            try await fixture.people.read { try $0.unsubscriptions(of: invitation.person.id) }
        }
        // when
        let page = try await browser.open("/es/correo/\(word)")
        #expect(page.status == 200 && page.words.contains("recordatorios"))
        #expect(try await left().isEmpty)
        let forged = try await browser.post("/es/correo/\(word)x", [], origin: nil)
        #expect(forged.status == 403)
        #expect(try await left().isEmpty)
        let click = try await browser.post("/es/correo/\(word)", [("List-Unsubscribe", "One-Click")], origin: nil)
        // then
        #expect(click.status == 200 && click.headers[.cacheControl] == "no-store")
        #expect(try await left() == ["reminders"])
    }

    @Test("The first operator comes in by the terminal's link, once, and needs a second factor to do anything")
    func firstOperator() async throws {
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())
        let link = try #require(try await fixture.accounts.openNode())
        let address = "/es/primera/\(link.text)"
        let page = try await browser.open(address)
        #expect(page.status == 200)
        #expect(page.headers[SecurityHeaders.referrerPolicy] == "no-referrer")
        let weak = [("nombre", "Eva"), ("correo", "eva@example.org"), ("contrasena", "corta")]
        #expect(try await browser.post(address, weak, from: page).status == 422)
        let good = [("nombre", "Eva"), ("correo", "eva@example.org"), ("contrasena", "cuatro perros azules")]
        let entered = try await browser.post(address, good, from: page)
        #expect(entered.status == 303)
        let account = try await browser.open("/es/cuenta")
        #expect(account.words.contains("Eva") && account.words.contains("operación del nodo"))
        #expect(try await browser.send(.get, "/es/mesa/correo").headers[.location] == "/es/cuenta")
        var late = TestBrowser(try fixture.portal())
        #expect(try await late.open(address).status == 422)
    }
}
