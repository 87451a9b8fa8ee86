import Compilation
import Cooperation
import Localization

extension Registry {
    /// Summits, what they adopted, and what that asks for.
    func summits() throws -> [Saying] {
        let summits = try ShippedRow.all("summits", vocabularies).map { row in
            var summit = Summit()
            summit.title = row.wordings()
            summit.process = row.code("process")
            summit.number = row.text("number")
            summit.host = row.code("country")
            if let city = row["city"] { summit.places = [Location(name: city, country: summit.host)] }
            summit.held = row.when("when")
            summit.source = row.text("source")
            // A remembered date makes the whole row one to be confirmed.
            summit.standing = row["when_status"] == "unconfirmed" ? "unconfirmed" : row.code("status")
            return compiled(summit, row)
        }
        let instruments = try ShippedRow.all("instruments", vocabularies).map { row in
            var instrument = Instrument()
            instrument.title = row.wordings()
            instrument.type = row.code("type")
            instrument.adopted = row.when("when")
            instrument.summit = row.reference(Summit.kind, "summit")
            instrument.source = row.text("source")
            instrument.standing = row.code("status")
            return compiled(instrument, row)
        }
        return summits + instruments + (try mandates())
    }

    private func mandates() throws -> [Saying] {
        try ShippedRow.all("mandates", vocabularies).map { row in
            var mandate = Mandate()
            mandate.title = row.wordings()
            mandate.instrument = row.reference(Instrument.kind, "instrument")
            mandate.paragraph = row.text("number")
            mandate.verb = row.code("verb")
            mandate.addressees = row.institutions("addressees")
            mandate.text = row.wordings("text_")
            if let theme = row["theme"].flatMap({ vocabularies["mandate-theme"][$0] }) {
                for language in Language.allCases {
                    mandate.theme[language] = LocalizedText.Wording(theme.label(language))
                }
            }
            mandate.space = row.code("space")
            mandate.goal = row.code("sdg")
            let related = row.references(Mandate.kind, "related")
            switch row["relation"] {
            case "equivalent": mandate.equivalent = related
            case "renews": mandate.renews = related
            case "supersedes": mandate.supersedes = related
            default: break
            }
            mandate.source = row.text("source")
            mandate.standing = row.code("status")
            return compiled(mandate, row)
        }
    }

    /// What *Compilación* says under the code of a row, with the row's source.
    func compiled(_ content: some Content, _ row: ShippedRow, measures: [Measure] = []) -> Saying {
        Saying(
            party: .compilation,
            kind: type(of: content).kind,
            key: row.text("code"),
            content: content.json,
            measures: measures,
            source: row.source
        )
    }
}
