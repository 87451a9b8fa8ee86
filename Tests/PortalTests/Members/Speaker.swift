import Cooperation
import Credentials
import Localization
import People
import Testing

@testable import Portal

/// Someone who is signed in, made by hand: an account, a designation and a session.
extension Fixture {
    /// A browser in which someone speaks for a party.
    func browser(
        for party: PartyCode,
        as role: Designation.Role = .validator,
        scope: Designation.Scope = Designation.Scope(),
        to: Int64? = nil,
        translating: Bool = false
    ) async throws -> TestBrowser {
        let token = "sesion-\(party)-\(role.rawValue)"
        let id = Person.ID("\(party)-\(role.rawValue)")
        let address = try #require(EmailAddress("\(id.rawValue.lowercased())@example.org"))
        try await people.write { records in
            try records.add(Person(id: id, email: address, name: id.rawValue, language: .es, made: Self.now))
            try records.add(
                Designation(
                    id: Designation.ID("\(role.rawValue)/\(party)"),
                    party: party,
                    role: role,
                    scope: scope,
                    from: 0,
                    to: to,
                    appointedBy: StandingDesignation.operatorPeople.id
                ),
                of: id
            )
            try records.add(
                AccountSession(
                    id: id.rawValue,
                    person: id,
                    stage: .secondFactor,
                    address: "",
                    agent: "",
                    made: Self.now,
                    seen: Self.now,
                    expires: Self.now + 30 * 86_400_000
                ),
                digest: Secret(token).digest
            )
        }
        var settings = PortalSettings.quiet
        settings.now = clock
        settings.translates = translating
        var browser = TestBrowser(try portal(settings: settings))
        browser.keep("sesion", token)
        return browser
    }
}
