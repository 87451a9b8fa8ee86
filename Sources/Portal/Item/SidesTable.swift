import Cooperation
import Localization
import Markup

/// One row per field, one column per side, and what stands today; with one side only, what it says.
struct SidesTable {
    let model: ItemModel
    let text: Texts
    let links: Links

    /// With more sides than this the columns are too narrow to read; then each field stands as on a phone.
    private static let columns = 4

    /// Where there is something to do or to talk over, even a single voice has its column.
    private var showsToday: Bool { !model.isOneSided || model.dialogue != nil || model.comments != nil }

    var node: Node {
        table(.classes("sides", model.isOneSided ? "single" : nil, model.sides.count > Self.columns ? "stacked" : nil))
        {
            Markup.caption(.class("unseen")) { text(model.isOneSided ? "item.captionSingle" : "item.caption") }
            thead(.if(model.isOneSided, .class("unseen"))) {
                tr {
                    th(.scope("col")) { text("item.datum") }
                    for side in model.sides { th(.scope("col")) { side.heading } }
                    if showsToday { th(.scope("col")) { text("item.today") } }
                }
            }
            tbody { for row in model.rows { node(of: row) } }
        }
    }

    private func node(of row: ItemModel.Row) -> Node {
        tr(
            .id("dato-\(row.field)"),
            .classes(row.isDiffering ? "differ" : nil, row.isUnanimous && !model.isOneSided ? "same" : nil)
        ) {
            th(.scope("row")) { row.name }
            for (side, words) in zip(model.sides, row.words) {
                td(.if(!model.isOneSided, .data("side", row.isUnanimous ? side.agreeing : side.heading))) {
                    if words.isEmpty {
                        span(.class("quiet")) { text(row.isInValidation ? "item.inValidation" : "item.silent") }
                    }
                    for word in words { node(of: word) }
                }
            }
            if showsToday { today(row) }
        }
    }

    @HTMLBuilder private func node(of word: ItemModel.Word) -> Node {
        if let struck = word.struck, !struck.parts.isEmpty {
            span(.class("unseen")) { text("item.before") + " " }
            Markup.s { struck.line }
            " "
        }
        span(.class("value")) { phrase(word.spoken, runs: word.runs) }
        if !word.differing.isEmpty {
            // Marks are not read out; this is.
            span(.class("unseen")) {
                " (" + text("item.differs", ["words": .text(word.differing.joined(separator: " … "))]) + ")"
            }
        }
        if word.spoken.origin == .machine { span(.class("who")) { text("item.machine") } }
        if let source = word.source {
            span(.class("who")) {
                if let address = source.address { a(.href(address)) { source.label } } else { source.label }
            }
        }
        if let note = word.note { span(.class("who said")) { text("item.quote", ["note": .text(note)]) } }
    }

    /// The words of a value: prose with its marked stretches, a list one element below the other.
    private func phrase(_ spoken: Spoken, runs: [WordDifference.Run]) -> Node {
        let words: Node
        if spoken.parts.count > 1, !spoken.isProse {
            words = .group(
                spoken.parts.enumerated().map { index, part in
                    let differs = index < runs.count && runs[index].differs
                    return span(.class("part")) { differs ? mark { part } : .text(part) }
                }
            )
        } else if runs.isEmpty {
            words = .text(spoken.line)
        } else {
            words = .group(runs.map { run in run.differs ? mark { run.text } : .text(run.text) })
        }
        guard let foreign = spoken.foreign else { return words }
        return span(.class("original"), .lang(foreign.htmlTag)) { words }
    }

    private func today(_ row: ItemModel.Row) -> Node {
        let today = row.today
        return td(.class("now"), .data("side", text("item.today"))) {
            phrase(today.spoken, runs: [])
            if today.spoken.origin == .machine { span(.class("who")) { text("item.machine") } }
            span(.class("how")) { span(.class(today.mark)) { today.state } }
            for remark in today.remarks { span(.class("who")) { remark } }
            if let dialogue = model.dialogue { DialogueForms(model: dialogue, text: text).acts(on: row.field) }
            if let comments = model.comments {
                CommentForms(model: comments, text: text, links: links).beside(row.field)
            }
        }
    }
}
