import Cooperation
import Localization
import Markup

/// One summit: when and where, what it adopted, and each mandate with its state.
struct SummitModel: Sendable {
    struct Adopted: Sendable {
        let item: ItemID
        let title: TitleText
        /// Type, date and number in one line.
        let line: String
        let source: String
        let isUnconfirmed: Bool
        let mandates: MandateTable
    }

    let item: ItemID
    let name: String
    let place: String
    let held: String
    let process: String
    let adopted: [Adopted]
    let answered: Int
    let neighbours: (previous: ItemID?, next: ItemID?)
    let saying: SayingLine
    let words: DirectionWords

    init(_ summit: Told<Summit>, _ graph: DirectionGraph, _ saying: SayingLine, _ visit: Visit) {
        let words = DirectionWords(visit, graph)
        self.words = words
        item = summit.item
        name = words.title(summit.content.title)
        place = SummitsModel.place(summit.content, words)
        held = words.when(summit.content.held)
        process = summit.content.process.map { visit.labels.label($0.rawValue, in: "summit-process") } ?? ""
        let instruments = Set(graph.sources(of: summit.item, "summit"))
        adopted = graph.instruments.filter { instruments.contains($0.item) }.map { told in
            let mandates = graph.mandates.filter { graph.target(of: $0.item, "instrument") == told.item }
            return Adopted(
                item: told.item,
                title: TitleText(told.content.title, visit.language, untitled: told.item.rawValue),
                line: [
                    told.content.type.map { visit.labels.label($0.rawValue, in: "instrument-type") } ?? "",
                    words.when(told.content.adopted),
                ].filter { !$0.isEmpty }.joined(separator: " · "),
                source: told.content.source,
                isUnconfirmed: !words.standing(told.content.standing).isEmpty,
                mandates: MandateTable(mandates, graph, visit, name: "m_" + told.item.rawValue)
            )
        }
        answered = adopted.reduce(0) { $0 + $1.mandates.states.count { $0 == .answered } }
        let same = graph.summits.filter { $0.content.process == summit.content.process }
        let index = same.firstIndex { $0.item == summit.item }
        neighbours = (
            index.flatMap { $0 > 0 ? same[$0 - 1].item : nil },
            index.flatMap { $0 + 1 < same.count ? same[$0 + 1].item : nil }
        )
        self.saying = saying
    }

    var mandates: Int { adopted.reduce(0) { $0 + $1.mandates.table.rows.count } }
}

struct SummitPage: PicturePage {
    let model: SummitModel
    let text: Texts
    let links: Links

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] { [Crumb(text("direction.area.summits"), links.summits())] }
    var fileName: String { "cumbre-" + model.item.rawValue }
    var tables: [PictureTable] { model.adopted.map(\.mandates.table) }
    func address(as form: FileForm) -> String { links.summit(model.item, as: form) }

    private var opening: String {
        text(
            "summit.opening",
            [
                "name": .text(model.name), "count": .count(model.mandates),
                "answered": .count(model.answered),
            ]
        )
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            FactList(
                facts: [
                    (text("summit.process"), model.process), (text("summit.place"), model.place),
                    (text("summit.held"), model.held),
                ].filter { !$0.1.isEmpty }
            ).node,
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.adopted.isEmpty ? p(.class("note plain")) { text("summit.nothing") } : .none,
            .group(model.adopted.map(adopted)),
            model.saying.node(text),
            around,
        ])
    }

    private func adopted(_ instrument: SummitModel.Adopted) -> Node {
        .group([
            h2(.id(instrument.item.rawValue)) { instrument.title.node },
            p(.class("quiet")) {
                [instrument.line, instrument.isUnconfirmed ? text("picture.unconfirmed") : "", instrument.source]
                    .filter { !$0.isEmpty }.joined(separator: " · ")
            },
            instrument.mandates.table.rows.isEmpty
                ? p(.class("quiet")) { text("summit.noMandates") } : instrument.mandates.node,
        ])
    }

    @HTMLBuilder private var around: Node {
        if model.neighbours.previous != nil || model.neighbours.next != nil {
            h2 { text("summit.around") }
            ul {
                for item in [model.neighbours.previous, model.neighbours.next].compactMap({ $0 }) {
                    li { model.words.link(item) }
                }
            }
        }
    }
}
