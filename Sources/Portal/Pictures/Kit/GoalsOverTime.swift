import Cooperation
import Figures
import Localization

/// The main goals of initiatives, in all and year by year.
struct GoalsOverTime: Sendable {
    let table: PictureTable
    let years: [Int]
    /// The strongest, each with its number as its name.
    let lines: [LinesFigure.Series]
    let bars: [BarsFigure.Bar]

    private static let lineLimit = 5

    init(_ goals: Indicator<Distribution>, _ byYear: YearCounts, _ visit: Visit) {
        let (text, labels, links) = (visit.text, visit.labels, visit.links)
        let codes = goals.value.counts.keys.sorted { (Int($0) ?? 99, $0) < (Int($1) ?? 99, $1) }
        years = byYear.years
        table = PictureTable(
            "goals",
            title: text("picture.goals"),
            columns: [
                .words("code", text("picture.code")), .words("goal", text("picture.goal")),
                .numbers("initiatives", text("picture.initiatives")),
            ] + byYear.years.map { .numbers(String($0), String($0)) },
            rows: codes.map { code in
                .init(
                    [
                        .text(code), .text("\(code) \(labels.label(code, in: "sdg"))"),
                        .count(goals.value.counts[code]),
                    ] + byYear.line(code).map { .count($0) },
                    link: links.goal(code)
                )
            },
            basis: PictureBasis(goals, as: "by-main-goal")
        )
        lines =
            byYear.years.count < 3
            ? []
            : byYear.greatest(Self.lineLimit).map { code in
                .init(text("picture.goalShort", ["goal": .text(code)]), byYear.line(code).map { Double($0) })
            }
        bars = codes.map { code in
            .init(
                "\(code) \(labels.label(code, in: "sdg"))",
                Double(goals.value.counts[code] ?? 0),
                link: links.goal(code)
            )
        }
    }
}
