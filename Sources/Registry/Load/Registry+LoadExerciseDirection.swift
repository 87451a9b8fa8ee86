import Compilation
import Cooperation
import Ledger
import Localization

extension Registry {
    /// An invented mandate with a plan that takes it up and an initiative that answers it, to try the way through.
    func loadExerciseDirection() async throws -> Int {
        let sayings = try Shipped.table("exercise/direction.csv").compactMap { cells in
            saying(ShippedRow(cells, vocabularies))
        }
        var entries = try await say(sayings, with: Pen(standing: .exercise, for: .compilation))
        for cells in try Shipped.table("exercise/answers.csv") {
            guard let party = cells["party"], let item = Self.exerciseItem(cells["item"]),
                let other = Self.exerciseItem(cells["other"]),
                let relation = cells["relation"].flatMap(Link.Relation.init(rawValue:))
            else { continue }
            let link = Evidence(
                item: item,
                link: Link(relation, other, .confirmed),
                source: Self.invented
            )
            entries += try await self.link([link], with: Pen(standing: .exercise, for: PartyCode(party)))
        }
        for cells in try Shipped.table("exercise/follow-ups.csv") {
            let row = ShippedRow(cells, vocabularies)
            let party = PartyCode(row.text("party"))
            entries += try await say([followUp(row, by: party)], with: Pen(standing: .exercise, for: party))
        }
        return entries
    }

    private func followUp(_ row: ShippedRow, by party: PartyCode) -> Saying {
        var report = FollowUp()
        report.about = Reference(Mandate.kind, row.text("mandate"), by: .compilation)
        report.period = row.when("period")
        report.state = row.code("state")
        report.goals = row.wordings("goals_")
        report.progress = row.wordings("progress_")
        report.limitations = row.wordings("limitations_")
        report.nextSteps = row.wordings("next_")
        report.women = row["women"].flatMap { Quantity($0) }
        report.men = row["men"].flatMap { Quantity($0) }
        report.source = Self.invented.name
        return Saying(
            party: party,
            kind: FollowUp.kind,
            key: row.text("code"),
            content: report.json,
            source: Self.invented
        )
    }

    private static let invented = Source(name: "Inventado para el ejercicio")

    private func saying(_ row: ShippedRow) -> Saying? {
        switch row["kind"] {
        case Summit.kind.name:
            var summit = Summit()
            summit.title = row.wordings()
            summit.process = row.code("process")
            summit.held = row.when("when")
            summit.source = row.text("source")
            return compiled(summit, row)
        case Instrument.kind.name:
            var instrument = Instrument()
            instrument.title = row.wordings()
            instrument.type = "declaration"
            instrument.adopted = row.when("when")
            instrument.summit = row.reference(Summit.kind, "parent")
            instrument.source = row.text("source")
            return compiled(instrument, row)
        case Mandate.kind.name:
            var mandate = Mandate()
            mandate.title = row.wordings()
            mandate.instrument = row.reference(Instrument.kind, "parent")
            mandate.paragraph = row.text("number")
            mandate.verb = "urge"
            mandate.addressees = row.institutions("addressees")
            mandate.source = row.text("source")
            return compiled(mandate, row)
        case Plan.kind.name:
            var plan = Plan()
            plan.title = row.wordings()
            plan.period = row.when("when")
            plan.source = row.text("source")
            return compiled(plan, row)
        case Programme.kind.name:
            var programme = Programme()
            programme.title = row.wordings()
            programme.code = row.text("code")
            programme.type = "initiative"
            programme.members = row.institutions("addressees").compactMap(\.party).map {
                ProgrammeMember(country: Code($0.rawValue), from: row.when("when"), source: Self.invented.name)
            }
            programme.source = row.text("source")
            programme.standing = Code(Term.Standing.confirmed.rawValue)
            return compiled(programme, row)
        case OperatingPlan.kind.name:
            var plan = OperatingPlan()
            plan.title = row.wordings()
            plan.period = row.when("when")
            plan.plan = row.reference(Programme.kind, "parent")
            plan.source = row.text("source")
            return compiled(plan, row)
        case PlanElement.kind.name:
            var element = PlanElement()
            element.title = row.wordings()
            element.level = row.code("level")
            element.number = row.text("number")
            element.root = Reference(Plan.kind, "PLAN")
            element.parent = row.reference(row["parent"] == "PLAN" ? Plan.kind : PlanElement.kind, "parent")
            element.when = row.when("when")
            element.whenText = row.text("literal")
            element.source = row.text("source")
            if row["level"] == "activity" { element.mandates = [Reference(Mandate.kind, "MANDATO-7")] }
            return compiled(element, row)
        case Series.kind.name:
            var series = Series()
            series.title = row.wordings()
            series.code = row.text("code")
            series.source = row.text("source")
            let measure = Measure(indicator: "achievement", value: Quantity(units: 1_240), unit: "person")
            return compiled(series, row, measures: [measure])
        default:
            return nil
        }
    }

    /// The address of `kind:party:key`.
    private static func exerciseItem(_ name: String?) -> ItemID? {
        guard let parts = name?.split(separator: ":", maxSplits: 2).map(String.init), parts.count == 3 else {
            return nil
        }
        return ItemID(kind: parts[0], party: PartyCode(parts[1]), key: parts[2])
    }
}
