import CanonicalJSON
import Cooperation
import Localization
import Testing

@Suite("Plans, programmes of work and what stands in them")
struct PlanKindTests {
    private static func element() -> PlanElement {
        var element = PlanElement()
        element.title = LocalizedText("Taller de actualización", .es)
        element.level = "component"
        element.root = Reference(WorkProgramme.kind, "SP/CL/XXXIII.O/DT N° 4-07")
        element.parent = Reference(PlanElement.kind, "SP/CL/XXXIII.O/DT N° 4-07/II.1.3")
        element.number = "II.1.3"
        element.order = Quantity("2")
        element.objectives = LocalizedText("Uno\nDos", .es)
        element.when = When(code: "2008-10-W2")
        element.whenText = "Segunda semana de Octubre"
        element.anchor = Reference("0123456789ab", note: "a continuación de la XIX RDCI")
        element.responsible = [Institution(name: "Secretaría Permanente", party: "SELA")]
        element.budget = [
            BudgetSource("recursos presupuestarios ordinarios", type: "ordinary", party: "SELA"),
            BudgetSource(
                "aportaciones adicionales",
                type: "contribution",
                amount: Money(minorUnits: 500_000, currency: "USD"),
                isConditional: true
            ),
        ]
        element.baseline = Quantity("0")
        element.target = Quantity("28.5")
        element.places = [Location(name: "Caracas", country: "VE")]
        element.related = [Reference(PlanElement.kind, "II.1.1", by: "SELA")]
        return element
    }

    @Test("A part of a programme is read back as it was written")
    func written() throws {
        let element = Self.element()
        #expect(try PlanElement(json: JSON(parsing: element.json.canonical)) == element)
        #expect(element.missing.isEmpty)
        #expect(PlanElement().missing == ["title", "level", "root", "parent"])
    }

    @Test("A kind tells which items its content names, field by field")
    func named() throws {
        let kind = try AnyKind.named("element")
        let named = try kind.references(in: Self.element().json)
        #expect(named.map(\.field) == ["root", "parent", "anchor", "related"])
        #expect(named[2].reference.target == .item("0123456789ab"))
        #expect(named[3].reference.target == .filed(kind: "element", key: "II.1.1", by: "SELA"))
        #expect(try !AnyKind.named("initiative").refers)
    }

    @Test(
        "What is no reference is refused",
        arguments: [["kind": "plan"], ["item": 7], "II.1.3", [:], ["key": "x"]] as [JSON]
    )
    func broken(json: JSON) {
        #expect(throws: JSONError.self) { try Reference(json: json) }
    }

    @Test("A source of means reads as what it is, from whom and how much; no amount is not zero")
    func budget() throws {
        let words = Vocabularies([
            Vocabulary(
                name: "budget-source",
                terms: [Term(code: "ordinary", es: "Presupuesto ordinario", pt: "", en: "")]
            )
        ])
        #expect(Self.element().budget[0].words(.es, words) == "Presupuesto ordinario, SELA")
        #expect(Self.element().budget[0].amount == nil)
        #expect(BudgetSource("lo que se consiga").words(.es, words) == "lo que se consiga")
    }
}
