import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import Testing

@testable import Portal

@Suite("What parties still talk over is theirs")
struct OpenWordsTests {
    private static let page = "/es/iniciativas/\(Fixture.water)"
    private static let secret = "El informe final llegó tarde"

    /// Colombia proposes another end with a note, which Chile has not answered.
    private func talking() async throws -> Fixture {
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        let form = try await colombia.open(Self.page)
        let proposed = [("campo", "end"), ("acto", "proponer"), ("end", "noviembre de 2024"), ("nota", Self.secret)]
        #expect(try await colombia.post(Self.page + "/palabra", proposed, from: form).status == 303)
        return fixture
    }

    private static let addresses = [
        page, page + ".json", page + ".csv", page + "/historia", page + "/historia.json",
        "/api/items/\(Fixture.water)", "/api/statements",
    ]

    @Test("While parties differ a reader sees the value that stands, and nowhere what they tell each other")
    func reader() async throws {
        // given
        let fixture = try await talking()
        var reader = TestBrowser(try fixture.portal())
        // when, then
        for address in Self.addresses {
            let answer = try await reader.send(.get, address)
            #expect(answer.status == 200, "\(address)")
            #expect(!answer.text.contains(Self.secret), "\(address)")
            #expect(!answer.text.contains("2024-11"), "\(address)")
        }
        let open = try await reader.open(Self.page)
        #expect(open.words.contains("en validación"))
        #expect(
            try await reader.send(.get, "/api/statements").text.contains("\"inValidation\":true")
        )
        let iati = try await reader.send(.get, "/es/iniciativas.xml?pais=CL")
        #expect(iati.text.contains("Gestión del agua"))
    }

    @Test("Those who take part and the secretariat see every word; a party that takes none sees what readers see")
    func participants() async throws {
        let fixture = try await talking()
        for (party, role, sees) in [
            ("CL", Designation.Role.communicator, true), ("SEGIB", .secretariat, true), ("PE", .titular, false),
            ("SEGIB", .communicator, false),
        ] {
            var browser = try await fixture.browser(for: PartyCode(party), as: role)
            let seen = try await browser.open(Self.page).text.contains(Self.secret)
            #expect(seen == sees, "\(party) \(role)")
        }
    }

    @Test("What is settled is public, and what was said on the way to it as well")
    func settled() async throws {
        // given
        let fixture = try await talking()
        var chile = try await fixture.browser(for: "CL")
        let form = try await chile.open(Self.page)
        // when
        _ = try await chile.post(Self.page + "/palabra", [("campo", "end"), ("acto", "aceptar:CO")], from: form)
        // then
        var reader = TestBrowser(try fixture.portal())
        #expect(try await reader.open(Self.page + "/historia").text.contains(Self.secret))
        #expect(!(try await reader.open(Self.page).words.contains("en validación")))
    }

    @Test("Files that differ are public as they were handed in")
    func files() async throws {
        let fixture = try await Fixture.filled()
        var reader = TestBrowser(try fixture.portal())
        let open = try await reader.open(Self.page)
        #expect(open.words.contains("noviembre de 2023") && open.words.contains("enero de 2024"))
        #expect(!open.words.contains("en validación"))
    }

    @Test("An objection to the whole is told, its reason only to those who take part")
    func objection() async throws {
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        let form = try await colombia.open(Self.page)
        _ = try await colombia.post(Self.page + "/palabra", [("acto", "objetar"), ("nota", Self.secret)], from: form)
        var reader = TestBrowser(try fixture.portal())
        for address in Self.addresses {
            #expect(!(try await reader.send(.get, address).text.contains(Self.secret)), "\(address)")
        }
        #expect(try await colombia.open(Self.page + "/historia").text.contains(Self.secret))
    }
}
