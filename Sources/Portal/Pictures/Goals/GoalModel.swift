import Cooperation
import Localization

/// One goal, as plain display values.
struct GoalModel: Sendable {
    let code: String
    let name: String
    let colour: String
    /// Initiatives that name it beside their main goal.
    let secondary: Int
    let theme: ThemeModel
    let targets: PictureTable

    init(_ term: Term, _ theme: ThemeModel, region: RegionPicture, _ visit: Visit) {
        let text = visit.text
        code = term.code
        name = term.label(visit.language)
        colour = term.extra["colour"] ?? ""
        secondary = region.secondaryGoals.value.counts[term.code] ?? 0
        self.theme = theme
        targets = PictureTable(
            "targets",
            title: text("goal.targets"),
            columns: [.words("target", text("goal.target")), .words("label", text("goal.label"))],
            rows: visit.vocabularies["sdg-targets"].narrower(than: term.code).map { target in
                .init([.text(target.code), .text(target.label(visit.language))])
            }
        )
    }
}
