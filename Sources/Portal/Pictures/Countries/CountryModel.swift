import Cooperation
import Figures
import Ledger
import Localization
import Registry

/// A country's profile as plain display values.
struct CountryModel: Sendable {
    let code: String
    let name: String
    let total: Int
    let agreed: Int
    /// How much is agreed, in words; nil where there is nothing to agree.
    let agreedShare: String?
    let roles: [RoleLine]
    let partners: PartnersModel
    let sectors: SectorProfile
    let goals: GoalsOverTime
    let modalityTable: PictureTable
    let size: SizeModel
    let coverage: CoverageModel
    let states: StatesModel
    let memberships: MembershipsModel
    let seriesTable: PictureTable
    let series: LinesFigure?
    let diversification: PictureTable
    let trios: PictureTable
    let latest: [InitiativeRow]
    let outside: OutsideWords
    let recordedAt: Int64?

    /// In how many initiatives the country has a role, and the list of them.
    struct RoleLine: Sendable, Hashable {
        let label: String
        let count: Int
        let address: String
    }

    init(
        _ code: String,
        _ picture: CountryPicture,
        region: RegionPicture,
        series: ParticipationSeries?,
        latest rows: [ListRow],
        _ visit: Visit
    ) {
        let (text, labels) = (visit.text, visit.labels)
        self.code = code
        name = labels.partner(code)
        total = picture.roles.total
        agreed = picture.roles.agreed
        agreedShare =
            total > 0 ? NumberFormat.percent(Double(picture.roles.agreed) / Double(total), text.language) : nil
        roles = Self.roles(picture.roles, code, visit)
        partners = PartnersModel(picture.matrix, of: PartyCode(code), visit)
        sectors = SectorProfile(picture.sectors, against: region.sectors.value, visit)
        goals = GoalsOverTime(picture.goals, picture.goalsByYear, visit)
        modalityTable =
            CountTable(
                "modality",
                text("country.modality"),
                picture.modalities,
                text: text,
                column: text("picture.modality"),
                indicator: "by-modality"
            ) { labels.label($0, in: "modality") }.table
        size = SizeModel(picture.size, visit)
        coverage = CoverageModel(picture.coverage, visit)
        states = StatesModel(picture.states, visit)
        memberships = MembershipsModel(of: code, visit)
        seriesTable = Self.table(series, code, visit)
        self.series = Self.lines(series, code, visit)
        diversification = Self.diversification(picture, visit)
        trios = Self.trios(picture.trios, visit)
        let reader = InitiativeRow.Reader(visit)
        latest = rows.map { InitiativeRow($0, reader) }
        outside = OutsideWords(picture.coverage.outside, visit)
        recordedAt = region.recordedAt
    }

    private static func roles(_ count: RoleCount?, _ code: String, _ visit: Visit) -> [RoleLine] {
        let (text, links) = (visit.text, visit.links)
        let provider = count[.provider] + count[.firstProvider]
        let lines: [(String, Int, [String])] = [
            (text("role.provider"), provider, ["provider", "first-provider"]),
            (text("role.recipient"), count[.recipient], ["recipient", "triangular-recipient"]),
            (text("role.both"), count[.both], ["both"]),
            (text("role.secondProvider"), count[.secondProvider], ["second-provider"]),
            (text("role.participant"), count[.participant], ["participant"]),
            (text("role.other"), count[.other], []),
        ]
        // The first three are the profile; zero says something there.
        return lines.enumerated().filter { $0.offset < 3 || $0.element.1 > 0 }.map { _, line in
            RoleLine(label: line.0, count: line.1, address: links.initiatives(of: code, as: line.2))
        }
    }

    private static func table(_ series: ParticipationSeries?, _ code: String, _ visit: Visit) -> PictureTable {
        let text = visit.text
        return PictureTable(
            "series",
            title: text("country.series"),
            columns: [
                .words("year", text("picture.year")), .numbers("participations", text("country.participations")),
            ],
            rows: zip(series?.years ?? [], series?.values[code] ?? []).map { .init([.text(String($0)), .count($1)]) }
        )
    }

    private static func lines(_ series: ParticipationSeries?, _ code: String, _ visit: Visit) -> LinesFigure? {
        guard let series, let values = series.values[code] else { return nil }
        let text = visit.text
        return LinesFigure(
            periods: series.years.map(String.init),
            series: [.init("", values.map { $0.map(Double.init) })],
            label: text("country.series"),
            number: PictureFigures.number(text.language)
        )
    }

    private static func diversification(_ picture: CountryPicture, _ visit: Visit) -> PictureTable {
        let text = visit.text
        func row(_ side: Diversification, _ label: String) -> [PictureTable.Row] {
            guard side.partners.base.of > 0 else { return [] }
            return [
                .init([
                    .text(side.side.rawValue), .text(label), .count(side.partners.value.number),
                    .decimal(side.partners.value.herfindahl, 2), .count(side.sectors.value.number),
                    .decimal(side.sectors.value.herfindahl, 2), .count(side.partners.base.n),
                    .count(side.partners.base.of),
                ])
            ]
        }
        return PictureTable(
            "diversification",
            title: text("country.diversification"),
            columns: [
                .words("code", text("picture.code")), .words("side", text("country.side")),
                .numbers("partners", text("country.partnersNumber")),
                .numbers("partner_concentration", text("country.partnerConcentration")),
                .numbers("sectors", text("country.sectorsNumber")),
                .numbers("sector_concentration", text("country.sectorConcentration")),
                .numbers("n", text("picture.n")), .numbers("of", text("picture.of")),
            ],
            rows: row(picture.asProvider, text("role.provider")) + row(picture.asRecipient, text("role.recipient")),
            basis: PictureBasis(picture.asProvider.partners, as: "partner-concentration")
        )
    }

    private static func trios(_ trios: Indicator<[TrioCount]>, _ visit: Visit) -> PictureTable {
        let (text, labels) = (visit.text, visit.labels)
        return PictureTable(
            "trios",
            title: text("country.trios"),
            columns: [
                .words("first_provider", text("role.firstProvider")),
                .words("second_provider", text("role.secondProvider")), .words("recipient", text("role.recipient")),
                .numbers("initiatives", text("picture.initiatives")),
            ],
            rows: trios.value.map { trio in
                .init([
                    .text(labels.partner(trio.trio.firstProvider.rawValue)),
                    .text(labels.partner(trio.trio.secondProvider.rawValue)),
                    .text(labels.partner(trio.trio.recipient.rawValue)), .count(trio.count),
                ])
            },
            basis: PictureBasis(trios, as: "triangular-roles")
        )
    }
}
