import Cooperation
import Figures
import Ledger
import Localization

/// A sector, area or goal as plain display values.
struct ThemeModel: Sendable {
    let total: Int
    let agreed: Int
    let agreedShare: String
    let states: StatesModel
    let who: PictureTable
    let providers: [BarsFigure.Bar]
    let recipients: [BarsFigure.Bar]
    let years: PictureTable
    let line: LinesFigure?
    let sectors: PictureTable
    let goals: PictureTable
    let modalities: PictureTable
    let latest: [InitiativeRow]
    let outside: OutsideWords
    let recordedAt: Int64?

    private static let shown = 10

    init(_ picture: ThemePicture, latest rows: [ListRow], recordedAt: Int64?, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        total = picture.total.value
        agreed = picture.total.agreed
        agreedShare = NumberFormat.percent(picture.total.agreedShare ?? 0, text.language)
        states = StatesModel(picture.states, visit)
        who = Self.who(picture.flows, visit)
        providers = Self.bars(picture.flows.value, visit) { $0[.provider] + $0[.firstProvider] }
        recipients = Self.bars(picture.flows.value, visit) { $0[.recipient] }
        let all = picture.years.value.counts.keys.compactMap(Int.init)
        let span = all.min().flatMap { first in all.max().map { Array(max(first, $0 - YearCounts.limit + 1)...$0) } }
        let counts = (span ?? []).map { picture.years.value.counts[String($0)] ?? 0 }
        years = PictureTable(
            "years",
            title: text("theme.years"),
            columns: [.words("year", text("picture.year")), .numbers("initiatives", text("picture.initiatives"))],
            rows: zip(span ?? [], counts).map { .init([.text(String($0)), .count($1)]) },
            basis: PictureBasis(picture.years, as: "by-year")
        )
        line =
            counts.count < 3
            ? nil
            : LinesFigure(
                periods: (span ?? []).map(String.init),
                series: [.init("", counts.map { Double($0) })],
                label: text("theme.years"),
                number: PictureFigures.number(text.language)
            )
        sectors =
            CountTable(
                "sectors",
                text("theme.sectors"),
                picture.sectors,
                text: text,
                column: text("picture.sector"),
                indicator: "by-sector",
                link: { links.sector($0) },
                label: { labels.label($0, in: "sectors") }
            ).table
        goals =
            CountTable(
                "goals",
                text("picture.goals"),
                picture.goals,
                text: text,
                column: text("picture.goal"),
                indicator: "by-main-goal",
                link: { links.goal($0) },
                label: { "\($0) \(labels.label($0, in: "sdg"))" }
            ).table
        modalities =
            CountTable(
                "modality",
                text("country.modality"),
                picture.modalities,
                text: text,
                column: text("picture.modality"),
                indicator: "by-modality",
                label: { labels.label($0, in: "modality") }
            ).table
        let reader = InitiativeRow.Reader(visit)
        latest = rows.map { InitiativeRow($0, reader) }
        outside = OutsideWords(picture.outside, visit)
        self.recordedAt = recordedAt
    }

    private static func who(_ flows: Indicator<[PartyCode: RoleCount]>, _ visit: Visit) -> PictureTable {
        let (text, labels) = (visit.text, visit.labels)
        let roles = RoleColumns(text)
        let sorted = flows.value.sorted { ($1.value.total, $0.key) < ($0.value.total, $1.key) }
        return PictureTable(
            "parties",
            title: text("theme.who"),
            columns: [.words("code", text("picture.code")), .words("party", text("theme.party"))] + roles.columns,
            rows: sorted.map { party, count in
                let code = party.rawValue
                return .init(
                    [.text(code), .text(labels.partner(code))] + roles.cells(count),
                    link: visit.address(of: code)
                )
            },
            basis: PictureBasis(flows, as: "as-provider")
        )
    }

    private static func bars(
        _ flows: [PartyCode: RoleCount],
        _ visit: Visit,
        of count: (RoleCount) -> Int
    ) -> [BarsFigure.Bar] {
        return flows.map { ($0.key.rawValue, count($0.value)) }.filter { $0.1 > 0 }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .prefix(shown)
            .map { code, count in
                .init(visit.labels.partner(code), Double(count), link: visit.address(of: code))
            }
    }
}
