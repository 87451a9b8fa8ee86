import CanonicalJSON
import Cooperation
import HTTPTypes
import Hummingbird
import Ledger
import Localization
import Testing

@testable import Portal

@Suite("The read API")
struct APITests {
    @Test("Following the cursor meets each item exactly once")
    func walk() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        var address: String? = "/api/items?limit=7"
        var seen: [String] = []

        // when
        while let next = address {
            let json = try JSON(parsing: try await browser.open(next).text)
            seen += (json["items"]?.array ?? []).compactMap { $0["id"]?.text }
            address = json["next"]?.text
        }

        // then
        #expect(seen.count == 62)
        #expect(Set(seen).count == 62)
    }

    @Test("Items are narrowed as the list is, and the cursor keeps the filter")
    func narrowed() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let json = try JSON(parsing: try await browser.open("/api/items?pais=AR&limit=10").text)

        // then
        #expect(json["items"]?.array?.count == 10)
        #expect(json["next"]?.text?.contains("pais=AR&limit=10&after=") == true)
    }

    @Test("An item shows its settled content and every party's position")
    func item() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let json = try JSON(parsing: try await browser.open("/api/items/\(Fixture.water)").text)
        let end = json["fields"]?.array?.first { $0["name"]?.text == "end" }

        // then
        #expect(json["declaredBy"]?.array == ["CL", "CO"])
        #expect(end?["state"]?.text == "differing")
        #expect(end?["positions"]?.array?.compactMap { $0["held"]?.text } == ["2023-11", "2024-01"])
        #expect(end?["positions"]?.array?.first?["source"]?["row"]?.integer == 19)
    }

    @Test("A statement without its number and hash is the document its hash is taken of")
    func hashes() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())

        // when
        let json = try JSON(parsing: try await browser.open("/api/statements?limit=2").text)
        let statement = try #require(json["statements"]?.array?.first?.object)
        var hashed = statement
        hashed["sequence"] = nil
        hashed["hash"] = nil
        let digest = Digest.sha256(JSON.object(hashed).bytes)

        // then
        #expect(statement["hash"]?.text == digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }

    @Test("Changes after an entry name the items it touched, and only these")
    func changes() async throws {
        // given
        let fixture = try await Fixture.filled()
        var browser = TestBrowser(try fixture.portal())
        let before = try await fixture.ledger.lastSequence()

        // when
        try await fixture.say("CO", Fixture.water, .stance(Stance(field: "end", .agreesToDiffer)))
        try await fixture.ledger.catalogue()
        let json = try JSON(parsing: try await browser.open("/api/changes?after=\(before)").text)

        // then
        #expect(json["changes"]?.array?.compactMap { $0["id"]?.text } == [Fixture.water.rawValue])
        #expect(json["next"] == .null)
    }

    @Test("Numbers come page by page, each once")
    func measures() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        var address: String? = "/api/measures?indicator=participations&limit=4"
        var seen: [String] = []

        // when
        while let next = address {
            let json = try JSON(parsing: try await browser.open(next).text)
            seen += (json["measures"]?.array ?? []).map(\.canonical)
            address = json["next"]?.text
        }

        // then
        #expect(seen.count == 15)
        #expect(Set(seen).count == 15)
    }

    @Test(
        "A parameter that cannot be is refused, with its name",
        arguments: [
            "/api/items?after=x", "/api/statements?after=-1", "/api/measures", "/api/measures?indicator=",
            "/api/measures?indicator=x&after=y", "/api/items?limit=0", "/api/items?limit=501",
            "/api/items?limit=1&limit=2",
            "/api/items?desde=ayer", "/api/items?hasta=1200", "/api/items?pais=CO,,CL", "/api/items?orden=inicio",
            "/api/parties?limit=2", "/api/terms/sectors?sector=salud", "/api/openapi.json?version=2",
            "/api/ejercicio/items?country=CO", "/api/items?q=\(String(repeating: "a", count: 401))",
            "/api/items?pais=\(String(repeating: "CO,", count: 64))CL",
        ]
    )
    func badParameters(address: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal(exercise: Fixture.empty()))

        // when
        let answer = try await browser.send(.get, address)

        // then
        #expect(answer.status == 400)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.text.contains("parameter '"))
    }

    @Test("A question that is refused is refused to those too who say they have an answer")
    func refusedBeforeKept() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let answer = try await browser.send(.get, "/api/items?country=CO", [.ifNoneMatch: "*"])

        // then
        #expect(answer.status == 400)
        #expect(answer.text.contains("There is no parameter 'country' here; there are: q, pais,"))
    }

    @Test(
        "A code that nobody uses is a question like others and finds nothing",
        arguments: ["/api/items?pais=XX", "/api/items?sector=nope&estado=nope", "/api/measures?indicator=nope"]
    )
    func unusedCodes(address: String) async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let json = try JSON(parsing: try await browser.open(address).text)

        // then
        #expect((json["items"] ?? json["measures"])?.array?.isEmpty == true)
    }

    @Test("A party that no vocabulary knows has the name a file gave it; without one, its code")
    func partyNames() async throws {
        // given
        let fixture = try await Fixture.filled()
        var organisation = Organisation()
        organisation.code = "XX-9"
        organisation.title = LocalizedText("Fundación de prueba", .es)
        let item = ItemID(kind: Organisation.kind.name, party: "XX-9", key: "XX-9")
        try await fixture.say(
            "XX-9",
            item,
            .declare(kind: Organisation.kind.name, key: "XX-9", content: organisation.json)
        )
        try await fixture.declare("XX-8", "una") { _ in }
        try await fixture.ledger.catalogue()
        var browser = TestBrowser(try fixture.portal())

        // when
        let parties = try JSON(parsing: try await browser.open("/api/parties").text)["parties"]?.array ?? []
        func label(_ code: String) -> String? {
            parties.first { $0["code"]?.text == code }?["label"]?["en"]?.text
        }

        // then
        #expect(label("XX-9") == "Fundación de prueba")
        #expect(label("XX-8") == "XX-8")
        #expect(label("CL") == "Chile")
    }

    @Test("The document names exactly the addresses there are")
    func document() async throws {
        // given
        let portal = try await Fixture.filled().portal()
        var browser = TestBrowser(portal)

        // when
        let json = try JSON(parsing: try await browser.open("/api/openapi.json").text)
        let described = Set((json["paths"]?.object?.members ?? []).map { "/api" + $0.key })
        let routes = Set(
            portal.buildRouter().routes.filter { $0.method == .get }.map(\.path.description)
                .filter { $0.hasPrefix("/api/") }
        )

        // then
        #expect(described == routes.subtracting(["/api/openapi.json"]))
        #expect(json["openapi"]?.text == "3.1.0")
    }

    @Test("Any page's script may read it, and a preflight request is answered")
    func crossOrigin() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let answer = try await browser.send(.get, "/api/items")
        let preflight = try await browser.send(.options, "/api/items")
        let problem = try await browser.send(.get, "/api/items/nope")

        // then
        #expect(answer.headers[.accessControlAllowOrigin] == "*")
        #expect(preflight.status == 204)
        #expect(preflight.headers[.accessControlAllowMethods] == "GET, HEAD, POST")
        #expect(problem.headers[.accessControlAllowOrigin] == "*")
    }

    @Test("An answer that is known is not sent again")
    func validators() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())
        let tag = try #require(try await browser.send(.get, "/api/items").headers[.eTag])

        // when
        let again = try await browser.send(.get, "/api/items", [.ifNoneMatch: tag])

        // then
        #expect(again.status == 304)
    }

    @Test("The two spaces never mix")
    func spaces() async throws {
        // given
        var browser = TestBrowser(try await Fixture.empty().portal(exercise: Fixture.filled()))

        // when
        let main = try JSON(parsing: try await browser.open("/api/items").text)
        let exercise = try JSON(parsing: try await browser.open("/api/ejercicio/items").text)

        // then
        #expect(main["items"]?.array?.isEmpty == true)
        #expect(exercise["items"]?.array?.count == 62)
        #expect(
            exercise["items"]?.array?.allSatisfy { $0["address"]?.text?.hasPrefix("/es/ejercicio/") == true } == true
        )
    }

    @Test("The bare address leads people to the page and programs to the document")
    func entrance() async throws {
        // given
        var browser = TestBrowser(try await Fixture.filled().portal())

        // when
        let person = try await browser.send(.get, "/api", [.accept: "text/html", .acceptLanguage: "pt"])
        let program = try await browser.send(.get, "/api", [.accept: "application/json"])
        let page = try await browser.open("/pt/api")

        // then
        #expect(person.headers[.location] == "/pt/api")
        #expect(program.headers[.location] == "/api/openapi.json")
        #expect(page.words.contains("Dados abertos e API"))
        #expect(!page.text.contains("⟦"))
    }
}
