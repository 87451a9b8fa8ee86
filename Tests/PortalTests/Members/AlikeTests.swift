import CanonicalJSON
import Cooperation
import HTTPTypes
import Ledger
import Localization
import Registry
import Testing

@testable import Portal

@Suite("What the form finds out while it is filled in")
struct AlikeTests {
    private static let form = "/es/mesa/declarar"
    private static let title = ("title.es", "Gestión del agua en las cuencas andinas")

    @Test("What may be the same is told with its reasons, in any of the languages; what is not alike is not")
    func found() async throws {
        let fixture = try await Fixture.filled()
        let registry = Registry(ledger: fixture.ledger, now: { Fixture.now })
        func alike(_ title: LocalizedText, _ more: [String: JSON] = [:]) async throws -> [ItemID] {
            var content = JSONObject(more.map { .init(key: $0.key, value: $0.value) })
            content["title"] = title.json
            return try await registry.alike(.object(content), by: "PE").map(\.item)
        }
        #expect(try await alike(LocalizedText("Gestión del agua en las cuencas andinas", .es)) == [Fixture.water])
        let between: [String: JSON] = [
            "participants": [["code": "CL", "role": "provider"], ["code": "CO", "role": "recipient"]]
        ]
        #expect(try await alike(LocalizedText("Gestão da água em bacias andinas", .pt), between) == [Fixture.water])
        #expect(try await alike(LocalizedText("Museos y archivos del Caribe", .es)).isEmpty)
        #expect(try await alike(LocalizedText("Proyecto de cooperación", .es)).isEmpty)
        // Other countries in other years are other initiatives.
        let elsewhere: [String: JSON] = [
            "participants": [["code": "UY", "role": "provider"], ["code": "CU", "role": "recipient"]],
            "start": "2009", "end": "2010",
        ]
        #expect(try await alike(LocalizedText("Agua en cuencas andinas", .es), elsewhere).isEmpty)
    }

    @Test("A script is sent what may be the same and the goals that speak for themselves, and nothing is entered")
    func live() async throws {
        // given
        let fixture = try await Fixture.filled()
        var peru = try await fixture.browser(for: "PE", as: .editor)
        let page = try await peru.open(Self.form)
        let before = try await fixture.ledger.lastSequence()
        // when
        let answer = try await peru.post(
            Self.form,
            [Self.title, ("sector", "agua-y-saneamiento"), ("accion", "mirar"), ("callado", "1")],
            from: page
        )
        // then
        #expect(answer.status == 200)
        #expect(!answer.text.contains("<html"))
        #expect(answer.words.contains("Ya hay una que se parece"))
        #expect(answer.words.contains("Declarada por Chile y Colombia"))
        #expect(answer.words.contains("Los títulos se parecen en un"))
        #expect(answer.words.contains("Podría ser el ODS 6"))
        #expect(answer.words.contains("por las palabras «agua» y «cuenca»"))
        #expect(answer.words.contains("Poner ODS 6 como principal"))
        #expect(try await fixture.ledger.lastSequence() == before)
    }

    @Test("Nobody is answered more often than anybody types")
    func pace() async throws {
        let fixture = try await Fixture.filled()
        var peru = try await fixture.browser(for: "PE", as: .editor)
        let page = try await peru.open(Self.form)
        var statuses: [Int] = []
        for _ in 0..<62 {
            let quiet = [("accion", "mirar"), ("callado", "1")]
            statuses.append(try await peru.post(Self.form, quiet, from: page).status)
        }
        #expect(statuses.prefix(60).allSatisfy { $0 == 200 })
        #expect(statuses.suffix(2) == [429, 429])
    }

    @Test("Before it is declared one is asked which it is; that it is another is taken as an answer")
    func another() async throws {
        let fixture = try await Fixture.filled()
        var peru = try await fixture.browser(for: "PE", as: .validator)
        let page = try await peru.open(Self.form)
        let before = try await fixture.ledger.lastSequence()
        let asked = try await peru.post(Self.form, [Self.title, ("accion", "declarar")], from: page)
        #expect(asked.status == 200)
        #expect(asked.words.contains("elija una de las dos salidas"))
        #expect(asked.text.contains("value=\"Gestión del agua en las cuencas andinas\""))
        #expect(try await fixture.ledger.lastSequence() == before)
        let declared = try await peru.post(
            Self.form,
            [Self.title, ("accion", "declarar"), ("misma", "otra")],
            from: asked
        )
        #expect(declared.status == 303)
        #expect(try await fixture.ledger.lastSequence() == before + 1)
    }

