import Cooperation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Ledger
import Localization
import NIOCore
import Registry
import Testing

@testable import Portal

@Suite("Comments on the pages of an initiative")
struct CommentPagesTests {
    private static let page = "/es/iniciativas/\(Fixture.water)"
    private static let acts = page + "/comentarios"
    private static let secret = "El presupuesto es el de 2019 & no otro"

    /// Colombia has asked Chile something beside the end, in two lines.
    private func asked(_ fixture: Fixture, _ colombia: inout TestBrowser) async throws -> TestBrowser.Exchange {
        let form = try await colombia.open(Self.page + "/palabra/end")
        #expect(form.status == 200)
        return try await colombia.post(
            Self.acts,
            [
                ("campo", "end"), ("acto", "comentar"), ("texto", Self.secret + "\r\n<b>¿Sí?</b>"), ("idioma", "es"),
                ("avisar", "CL"), ("volver", "dato"),
            ],
            from: form
        )
    }

    @Test("Colombia asks beside a field and names Chile: Chile finds it on its desk and beside the field, and answers")
    func asking() async throws {
        // given
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        var chile = try await fixture.browser(for: "CL")
        // when
        let answer = try await asked(fixture, &colombia)
        // then
        let there = try #require(answer.headers[.location])
        #expect(there.hasPrefix(Self.page + "/palabra/end?hecho=comentado&dato=end#comentario-"))
        #expect(try await colombia.open(there).words.contains("el comentario de Colombia quedó escrito"))
        let desk = try await chile.open("/es/mesa")
        #expect(desk.words.contains("Un comentario para ustedes"))
        #expect(desk.words.contains("CO-validator, por Colombia, sobre fin"))
        let page = try await chile.open(Self.page)
        #expect(page.words.contains(Self.secret) && page.words.contains("Un comentario"))
        #expect(page.text.contains("\n&lt;b&gt;¿Sí?&lt;/b&gt;"))
        #expect(page.words.contains("avisa a Chile"))
        // when
        let id = try #require(there.split(separator: "-").last.map(String.init))
        let reply = [("campo", "end"), ("acto", "comentar"), ("comentario", id), ("texto", "Sí, es ese")]
        #expect(try await chile.post(Self.acts, reply, from: page).status == 303)
        // then
        #expect(!(try await chile.open("/es/mesa").words.contains("para ustedes")))
        #expect(try await colombia.open("/pt/mesa").words.contains("Um comentário para vocês"))
        let portuguese = try await colombia.open("/pt/iniciativas/\(Fixture.water)")
        #expect(portuguese.words.contains("2 comentários"))
        #expect(portuguese.text.contains("<div class=\"written original\" lang=\"es\">Sí, es ese</div>"))
    }

    @Test("Nobody but those who take part and the secretariat reads a comment, on any page, file or address of the API")
    func privacy() async throws {
        // given
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        _ = try await asked(fixture, &colombia)
        let addresses = [
            Self.page, Self.page + ".json", Self.page + ".csv", Self.page + ".xml", Self.page + "/historia",
            Self.page + "/historia.json", "/es/cambios.atom", "/es/iniciativas.xml", "/es/iniciativas.json",
            "/api/items/\(Fixture.water)", "/api/statements", "/api/changes", Self.acts, Self.page + "/palabra/end",
            "/es/mesa",
        ]
        // then
        var reader = TestBrowser(try fixture.portal())
        for address in addresses {
            #expect(!(try await reader.open(address).text.contains("presupuesto es el")), "\(address)")
        }
        #expect(!(try await reader.open(Self.page).words.contains("omentario")))
        for role in Designation.Role.allCases {
            for (party, takesPart) in [("CL", role != .operatorOfNode), ("PE", role == .secretariat)] {
                let code = PartyCode(party)
                var browser = try await fixture.browser(for: code, as: role)
                for address in addresses {
                    let isShown = try await browser.open(address).text.contains("presupuesto es el")
                    let shows = takesPart && (address == Self.page || address == Self.acts || address.hasSuffix("/end"))
                    #expect(isShown == shows, "\(role) of \(party) at \(address)")
                }
            }
            var former = try await fixture.browser(for: "BO", as: role, to: 1)
            #expect(!(try await former.open(Self.page).text.contains("presupuesto es el")))
        }
    }

    @Test("What is not taken is shown again with what was typed, on the page it was typed on")
    func again() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL")
        let page = try await chile.open(Self.page)
        let long = String(repeating: "uno dos ", count: 600)
        for field in ["end", Stance.whole] {
            let answer = try await chile.post(
                Self.acts,
                [("campo", field), ("acto", "comentar"), ("texto", long), ("avisar", "CO")],
                from: page
            )
            #expect(answer.status == 422)
            #expect(answer.words.contains("Es demasiado largo: un comentario tiene hasta 4 000 caracteres"))
            #expect(answer.text.contains("uno dos uno dos") && answer.text.contains("value=\"CO\" checked"))
        }
        let bare = try await chile.post(Self.acts, [("campo", "end"), ("acto", "nada")], from: page)
        #expect(bare.status == 400)
    }

    @Test("A comment is marked as read or withdrawn by a press, and says by whom")
    func reading() async throws {
        // given
        let fixture = try await Fixture.filled()
        var colombia = try await fixture.browser(for: "CO")
        var chile = try await fixture.browser(for: "CL")
        let answer = try await asked(fixture, &colombia)
        let id = try #require(answer.headers[.location]?.split(separator: "-").last.map(String.init))
        // when
        let page = try await chile.open(Self.page)
        let read = try await chile.post(Self.acts, [("acto", "leido"), ("comentario", id)], from: page)
        #expect(read.headers[.location] == Self.page + "?hecho=comentario-leido&dato=end#comentario-\(id)")
        // then
        #expect(!(try await chile.open("/es/mesa").words.contains("para ustedes")))
        #expect(try await chile.post(Self.acts, [("acto", "retirar"), ("comentario", id)], from: page).status == 403)
        #expect(try await chile.post(Self.acts, [("acto", "leido"), ("comentario", "x")], from: page).status == 404)
        // when
        let own = try await colombia.open(Self.page)
        #expect(try await colombia.post(Self.acts, [("acto", "retirar"), ("comentario", id)], from: own).status == 303)
        // then
        let left = try await chile.open(Self.page)
        #expect(left.words.contains("Comentario retirado por Colombia el 21 de noviembre de 2026."))
        #expect(!left.text.contains("presupuesto es el"))
    }

    @Test("The letter says where something is to be read, and nothing of it", arguments: Language.allCases)
    func letter(language: Language) async throws {
        let fixture = try await Fixture.filled()
        let view = try #require(try await fixture.ledger.item(Fixture.water))
        let house = try fixture.portal().house
        let space = try #require(house.spaces.first)
        let visit = Visit(
            request: Request(
                head: HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/es/"),
                body: RequestBody(buffer: ByteBuffer())
            ),
            parameters: .init(),
            language: .es,
            space: space,
            house: house
        )
        for field in ["end", Stance.whole] {
            let letter = MentionLetter(visit: visit, view: view, field: field, sender: "CO").letter(
                to: "CL",
                in: language
            )
            guard case .message(.reminders, let subject, let paragraphs, _, let link) = letter else {
                Issue.record("\(letter)")
                return
            }
            #expect(subject.contains("Col") && subject.contains("Chile"))
            #expect(paragraphs[0].contains("Gestión del agua"))
            #expect(!(subject + paragraphs.joined()).contains("⟦"))
            #expect(link?.hasPrefix("/\(language.rawValue)/iniciativas/\(Fixture.water)#") == true)
        }
    }
}
