import Cooperation
import Localization
import Markup
import Registry

/// What parties ask each other for, the latest first.
struct NeedsModel: Sendable {
    let table: PictureTable
    let states: [NeedState]
    let words: DirectionWords
    /// Whether whoever looks may ask for something.
    let mayAsk: Bool

    init(_ graph: DirectionGraph, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.words = words
        mayAsk =
            visit.edition == nil && visit.member?.pen?.refusal(of: .declare, at: visit.house.settings.now()) == nil
            && visit.member?.pen != nil
        let needs = graph.needs.sorted { $0.askedAt > $1.askedAt }
        let states = needs.map { $0.state(in: graph) }
        self.states = states
        table = PictureTable(
            "needs",
            title: text("direction.area.needs"),
            columns: [
                .words("code", text("picture.code")), .words("need", text("kind.need")),
                .words("asker", text("need.asker")), .words("addressees", text("need.addressees")),
                .words("sector", text("need.sector")), .words("due", text("need.due")),
                .words("asked", text("need.asked")), .words("state", text("picture.state")),
            ],
            rows: zip(needs, states).map { need, state in
                .init(
                    [
                        .text(need.item.rawValue), .text(words.title(need.content.title)),
                        .text(words.labels.partner(need.asker.rawValue)), .text(words.names(need.content.addressees)),
                        .text(need.content.sector.map { words.labels.label($0.rawValue, in: "sectors") } ?? ""),
                        .text(words.when(need.content.due)),
                        .text(Moment(milliseconds: need.askedAt).words(visit.language)), .text(state.words(text)),
                    ],
                    link: visit.links.need(need.item)
                )
            }
        )
    }

    var open: Int { states.count { $0 == .asked || $0 == .takenUp } }
}

struct NeedsPage: PicturePage {
    let model: NeedsModel
    let text: Texts
    let links: Links

    var title: String { text("direction.area.needs") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "solicitudes" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.needs(as: form) }

    private var opening: String {
        text("needs.opening", ["count": .count(model.table.rows.count), "open": .count(model.open)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.needs.navigation(text, links),
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.mayAsk
                ? p(.class("actions")) { a(.class("button"), .href(links.tell(new: Need.kind))) { text("need.ask") } }
                : .none,
            model.table.rows.isEmpty
                ? div(.class("empty")) {
                    h2 { text("needs.empty") }
                    p { text("needs.emptyMeaning") }
                }
                : ListTable(
                    table: model.table,
                    language: text.language,
                    hidden: ["sector"],
                    mark: { row, key in
                        key == "state" ? span(.class(model.states[row].mark)) { model.states[row].words(text) } : nil
                    }
                ).node,
            p(.class("quiet small")) { text("needs.note") },
        ])
    }
}
