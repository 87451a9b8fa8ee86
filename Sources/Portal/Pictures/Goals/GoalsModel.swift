import Cooperation
import Figures
import Localization

/// The seventeen goals, as plain display values.
struct GoalsModel: Sendable {
    /// One goal in the list.
    struct Line: Sendable, Hashable {
        let code: String
        let name: String
        /// The official colour, as `#RRGGBB`.
        let colour: String
        let address: String
        let main: Int
        let secondary: Int
        let agreed: Int
    }

    let withGoal: Int
    let greatest: Line?
    let lines: [Line]
    let table: PictureTable
    let years: GoalsOverTime
    let outside: OutsideWords
    let recordedAt: Int64?

    init(_ region: RegionPicture, _ visit: Visit) {
        let (text, links) = (visit.text, visit.links)
        withGoal = region.goals.base.n
        lines = visit.vocabularies["sdg"].terms.map { term in
            Line(
                code: term.code,
                name: term.label(visit.language),
                colour: term.extra["colour"] ?? "",
                address: links.goal(term.code),
                main: region.goals.value.counts[term.code] ?? 0,
                secondary: region.secondaryGoals.value.counts[term.code] ?? 0,
                agreed: region.agreedGoals.counts[term.code] ?? 0
            )
        }
        greatest = lines.filter { $0.main > 0 }.max { $0.main < $1.main }
        let goals = region.goals.value
        table = PictureTable(
            "goals_list",
            title: text("goals.list"),
            columns: [
                .words("code", text("picture.code")), .words("goal", text("picture.goal")),
                .numbers("main", text("goals.main")), .numbers("share", text("picture.share")),
                .numbers("secondary", text("goals.secondary")), .numbers("agreed", text("role.agreedCount")),
            ],
            rows: lines.map { line in
                .init(
                    [
                        .text(line.code), .text(line.name), .count(line.main), .share(goals.share(of: line.code)),
                        .count(line.secondary), .count(line.agreed),
                    ],
                    link: line.address
                )
            },
            basis: PictureBasis(region.goals, as: "by-main-goal")
        )
        years = GoalsOverTime(region.goals, region.goalsByYear, visit)
        outside = OutsideWords(region.coverage.outside, visit)
        recordedAt = region.recordedAt
    }
}
