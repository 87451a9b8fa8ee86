import CanonicalJSON
import Cooperation
import Localization
import Markup

/// One plan as a tree: what it wants, what it promises, what has been delivered.
struct PlanPage: PicturePage {
    let model: PlanModel
    let text: Texts
    let links: Links

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] { [Crumb(text("direction.area.plans"), links.plans())] }
    var fileName: String { "plan-" + model.plan.item.rawValue }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.plan(model.plan.item, as: form) }
    var facts: JSONObject {
        var object = JSONObject()
        object["id"] = .string(model.plan.item.rawValue)
        object["plan"] = model.plan.plan.json
        object["promised"] = .integer(Int64(model.progress.total))
        object["delivered"] = .integer(Int64(model.progress.done))
        object["late"] = .integer(Int64(model.progress.late))
        return object
    }

    private var opening: String {
        text(
            "plan.opening",
            [
                "name": .text(model.name), "total": .count(model.progress.total), "done": .count(model.progress.done),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            model.objective.map { objective in p(.class("lead")) { objective.node } } ?? .none,
            FactList(facts: model.facts).node,
            p(.class("count")) {
                if model.progress.total > 0 {
                    a(.href(links.note(of: model.plan.item))) { text("note.title") }
                    a(.href(links.agenda(AgendaQuery(plan: model.plan.item, of: model.plan.plan.period)))) {
                        text("plan.agenda")
                    }
                }
                if !model.table.rows.isEmpty {
                    a(.href(links.councilReport(of: model.plan.item))) { text("council.title") }
                    a(.href(links.printed(model.plan.item))) { text("printed.title") }
                    a(.href(links.versions(of: model.plan.item))) { text("versions.title") }
                    a(.href(links.comparison(of: model.plan.item))) { text("compare.title") }
                }
                FileLinks(files: files, text: text).node
            },
            model.tools?.node ?? .none,
            PlanTellings(model: model, text: text, links: links).node,
            ProgressLine(progress: model.progress, text: text).node,
            AnswerList(answers: model.answers, words: model.words).node,
            items(text("plan.mandates"), model.mandates),
            items(text("plan.longer"), model.longer),
            items(text("plan.shorter"), model.shorter),
            model.background?.node ?? .none,
            contents,
            model.table.rows.isEmpty ? p(.class("note plain")) { text("plan.nothing") } : .none,
            PlanTree(model: model, text: text).node,
            model.saying?.node(text) ?? .none,
        ])
    }

    @HTMLBuilder private func items(_ head: String, _ items: [ItemID]) -> Node {
        if !items.isEmpty {
            h2 { head }
            ul { items.map { item in li { model.words.link(item) } } }
        }
    }

    /// Where the parts of a long plan begin.
    @HTMLBuilder private var contents: Node {
        let graph = model.words.graph
        let parts = (graph.children[model.plan.item] ?? []).filter { graph.children[$0] != nil }
        if parts.count > 1 {
            nav(.class("sub"), .aria("label", text("method.contents"))) {
                for part in parts {
                    a(.href("#" + Links.anchor(part))) {
                        graph.elements[part].map {
                            [$0.content.number, model.words.title($0.content.title)].filter { !$0.isEmpty }
                                .joined(separator: " ")
                        }
                    }
                }
            }
        }
    }
}
