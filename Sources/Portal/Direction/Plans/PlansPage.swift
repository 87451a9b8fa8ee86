import Cooperation
import Localization
import Markup

/// All plans and work programmes, with how much of each has been delivered.
struct PlansModel: Sendable {
    let table: PictureTable
    let progress: [Progress]

    init(_ graph: DirectionGraph, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        let plans = graph.plans.sorted { one, other in
            (one.plan.period?.earliest?.dayNumber ?? 0) > (other.plan.period?.earliest?.dayNumber ?? 0)
        }
        let progress = plans.map { Progress(of: $0.item, in: graph, today: visit.today) }
        self.progress = progress
        table = PictureTable(
            "plans",
            title: text("direction.area.plans"),
            columns: [
                .words("code", text("picture.code")), .words("plan", text("kind.plan")),
                .words("kind", text("direction.kind")), .words("bodies", text("programme.bodies")),
                .words("period", text("plan.period")), .numbers("elements", text("plan.elements")),
                .numbers("promised", text("plan.promised")), .numbers("done", text("plan.done")),
                .words("source", text("memberships.source")), .words("standing", text("sectors.standing")),
            ],
            rows: zip(plans, progress).map { told, progress in
                .init(
                    [
                        .text(told.item.rawValue), .text(words.title(told.plan.title)),
                        .text(words.kind(told.kind.name)), .text(words.names(told.plan.bodies)),
                        .text(words.when(told.plan.period)), .count(graph.descendants(of: told.item).count),
                        .count(progress.total), .count(progress.done), .text(told.plan.source),
                        .text(words.standing(told.plan.standing)),
                    ],
                    link: visit.links.plan(told.item)
                )
            }
        )
    }

    var promised: Int { progress.reduce(0) { $0 + $1.total } }
    var done: Int { progress.reduce(0) { $0 + $1.done } }
}

struct PlansPage: PicturePage {
    let model: PlansModel
    let text: Texts
    let links: Links

    var title: String { text("direction.area.plans") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "planes" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.plans(as: form) }

    private var opening: String {
        text(
            "plans.opening",
            ["count": .count(model.table.rows.count), "promised": .count(model.promised), "done": .count(model.done)]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.plans.navigation(text, links),
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.table.rows.isEmpty
                ? DirectionEmpty(text: text).node
                : ListTable(table: model.table, language: text.language, hidden: ["source", "elements"]).node,
            p(.class("quiet small")) { text("plans.note") },
        ])
    }
}
