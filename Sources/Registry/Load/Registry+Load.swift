import CanonicalJSON
import Compilation
import Cooperation
import Localization

extension Registry {
    /// Enters the content the project ships, said by *Compilación* with the source of each row.
    ///
    /// Loading it again adds nothing; gives the number of entries.
    @discardableResult
    public func loadContent() async throws -> Int {
        var sayings = try Self.programmes() + [try Self.participations()]
        sayings += try summits() + plans() + meetings() + achievements()
        let pen = Pen(standing: .compilation, for: .compilation)
        return try await say(sayings, with: pen) + link(evidence(), with: pen)
    }

    private static func programmes() throws -> [Saying] {
        let members = Dictionary(grouping: try Shipped.table("content/programme-members.csv")) { $0["programme"] ?? "" }
        return try Shipped.table("content/programmes.csv").map { row in
            var programme = Programme()
            for language in Language.allCases {
                programme.title[language] = row[language.rawValue].map { LocalizedText.Wording($0) }
            }
            programme.code = row["code"] ?? ""
            // A type that is only remembered is not said at all.
            if row["type_status"] == "confirmed" { programme.type = row["type"].map { Code($0) } }
            programme.space = row["space"].map { Code($0) }
            programme.approved = row["approved"].flatMap { When(code: $0) }
            if let approval = row["approval"] { programme.approval = LocalizedText(approval, .es) }
            if let unit = row["technical_unit"] {
                programme.bodies = [Institution(name: unit, role: "technical-unit")]
            }
            programme.members = (members[programme.code] ?? []).map { member in
                ProgrammeMember(
                    country: Code(member["country"] ?? ""),
                    from: member["valid_from"].flatMap { When(code: $0) },
                    source: member["source"] ?? ""
                )
            }
            programme.source = row["source"] ?? ""
            programme.standing = row["status"].map { Code($0) }
            return Saying(
                party: .compilation,
                kind: Programme.kind,
                key: programme.code,
                content: programme.json,
                source: Source(name: programme.source)
            )
        }
    }

    /// SEGIB's participations by country and year, as measures about the series they were published in.
    private static func participations() throws -> Saying {
        let rows = try Shipped.table("content/participations.csv")
        var series = Series()
        series.code = "SEGIB-PARTICIPACIONES"
        series.title = LocalizedText("Participaciones en cooperación sur-sur y triangular, por país y año", .es)
        series.title[.pt] = LocalizedText.Wording("Participações em cooperação sul-sul e triangular, por país e ano")
        series.title[.en] = LocalizedText.Wording(
            "Participations in South-South and triangular cooperation, by country and year"
        )
        series.method = LocalizedText(
            "Una iniciativa cuenta una vez por cada país que participa en ella; no es la suma de iniciativas.",
            .es
        )
        series.method[.pt] = LocalizedText.Wording(
            "Uma iniciativa conta uma vez para cada país que dela participa; não é a soma de iniciativas."
        )
        series.method[.en] = LocalizedText.Wording(
            "An initiative counts once for each country that takes part in it; this is not the sum of initiatives."
        )
        series.publisher = "SEGIB"
        series.source = rows.first?["source"] ?? ""
        series.period = When(code: "2007/2024")
        let measures = rows.compactMap { row -> Measure? in
            guard let country = row["country"], let year = row["year"],
                let value = row["value"].flatMap({ Quantity($0) })
            else { return nil }
            return Measure(
                indicator: "participations",
                value: value,
                unit: "participation",
                place: country,
                period: When(code: year),
                method: "published"
            )
        }
        return Saying(
            party: .compilation,
            kind: Series.kind,
            key: series.code,
            content: series.json,
            measures: measures,
            source: Source(name: series.source)
        )
    }
}
