import Figures
import Markup

/// The goals as lines over the years, or as bars where there are too few years for lines.
struct GoalsFigure {
    let goals: GoalsOverTime
    let text: Texts
    let number: NumberText

    var node: Node {
        guard !goals.lines.isEmpty else { return BarsFigure(goals.bars, number: number).node }
        return LinesFigure(
            periods: goals.years.map(String.init),
            series: goals.lines,
            label: text("picture.goals"),
            number: number
        ).node
    }
}
