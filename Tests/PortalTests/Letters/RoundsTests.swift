import Cooperation
import Credentials
import Foundation
import Ledger
import Localization
import Mail
import People
import Registry
import Testing

@testable import Portal

@Suite("The weekly digest and daily alerts")
struct RoundsTests {
    /// Monday 23 November 2026, six in the morning in Bogota (UTC−5).
    private static let monday: Int64 = 1_795_431_600_000

    private struct Bench {
        let fixture: Fixture
        let clock: TestClock
        let rounds: Rounds
        let writer: LetterWriter
    }

    /// A node in Bogota with Ana, who answers for Chile.
    private static func bench(_ language: Language = .es) async throws -> Bench {
        let clock = TestClock(monday)
        let fixture = try await Fixture.filled().at(clock)
        let pen = Pen(standing: .operatorPeople, for: .node)
        _ = try await fixture.accounts.invite(
            "ana@example.org",
            name: "Ana",
            language: language,
            as: Appointment(party: "CL", role: .editor),
            with: pen
        )
        var settings = PortalSettings.quiet
        settings.now = { clock.now }
        settings.timeZone = try #require(TimeZone(identifier: "America/Bogota"))
        return Bench(
            fixture: fixture,
            clock: clock,
            rounds: try #require(Rounds(try fixture.portal(settings: settings))),
            writer: try LetterWriter(
                fixture.ledger.vocabularies,
                at: "https://encuentro.example",
                from: .init(name: "Encuentro", address: "avisos@encuentro.example")
            )
        )
    }

    private static func digests(_ bench: Bench) async throws -> [MailMessage] {
        let letters = try await bench.fixture.accounts.takeLetters()
        for letter in letters { try await bench.fixture.accounts.note(.sent, of: letter) }
        return
            letters
            .filter { $0.envelope.letter.topic == .digest || $0.envelope.letter.topic == .alerts }
            .compactMap { bench.writer.message($0) }
    }

    @Test("It goes out on Monday from seven in the node's zone, once a week, and on Tuesday where Monday was missed")
    func times() throws {
        let clock = RoundClock(zone: try #require(TimeZone(identifier: "America/Bogota")))
        let hour: Int64 = 3_600_000
        #expect(clock.digestDay(at: Self.monday) == nil)
        #expect(clock.digestDay(at: Self.monday + hour) == "2026-11-23")
        #expect(clock.digestDay(at: Self.monday + 17 * hour) == "2026-11-23")
        // In UTC it is Tuesday already.
        #expect(clock.digestDay(at: Self.monday + 15 * hour) == "2026-11-23")
        #expect(clock.digestDay(at: Self.monday + 30 * hour) == "2026-11-23")
        #expect(clock.digestDay(at: Self.monday + 43 * hour) == nil)
        #expect(clock.digestDay(at: Self.monday - 24 * hour) == nil)
        #expect(clock.alertDay(at: Self.monday) == nil)
        #expect(clock.alertDay(at: Self.monday + hour) == "2026-11-23")
        // An hour that summer time skips or repeats belongs to one day.
        let lisbon = RoundClock(zone: try #require(TimeZone(identifier: "Europe/Lisbon")))
        #expect(lisbon.alertDay(at: 1_774_746_000_000) == nil)
    }

    @Test("It says in some ten lines what the desk says, with the way to each", arguments: Language.allCases)
    func content(language: Language) async throws {
        // given
        let bench = try await Self.bench(language)
        #expect(try await bench.rounds.go() == 0)
        bench.clock.now += 3_600_000
        // when
        #expect(try await bench.rounds.go() == 1)
        #expect(try await bench.rounds.go() == 0)
        let messages = try await Self.digests(bench)
        // then
        let message = try #require(messages.first)
        #expect(messages.count == 1 && message.language == language.rawValue)
        #expect(message.text.contains("Gestión del agua en cuencas andinas"))
        let page = "https://encuentro.example/\(language.rawValue)/iniciativas/\(Fixture.water)#dato-end"
        #expect(message.text.contains(page) && message.html.contains("href=\"\(page)\""))
        #expect(message.text.contains("https://encuentro.example/\(language.rawValue)/mesa"))
        #expect(!message.text.contains("⟦") && !message.subject.contains("⟦"))
        #expect(message.html.matches(of: /<li>/).count <= DigestComposer.limit)
        #expect(message.unsubscribe?.contains("/correo/") == true)
        // and a week later it comes again
        bench.clock.now += 7 * 86_400_000
        #expect(try await bench.rounds.go() == 1)
    }

    @Test("Nothing is sent to whoever has nothing waiting and no news")
    func silence() async throws {
        let bench = try await Self.bench()
        _ = try await bench.fixture.accounts.invite(
            "luis@example.org",
            name: "Luis",
            language: .es,
            as: Appointment(party: "UY", role: .editor),
            with: Pen(standing: .operatorPeople, for: .node)
        )
        bench.clock.now += 3_600_000
        #expect(try await bench.rounds.go() == 1)
        #expect(try await Self.digests(bench).map(\.to.address) == ["ana@example.org"])
    }

    @Test("A search with a daily alert tells what is new since, once, and nothing on a quiet day")
    func alerts() async throws {
        // given
        let bench = try await Self.bench()
        let ana = try await bench.fixture.accounts.person("ana@example.org")
        let sequence = try await bench.fixture.ledger.lastSequence()
        try await bench.fixture.people.write { records in
            for (id, query, alert) in [
                ("a", "pais=CO", SavedSearch.Alert.daily), ("b", "pais=PY", .daily), ("c", "pais=CL", .weekly),
            ] {
                try records.add(
                    SavedSearch(
                        id: id,
                        person: ana.id,
                        name: "Busca <\(id)>",
                        query: query,
                        alert: alert,
                        made: 0,
                        seen: sequence
                    )
                )
            }
        }
        bench.clock.now += 2 * 86_400_000 + 3_600_000
        // when: a quiet Wednesday, then a word on what Chile and Colombia do together
        #expect(try await bench.rounds.go() == 0)
        try await bench.fixture.declare("CL", "nueva") { $0.title = LocalizedText("Nueva", .es) }
        bench.clock.now += 86_400_000
        #expect(try await bench.rounds.go() == 1)
        // then
        let message = try #require(try await Self.digests(bench).first)
        #expect(message.subject.contains("una nueva o cambiada"))
        #expect(message.text.contains("https://encuentro.example/es/iniciativas?pais=CO&orden=reciente"))
        #expect(message.html.contains("Busca &lt;a"))
        #expect(!message.text.contains("<b>") && !message.text.contains("<c>"))
        // and the next day it is no news; the weekly one comes with the digest
        bench.clock.now += 86_400_000
        #expect(try await bench.rounds.go() == 0)
        bench.clock.now = Self.monday + 7 * 86_400_000 + 3_600_000
        #expect(try await bench.rounds.go() == 1)
        let digest = try #require(try await Self.digests(bench).first)
        #expect(digest.text.contains("Busca <c>") && !digest.text.contains("Busca <a>"))
    }

    @Test("Someone's digest can be looked at without sending it")
    func preview() async throws {
        let bench = try await Self.bench()
        let ana = try await bench.fixture.accounts.person("ana@example.org")
        let letter = try #require(try await bench.rounds.digest(for: ana.id))
        #expect(bench.writer.message(letter)?.subject.contains("un asunto espera") == true)
        #expect(try await Self.digests(bench).isEmpty)
        #expect(try await bench.rounds.digestsNow() == 1)
        #expect(try await bench.rounds.digestsNow() == 0)
    }
}
