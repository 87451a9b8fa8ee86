import Compilation
import Cooperation
import Localization

extension Registry {
    /// Plans and work programmes, and all that stands below them, in the order of the documents.
    func plans() throws -> [Saying] {
        let texts = Dictionary(grouping: try ShippedRow.all("plan-texts", vocabularies)) { $0.text("element") }
        let budgets = Dictionary(grouping: try ShippedRow.all("plan-budgets", vocabularies)) { $0.text("element") }
        let rows = try ShippedRow.all("plans", vocabularies)
        let kinds = Dictionary(
            rows.map { ($0.text("code"), Self.kind(named: $0["kind"])) },
            uniquingKeysWith: { first, _ in first }
        )
        let plans = rows.map { row in
            let code = row["plan"]
            return compiled(
                Self.plan(row, Self.kind(named: row["kind"]), carryingOut: code.map { kinds[$0] ?? Plan.self }),
                row
            )
        }
        var places: [String: Int64] = [:]
        let elements = try ShippedRow.all("plan-elements", vocabularies).map { row in
            let code = row.text("code")
            let root = Reference((kinds[row.text("plan")] ?? Plan.self).kind, row.text("plan"))
            places[row["parent"] ?? row.text("plan"), default: 0] += 1
            var element = Self.element(row, texts[code] ?? [])
            element.root = root
            element.parent = row.reference(PlanElement.kind, "parent") ?? root
            element.order = Quantity(units: places[row["parent"] ?? row.text("plan")] ?? 0)
            element.budget = (budgets[code] ?? []).map { source in
                BudgetSource(
                    source.text("text"),
                    type: source.code("type"),
                    party: source["party"].map { PartyCode($0) },
                    isConditional: source["conditional"] == "1"
                )
            }
            return compiled(element, row)
        }
        return plans + elements
    }

    private static func kind(named name: String?) -> any Planned.Type {
        AnyKind.plans.first { $0.kind.name == name } ?? Plan.self
    }

    private static func plan<Content: Planned>(
        _ row: ShippedRow,
        _ kind: Content.Type,
        carryingOut longer: (any Planned.Type)?
    ) -> any Planned {
        var plan = Content()
        plan.title = row.wordings()
        plan.number = row.text("number")
        plan.bodies = row.institutions("bodies")
        plan.responsible = row.institutions("responsible")
        plan.period = row.when("period")
        plan.objective = row.wordings("objective_")
        plan.background = row.wordings("background_")
        plan.mandates = row.references(Mandate.kind, "mandates")
        plan.instrument = row.reference(Instrument.kind, "instrument")
        plan.plan = longer.flatMap { row.reference($0.kind, "plan") }
        plan.source = row.text("source")
        plan.standing = row.code("status")
        return plan
    }

    private static func element(_ row: ShippedRow, _ texts: [ShippedRow]) -> PlanElement {
        var element = PlanElement()
        element.title = row.wordings()
        element.level = row.code("level")
        element.number = row.text("number")
        element.background = lines("background", of: texts)
        element.objectives = lines("objectives", of: texts)
        element.remarks = lines("remarks", of: texts)
        element.when = row.when("when")
        element.whenText = row.text("literal")
        element.anchor = row.reference(PlanElement.kind, "anchor")
        element.responsible = row.institutions("responsible")
        element.counterparts = row.institutions("counterparts")
        element.resultType = row.code("result")
        element.places = row.places("places")
        element.mandates = row.references(Mandate.kind, "mandates")
        element.related = row.references(PlanElement.kind, "related")
        element.source = row.source.words
        element.standing = row.code("status")
        return element
    }

    /// The rows about one field, a line each.
    static func lines(_ field: String, of rows: [ShippedRow]) -> LocalizedText {
        var text = LocalizedText()
        for language in Language.allCases {
            let lines = rows.filter { $0["field"] == field }.compactMap { $0[language.rawValue] }
            text[language] = LocalizedText.Wording(lines.joined(separator: "\n"))
        }
        return text
    }
}

extension Source {
    /// The document and the place in it.
    var words: String { [name, reference ?? ""].filter { !$0.isEmpty }.joined(separator: ": ") }
}
