import CanonicalJSON
import Cooperation
import Localization
import Markup

/// One programme: what it is, its members with dates and source, how it goes, who says so, and the initiatives that name it.
struct ProgrammePage: PicturePage {
    let model: ProgrammeModel
    let life: ProgrammeLife
    let answers: ItemAnswers
    let text: Texts
    let links: Links
    private let figures: PictureFigures

    init(_ model: ProgrammeModel, _ life: ProgrammeLife, answers: ItemAnswers, _ visit: Visit) {
        self.model = model
        self.life = life
        self.answers = answers
        text = visit.text
        links = visit.links
        let (links, item) = (visit.links, model.item)
        figures = PictureFigures(visit, recordedAt: model.lastRecordedAt) { links.programme(item, as: $0) }
    }

    var title: String { model.name }
    var abstract: String? { text("programme.summary", ["name": .text(model.name)]) }
    var area: Section? { .programmes }
    var crumbs: [Crumb] { [Crumb(text("section.programmes"), links.programmes())] }
    var fileName: String { "programa-" + model.item.rawValue }
    func address(as form: FileForm) -> String { links.programme(model.item, as: form) }
    var tables: [PictureTable] { [model.members] + (life.contributions.rows.isEmpty ? [] : [life.contributions]) }
    var facts: JSONObject {
        var object = JSONObject()
        object["id"] = .string(model.item.rawValue)
        object["code"] = .string(model.code)
        object["title"] = .string(model.name)
        object["confirmed"] = .bool(!model.isUnconfirmed)
        object["facts"] = .array(
            model.lines.map { line in ["label": .string(line.label), "value": .string(line.value)] }
        )
        object["saidBy"] = .array(
            model.sayings.map { line in ["party": .string(line.label), "source": .string(line.value)] }
        )
        return object
    }

    private var opening: String {
        text("programme.opening", ["name": .text(model.name), "count": .count(model.members.rows.count)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.isUnconfirmed ? p(.class("note")) { text("programme.unconfirmed") } : .none,
            objective,
            FactList(facts: model.lines.map { ($0.label, $0.value) }).node,
            model.members.rows.isEmpty
                ? p(.class("note plain")) { text("programme.noMembers") }
                : figures.shown(
                    model.members,
                    note: text("programme.membersNote"),
                    source: text("picture.sourceShipped")
                ),
            life.node,
            answers.node(text),
            sayings,
            naming,
        ])
    }

    @HTMLBuilder private var objective: Node {
        if let objective = model.objective { p(.class("lead")) { objective.node } }
    }

    private var sayings: Node {
        .group([
            h2 { text("programme.whoSays") },
            ul {
                for saying in model.sayings {
                    li {
                        saying.value.isEmpty
                            ? saying.label
                            : text("programme.saying", ["party": .text(saying.label), "source": .text(saying.value)])
                    }
                }
            },
            p { a(.href(model.history)) { text("programme.history") } },
        ])
    }

    private var naming: Node {
        .group([
            h2 { text("programme.naming", ["count": .count(model.naming.count)]) },
            model.naming.isEmpty
                ? p(.class("quiet")) { text("programme.namingNone") }
                : InitiativeTable(rows: model.naming, query: nil, text: text, links: links).node,
        ])
    }
}
