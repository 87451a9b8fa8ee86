import Cooperation
import HTTPTypes
import Localization
import Testing

@testable import Portal

@Suite("Drafts of translations")
struct TranslationTests {
    private static let form = "/es/mesa/declarar"
    /// Where Apertium with its data is installed these are tried for real.
    private static let isInstalled = Translator() != nil

    @Test("Without the operator's word nothing is offered, and nothing is translated")
    func off() async throws {
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor)
        let page = try await chile.open(Self.form)
        let looked = try await chile.post(Self.form, [("title.es", "Agua"), ("accion", "revisar")], from: page)
        #expect(looked.words.contains("falta en portugués"))
        #expect(looked.words.contains("falta en inglés"))
        #expect(!looked.text.contains("name=\"traducir\""))
        let asked = try await chile.post(Self.form, [("title.es", "Agua"), ("traducir", "title.pt")], from: page)
        #expect(asked.status == 400)
    }

    @Test("No data, no translator; only pairs whose data is there are offered")
    func missing() {
        #expect(Translator(dataIn: "/nowhere") == nil)
    }

    @Test(
        "A draft comes into the form marked as a machine's, and is one on the page until it is accepted",
        .enabled(if: isInstalled)
    )
    func drafting() async throws {
        // given
        let fixture = try await Fixture.filled()
        var chile = try await fixture.browser(for: "CL", as: .editor, translating: true)
        let page = try await chile.open(Self.form)
        let typed = [("title.es", "Gestión de semillas nativas")]
        let looked = try await chile.post(Self.form, typed + [("accion", "revisar")], from: page)
        #expect(looked.words.contains("Borrador automático desde el español"))
        // when
        let drafted = try await chile.post(Self.form, typed + [("traducir", "title.pt")], from: page)
        // then
        let match = try #require(drafted.text.firstMatch(of: /name="title\.pt\.maquina" value="([^"]*)"/))
        let words = String(match.output.1)
        #expect(words.contains("sementes nativas"))
        #expect(drafted.words.contains("traducción automática, sin revisar"))
        #expect(drafted.words.contains("La revisé: vale como nuestra"))

        // when
        let both = typed + [("title.pt", words), ("title.pt.maquina", words), ("accion", "declarar")]
        let declared = try await chile.post(Self.form, both, from: page)
        let address = try #require(declared.headers[.location]?.split(separator: "?").first.map(String.init))
        // then
        #expect(
            try await chile.open(address.replacing("/es/", with: "/pt/")).words.contains(
                "tradução automática, sem revisão"
            )
        )
        #expect(try await !chile.open(address).words.contains("traducción automática"))
        #expect(try await chile.open(address + ".json").text.contains("machine"))

        // when
        let item = try #require(address.split(separator: "/").last.map(String.init))
        let own = try await chile.open(Self.form + "?sobre=\(item)")
        #expect(own.text.contains("name=\"title.pt.revisada\""))
        _ = try await chile.post(Self.form, [("sobre", item), ("title.pt.revisada", "1")] + both, from: own)
        // then
        #expect(try await !chile.open(address.replacing("/es/", with: "/pt/")).words.contains("tradução automática"))
    }

    @Test(
        "Every pair that is installed translates; marks of files and brackets stand as they were",
        .enabled(if: isInstalled)
    )
    func pairs() async throws {
        let translator = try #require(Translator())
        for pair in translator.pairs {
            let words = try await translator.draft(of: "Agua & <b> [x] 40 %\nsegunda línea", pair)
            #expect(words.contains("& <b> [x]"), "\(pair)")
            #expect(words.split(separator: "\n").count == 2, "\(pair)")
        }
    }
}
