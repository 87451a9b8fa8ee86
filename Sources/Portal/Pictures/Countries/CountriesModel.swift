import Cooperation
import Localization

/// All countries with initiatives, as plain display values.
struct CountriesModel: Sendable {
    /// How many of the 22 take part in any.
    let active: Int
    let initiatives: Int
    let membersTable: PictureTable
    let othersTable: PictureTable
    let seriesTable: PictureTable
    let mapValues: [String: Double]
    let names: [String: String]
    let mapLinks: [String: String]
    let series: ParticipationFigures?
    /// The greatest of the 22 and its number.
    let greatest: (name: String, count: Int)?
    let others: Int
    let outside: OutsideWords
    let recordedAt: Int64?

    init(_ region: RegionPicture, _ series: ParticipationSeries?, _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        let countries = CountryNames(visit)
        let flows = region.flows.value
        func count(_ code: String) -> RoleCount? { flows[PartyCode(code)] }
        let present = countries.members.filter { count($0).total > 0 }
        active = present.count
        initiatives = region.total.value
        recordedAt = region.recordedAt
        names = countries.names
        mapValues = Dictionary(uniqueKeysWithValues: present.map { ($0, Double(count($0).total)) })
        mapLinks = Dictionary(uniqueKeysWithValues: countries.members.map { ($0, links.country($0)) })
        greatest = present.max { (count($0).total, $1) < (count($1).total, $0) }
            .map { (countries.name($0), count($0).total) }
        let roles = RoleColumns(text)
        let basis = PictureBasis(region.flows, as: "as-provider")
        func table(_ name: String, _ title: String, _ codes: [String]) -> PictureTable {
            PictureTable(
                name,
                title: title,
                columns: [.words("code", text("picture.code")), .words("country", text("countries.column.country"))]
                    + roles.columns,
                rows: codes.map { code in
                    .init(
                        [.text(code), .text(countries.name(code))] + roles.cells(count(code)),
                        link: links.country(code)
                    )
                },
                basis: basis
            )
        }
        membersTable = table("members", text("countries.members"), countries.members)
        let rest = flows.keys.map(\.rawValue).filter { countries.isCountry($0) && !countries.isMember($0) }
        others = rest.count
        othersTable = table("others", text("countries.others"), countries.sorted(rest))
        self.series = series.map { ParticipationFigures($0, visit) }
        let years = series?.years ?? []
        seriesTable = PictureTable(
            "series",
            title: text("countries.series"),
            columns: [.words("code", text("picture.code")), .words("country", text("countries.column.country"))]
                + years.map { .numbers(String($0), String($0)) },
            rows: (series?.ranked ?? []).map { code in
                .init([.text(code), .text(countries.name(code))] + (series?.values[code] ?? []).map { .count($0) })
            }
        )
        outside = OutsideWords(region.coverage.outside, visit)
    }
}
