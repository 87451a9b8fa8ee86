import Compilation
import Cooperation

extension Registry {
    /// The meetings that documents name with their dates, and what they were for.
    func meetings() throws -> [Saying] {
        let texts = Dictionary(grouping: try ShippedRow.all("meeting-texts", vocabularies)) { $0.text("meeting") }
        return try ShippedRow.all("meetings", vocabularies).map { row in
            let own = texts[row.text("code")] ?? []
            var meeting = Meeting()
            meeting.title = row.wordings()
            meeting.number = row.text("number")
            meeting.bodies = row.institutions("bodies")
            meeting.host = row.code("host")
            meeting.places = row.places("places")
            meeting.held = row.when("when")
            meeting.whenText = row.text("literal")
            meeting.objectives = Self.lines("objectives", of: own)
            meeting.agenda = Self.lines("agenda", of: own)
            meeting.delegations = row.institutions("delegations")
            meeting.mandates = row.references(Mandate.kind, "mandates")
            meeting.parent = row.reference(PlanElement.kind, "parent")
            meeting.source = row.source.words
            meeting.standing = row.code("status")
            return compiled(meeting, row)
        }
    }
}
