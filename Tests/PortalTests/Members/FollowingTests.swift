import Cooperation
import HTTPTypes
import Ledger
import People
import Testing

@testable import Portal

@Suite("Following what happens")
struct FollowingTests {
    @Test("The calendar of deadlines opens by its private link alone, and no longer than the designation holds")
    func calendar() async throws {
        // given
        let fixture = try await Fixture.filled()
        var bolivia = try await fixture.browser(for: "BO")
        let desk = try await bolivia.open("/es/mesa")
        let link = try #require(desk.links.first { $0.contains("plazos.ics") })
        var program = TestBrowser(try fixture.portal())
        // when
        let calendar = try await program.send(.get, link)
        let guessed = try await program.send(.get, link.replacing(/clave=.*/, with: "clave=otra"))
        // then
        #expect(calendar.status == 200)
        #expect(calendar.text.contains("SUMMARY:Validar: Suelos sanos"))
        #expect(calendar.headers[.cacheControl] == "no-store")
        #expect(guessed.status == 404)

        // when
        try await fixture.people.write { records in
            _ = try records.end(
                Designation.ID("validator/BO"),
                by: StandingDesignation.operatorPeople.id,
                now: Fixture.now
            )
        }
        // then
        #expect(try await program.send(.get, link).status == 404)
    }

    @Test("The feed of changes names who spoke of what")
    func feed() async throws {
        let fixture = try await Fixture.filled()
        try await fixture.say("CL", Fixture.water, .stance(Stance(field: "end", .objects, note: "Entre nosotros")))
        var program = TestBrowser(try fixture.portal())
        let feed = try await program.send(.get, "/es/cambios.atom")
        #expect(feed.status == 200)
        #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.contains("<name>Chile</name>"))
        #expect(!feed.text.contains("Entre nosotros"))
    }
}
