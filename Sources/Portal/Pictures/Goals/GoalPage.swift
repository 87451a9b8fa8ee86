import Localization
import Markup
import Registry

/// One goal: who works towards it, in which sectors, over time, and its targets.
struct GoalPage: PicturePage {
    let model: GoalModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: GoalModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let (links, code) = (visit.links, model.code)
        figures = PictureFigures(visit, recordedAt: model.theme.recordedAt) { links.goal(code, as: $0) }
    }

    var title: String { text("goal.title", ["goal": .text("\(model.code) \(model.name)")]) }
    var abstract: String? { opening }
    var area: Section? { .goals }
    var crumbs: [Crumb] { [Crumb(text("section.goals"), links.goals())] }
    var fileName: String { "ods-" + model.code }
    func address(as form: FileForm) -> String { links.goal(model.code, as: form) }
    var tables: [PictureTable] { view.tables + [model.targets].filter { !$0.rows.isEmpty } }

    private var opening: String {
        text(
            "theme.opening",
            [
                "name": .text(title), "count": .count(model.theme.total), "agreed": .count(model.theme.agreed),
                "share": .text(model.theme.agreedShare),
            ]
        )
    }

    private var view: ThemeView {
        ThemeView(
            model: model.theme,
            figures: figures,
            list: links.initiatives(InitiativeQuery().adding(model.code, to: .goal))
        )
    }

    var content: Node {
        .group([
            Headline(sentence: " " + opening, before: GoalSwatch(colour: model.colour).node).node,
            p(.class("lead")) { text("goal.secondary", ["count": .count(model.secondary)]) },
            view.node,
            model.targets.rows.isEmpty
                ? .none
                : figures.shown(
                    model.targets,
                    note: text("goal.targetsNote"),
                    source: text("goal.targetsSource")
                ),
            view.latest,
        ])
    }
}