    @Test("Who takes part in it says there what was typed; who does not declares it and joins both")
    func theSame() async throws {
        // given
        let fixture = try await Fixture.filled()
        try await fixture.declare("BR", "rios") {
            $0.title = LocalizedText("Monitoreo de caudales en ríos amazónicos", .es)
            $0.participants = [Participation("BR", "provider"), Participation("PE", "recipient")]
        }
        try await fixture.ledger.catalogue()
        let rivers = ItemID(kind: "initiative", party: "BR", key: "rios")
        var peru = try await fixture.browser(for: "PE", as: .validator)
        let page = try await peru.open(Self.form)
        // when
        let recognised = try await peru.post(
            Self.form,
            [("title.es", "Caudales de ríos amazónicos"), ("accion", "declarar"), ("misma", rivers.rawValue)],
            from: page
        )
        // then
        #expect(recognised.headers[.location]?.contains(rivers.rawValue) == true)
        let view = try #require(try await fixture.ledger.item(rivers))
        #expect(Set(view.settlement.declaredBy) == ["BR", "PE"])
        #expect(view.members.count == 1)

        // when
        let joined = try await peru.post(
            Self.form,
            [Self.title, ("accion", "declarar"), ("misma", Fixture.water.rawValue)],
            from: page
        )
        // then
        #expect(joined.headers[.location]?.contains("hecho=unidas") == true)
        let water = try #require(try await fixture.ledger.item(Fixture.water))
        #expect(Set(water.settlement.declaredBy) == ["CL", "CO", "PE"])
        #expect(water.members.count > 1)
    }

    @Test("Who may not join is told before anything is said; who has declared it is led to that declaration")
    func ways() async throws {
        let fixture = try await Fixture.filled()
        var peru = try await fixture.browser(for: "PE", as: .editor)
        let page = try await peru.open(Self.form)
        let before = try await fixture.ledger.lastSequence()
        let asked = try await peru.post(Self.form, [Self.title, ("accion", "revisar")], from: page)
        #expect(asked.words.contains("quien valida por su país puede unirlas después"))
        let refused = try await peru.post(
            Self.form,
            [Self.title, ("accion", "declarar"), ("misma", Fixture.water.rawValue)],
            from: page
        )
        #expect(refused.status == 403)
        #expect(try await fixture.ledger.lastSequence() == before)
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let own = try await chile.post(Self.form, [Self.title, ("accion", "revisar")], from: chile.open(Self.form))
        #expect(own.links.contains("/es/mesa/declarar?sobre=\(Fixture.water)"))
    }

    @Test("What parties still talk over is not told to one who takes no part")
    func openWords() async throws {
        let fixture = try await Fixture.filled()
        // Colombia proposes other words for the title in the portal: an open field.
        try await fixture.say(
            "CO",
            Fixture.water,
            .stance(
                Stance(
                    field: "title",
                    .proposes(LocalizedText("Palabras todavía reservadas del agua", .es).json ?? .null)
                )
            )
        )
        try await fixture.ledger.catalogue()
        var peru = try await fixture.browser(for: "PE", as: .editor)
        let answer = try await peru.post(
            Self.form,
            [Self.title, ("accion", "mirar"), ("callado", "1")],
            from: peru.open(Self.form)
        )
        #expect(answer.words.contains("Ya hay una que se parece"))
        #expect(!answer.words.contains("reservadas"))
    }

    @Test("A goal is taken by pressing its button, and by nothing else")
    func goals() async throws {
        let fixture = try await Fixture.filled()
        var peru = try await fixture.browser(for: "PE", as: .editor)
        let page = try await peru.open(Self.form)
        let fields = [("title.es", "Hospital"), ("sector", "salud")]
        let looked = try await peru.post(Self.form, fields + [("accion", "revisar")], from: page)
        #expect(looked.words.contains("Podría ser el ODS 3"))
        #expect(looked.text.firstMatch(of: /<option value="3" selected/) == nil)
        let put = try await peru.post(Self.form, fields + [("poner", "sdg=3")], from: page)
        #expect(put.text.firstMatch(of: /<option value="3" selected/) != nil)
        #expect(!put.words.contains("Podría ser"))
        let rubbish = try await peru.post(Self.form, fields + [("poner", "title.es=otra")], from: page)
        #expect(rubbish.text.contains("value=\"Hospital\""))
    }
}
