import Figures
import Localization
import Markup

/// The goals of sustainable development in the initiatives.
struct GoalsPage: PicturePage {
    let model: GoalsModel
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: GoalsModel, _ visit: Visit) {
        self.model = model
        text = visit.text
        links = visit.links
        let links = visit.links
        figures = PictureFigures(visit, recordedAt: model.recordedAt) { links.goals(as: $0) }
    }

    var title: String { text("goals.title") }
    var abstract: String? { opening }
    var area: Section? { .goals }
    var fileName: String { "ods" }
    var tables: [PictureTable] { [model.table, model.years.table].filter { !$0.rows.isEmpty } }
    func address(as form: FileForm) -> String { links.goals(as: form) }

    private var opening: String {
        guard let greatest = model.greatest else { return text("goals.none") }
        return text(
            "goals.opening",
            [
                "goal": .text("\(greatest.code) \(greatest.name)"), "count": .count(greatest.main),
                "all": .text(text.number(model.withGoal)),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.outside.node,
            model.years.lines.isEmpty
                ? .none
                : figures.frame(model.years.table, title: text("goals.years")) {
                    GoalsFigure(goals: model.years, text: text, number: figures.number).node
                },
            figures.frame(model.table, note: text("goals.note"), showsTable: false) { list },
        ])
    }

    private var list: Node {
        let columns = model.table.columns.dropFirst()
        return div(.class("scroll"), .role("region"), .tabindex(0), .aria("label", model.table.title)) {
            Markup.table(.class("data")) {
                caption(.class("unseen")) { model.table.title }
                thead {
                    tr {
                        for column in columns { th(.scope("col"), .if(column.isNumber, .class("n"))) { column.label } }
                    }
                }
                tbody { for (line, row) in zip(model.lines, model.table.rows) { self.row(line, row) } }
            }
        }
    }

    private func row(_ line: GoalsModel.Line, _ row: PictureTable.Row) -> Node {
        tr {
            th(.scope("row")) {
                GoalSwatch(colour: line.colour).node
                " "
                a(.href(line.address)) { "\(line.code) \(line.name)" }
            }
            for cell in row.cells.dropFirst(2) { td(.class("n")) { cell.words(text.language) } }
        }
    }
}
