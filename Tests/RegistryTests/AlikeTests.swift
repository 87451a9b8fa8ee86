import CanonicalJSON
import Cooperation
import Ledger
import Localization
import Registry
import Testing

@Suite("One that is being written, held against all")
struct AlikeTests {
    private static let chile = """
        Código;Título;Oferente;Receptor;Modalidad;Sector;Fecha de inicio;Fecha de fin
        CL-2022-19;Gestión del recurso hídrico en cuencas andinas;Chile;Colombia;Bilateral;Medio ambiente;15/03/2022;30/11/2023
        CL-2022-20;Bancos de leche humana en hospitales;Chile;Paraguay;Bilateral;Salud;2021;2022
        CL-2022-21;Taller de capacitación;Chile;Perú;Bilateral;Salud;2021;2022
        """

    private func content(_ title: String, _ more: [String: JSON] = [:]) -> JSON {
        var object = JSONObject(more.map { .init(key: $0.key, value: $0.value) })
        object["title"] = LocalizedText(title, .es).json
        return .object(object)
    }

    @Test(
        "It is found by the rare words of its title, by the code it is filed under, and not by everyday words",
        arguments: TestEngine.available
    )
    func found(engine: TestEngine) async throws {
        try await withRegistry(engine) { registry in
            // given
            _ = try await registry.importFile(
                named: "chile.csv",
                bytes: Array(Self.chile.utf8),
                by: .pen(Pen(standing: .operatorImport, for: "CL"))
            )
            let water = ItemID(kind: "initiative", party: "CL", key: "CL-2022-19")
            // when, then
            let byWords = try await registry.alike(content("Recurso hídrico de las cuencas andinas"), by: "CO")
            #expect(byWords.map(\.item) == [water])
            #expect(byWords.first?.facts.declaredBy == ["CL"])
            #expect(byWords.first?.reasons.isEmpty == false)
            #expect(try await registry.alike(content("Un taller de capacitación regional"), by: "CO").isEmpty)
            #expect(try await registry.alike(content("Museos del Caribe"), by: "CO").isEmpty)
            #expect(try await registry.alike(content(""), by: "CO").isEmpty)

            // Words have nothing in common, but the code of one who takes part does.
            let participants: JSON = [["code": "CL", "role": "provider"], ["code": "CO", "role": "recipient"]]
            let byCode = try await registry.alike(
                content("Ríos de montaña", ["participants": participants, "start": "2022-03-15", "end": "2023-11-30"]),
                key: "CL-2022-19",
                by: "CO"
            )
            #expect(byCode.map(\.item) == [water])
            #expect(byCode.first?.reasons.contains { $0.kind == .sameCode("cl202219") } == true)
        }
    }
}
