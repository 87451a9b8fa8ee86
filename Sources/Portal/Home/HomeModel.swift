import Cooperation
import Figures
import Ledger
import Localization
import Registry

/// What the home page shows, as plain display values.
struct HomeModel: Sendable {
    /// A line of what was said lately.
    struct Line: Sendable {
        let moment: Moment
        let title: TitleText
        let address: String
        let state: String?
        let sentence: String
    }

    /// The sentence with the number in it.
    let sentence: String
    let lead: String
    let series: ParticipationFigures?
    let flows: FlowFigure?
    let direction: HomeDirection?
    let latest: [Line]
    let initiatives: Int
    /// Whether there is an exercise space to go to.
    let exerciseAddress: String?

    init(
        series: ParticipationSeries?,
        matrix: Indicator<FlowMatrix>,
        states: [FacetCount],
        latest: [LatestWord],
        direction: HomeDirection? = nil,
        visit: Visit
    ) {
        let text = visit.text
        initiatives = states.reduce(0) { $0 + $1.count }
        let agreed = states.first { $0.value == "agreed" }?.count ?? 0
        if let series {
            sentence = Self.sentence(series, text)
            lead = text(
                "home.lead",
                ["year": .text(String(series.years.first ?? 0)), "count": .count(series.total)]
            )
            self.series = ParticipationFigures(series, visit)
        } else {
            sentence =
                visit.space.role == .exercise
                ? text("home.exercise", ["count": .count(initiatives)])
                : text("home.plain", ["count": .count(initiatives)])
            lead =
                visit.space.role == .exercise
                ? text("home.exercise.lead", ["agreed": .count(agreed)]) : text("home.plain.lead")
            self.series = nil
        }
        flows = FlowFigure(matrix, visit)
        self.direction = direction
        let words = WordSentence(text: text, labels: visit.labels)
        self.latest = latest.map { word in
            Line(
                moment: Moment(milliseconds: word.recordedAt),
                title: TitleText(word.title, visit.language, untitled: text("list.untitled")),
                address: visit.links.item(word.head, kind: word.kind),
                state: word.kind == Initiative.kind.name ? word.view?.state : nil,
                sentence: words.sentence(word)
            )
        }
        exerciseAddress =
            visit.space.role == .main && visit.house[.exercise] != nil
            ? Links(language: visit.language, space: .exercise).home : nil
    }

    private static func sentence(_ series: ParticipationSeries, _ text: Texts) -> String {
        let countries = series.rankedByLastYear
        let isLatin = !countries.contains { ["AD", "ES", "PT"].contains($0) }
        return text(
            "home.sentence",
            [
                "year": .text(String(series.lastYear)),
                "countries": .text(NumberWords.cardinal(countries.count, text.language)),
                "region": .text(isLatin ? "latin" : "ibero"),
                "count": .count(series.lastYearTotal),
            ]
        )
    }
}
