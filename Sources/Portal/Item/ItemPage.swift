import Cooperation
import Figures
import Localization
import Markup

/// The two-sided page: what each party says, what stands today, and how it came about.
struct ItemPage: Page {
    let item: ItemID
    let model: ItemModel
    var answers = ItemAnswers.none
    let text: Texts
    let links: Links

    var title: String { model.title.text }
    var abstract: String? { model.sentence }
    var area: Section? { .initiatives }
    var files: [FileLink] {
        // What nobody declares any more is no activity.
        let isDeclared = model.sides.contains { !$0.sources.isEmpty }
        return FileForm.allCases.filter { $0 != .xml || isDeclared }
            .map { FileLink($0, links.initiative(item, as: $0)) }
    }

    @HTMLBuilder var content: Node {
        head
        if !model.facts.isEmpty { summaryList }
        if let dialogue = model.dialogue { DialogueForms(model: dialogue, text: text).whole }
        if !model.rows.isEmpty {
            h2(.id("palabra")) { text(model.isOneSided ? "item.whatIsSaid" : "item.wordByWord") }
            sources
            SidesTable(model: model, text: text, links: links).node
            if model.rows.contains(where: \.isInValidation) {
                p(.class("small quiet")) { text("item.validationMeaning") }
            }
            if model.rows.contains(where: \.isDiffering) {
                p(.class("small quiet")) {
                    text("item.rule")
                    " "
                    a(.href(links.method)) { text("frame.method") }
                }
            }
        }
        if let comments = model.comments {
            CommentForms(model: comments, text: text, links: links).whole(rows: Set(model.rows.map(\.field)))
        }
        answers.node(text)
        for collection in model.collections { CollectionList(collection: collection).node }
        NumbersTable(model: model.numbers, showsParty: !model.isOneSided, text: text, links: links, item: item).node
        union
        likenesses
        history
        footing
    }

    @HTMLBuilder private var head: Node {
        p(.class("eyebrow")) {
            for (index, step) in model.steps.enumerated() {
                if index > 0 { " · " }
                link(step)
            }
        }
        tag("h1", attributes: model.title.attributes) { model.title.text }
        if model.title.isMachine { p(.class("small quiet")) { text("item.machine") } }
        p(.class("lead")) { model.sentence }
        if let ask = model.ask { p(.class("quiet")) { ask } }
        if let owed = model.owed { p(.class("quiet")) { owed } }
        if !model.isOneSided, !model.shares.isEmpty { StackedShare(model.shares, label: model.shareLabel).node }
    }

    private var summaryList: Node {
        dl(.class("summary")) {
            for fact in model.facts {
                div {
                    dt { fact.name }
                    dd {
                        for (index, value) in fact.values.enumerated() {
                            if index > 0 { ", " }
                            link(value)
                        }
                    }
                }
            }
        }
    }

    /// Who speaks, and where that was read.
    private var sources: Node {
        ul(.class("speakers")) {
            for side in model.sides {
                for source in side.sources {
                    li {
                        strong { side.name }
                        ": "
                        link(source)
                    }
                }
            }
        }
    }

    @HTMLBuilder private var union: Node {
        if let union = model.union {
            h2(.id("union")) { text("item.union") }
            p { text("item.unionMeaning") }
            ul {
                for member in union.members {
                    li {
                        strong { member.party }
                        ": "
                        code { member.key }
                    }
                }
            }
            ul(.class("feed")) { for confirmation in union.confirmations { li { confirmation } } }
            p(.class("small quiet")) { text("item.unionUndo") }
            if let dialogue = model.dialogue { DialogueForms(model: dialogue, text: text).separation(links) }
        }
    }

    @HTMLBuilder private var likenesses: Node {
        if !model.likenesses.isEmpty {
            h2(.id("parecidas")) { text("item.likenesses", ["count": .count(model.likenesses.count)]) }
            ul(.class("feed")) {
                for likeness in model.likenesses {
                    li {
                        likeness.title.link(to: likeness.address)
                        span(.class("who")) { "\(likeness.score). \(likeness.reason)" }
                    }
                }
            }
            p(.class("small quiet")) {
                text("item.likenessesMeaning")
                " "
                a(.href(links.twins() + "?iniciativa=" + item.rawValue)) { text("item.toTwins") }
            }
        }
    }

    @HTMLBuilder private var history: Node {
        h2(.id("historia")) { text("item.history") }
        ol(.class("feed history")) {
            for line in model.latest {
                li {
                    Markup.time(.datetime(line.moment)) { line.date }
                    a(.class("plain"), .href(line.address)) { line.sentence }
                    if let note = line.note { span(.class("who")) { text("item.quote", ["note": .text(note)]) } }
                    if let source = line.source { span(.class("who")) { source } }
                }
            }
        }
        p { a(.href(links.history(of: item))) { text("item.toHistory", ["count": .count(model.statementCount)]) } }
    }

    private var footing: Node { p(.class("count")) { FileLinks(files: files, text: text).node } }

    private func link(_ step: ItemModel.Step) -> Node {
        guard let address = step.address else { return .text(step.label) }
        return a(.href(address)) { step.label }
    }
}
