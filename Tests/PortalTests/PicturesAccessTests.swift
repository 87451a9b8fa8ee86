import HTTPTypes
import Hummingbird
import HummingbirdCore
import Localization
import Markup
import NIOCore
import Testing

@testable import Portal

@Suite("Every page of figures leaves no reader behind")
struct PicturesAccessTests {
    @Test(
        "The tree of the page has no problem, in three languages and in an empty ledger",
        arguments: Language.allCases
    )
    func trees(_ language: Language) async throws {
        // given
        for fixture in [try await Fixture.filled(), try await Fixture.empty()] {
            let portal = try fixture.portal()

            // when
            for (path, parameters, make) in Self.pages {
                let visit = Self.visit(path, parameters, language, portal)
                let tree = try await make(visit)
                let problems = TreeCheck(page: tree).problems

                // then
                #expect(problems == [], "\(language) \(path) \(parameters)")
            }
        }
    }

    private typealias Maker = @Sendable (Visit) async throws -> Node

    private static func maker<Content: Page>(_ make: @escaping @Sendable (Visit) async throws -> Content) -> Maker {
        { visit in Layout(page: try await make(visit), visit: visit).node }
    }

    private static let pages: [(String, [String: String], Maker)] = [
        ("/paises", [:], maker(CountriesController.page)),
        ("/paises/AR", ["code": "AR"], maker(CountryController.page)),
        ("/paises/CO", ["code": "CO"], maker(CountryController.page)),
        ("/paises/VE", ["code": "VE"], maker(CountryController.page)),
        ("/relaciones", [:], maker(RelationsController.page)),
        ("/relaciones?pais=AR&contraparte=BO", [:], maker(RelationsController.page)),
        ("/relaciones?sector=nada", [:], maker(RelationsController.page)),
        ("/sectores", [:], maker(SectorsController.all)),
        ("/sectores/salud", ["code": "salud"], maker(SectorsController.one)),
        ("/sectores/agropecuario", ["code": "agropecuario"], maker(SectorsController.one)),
        ("/sectores/social", ["code": "social"], maker(SectorsController.one)),
        ("/ods", [:], maker(GoalsController.all)),
        ("/ods/2", ["code": "2"], maker(GoalsController.one)),
        ("/ods/17", ["code": "17"], maker(GoalsController.one)),
        ("/programas", [:], maker(ProgrammesController.all)),
        ("/organizaciones", [:], maker(OrganisationsController.all)),
        ("/organizaciones/SEGIB", ["code": "SEGIB"], maker(OrganisationsController.one)),
        ("/metodo", [:], maker(MethodController.page)),
    ]

    private static func visit(
        _ path: String,
        _ values: [String: String],
        _ language: Language,
        _ portal: Portal
    ) -> Visit {
        var parameters = Parameters()
        for (name, value) in values { parameters[Substring(name)] = Substring(value) }
        let request = Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "localhost",
                path: "/\(language.rawValue)" + path
            ),
            body: RequestBody(buffer: ByteBuffer())
        )
        return Visit(
            request: request,
            parameters: parameters,
            language: language,
            space: portal.house.spaces[0],
            house: portal.house
        )
    }
}
