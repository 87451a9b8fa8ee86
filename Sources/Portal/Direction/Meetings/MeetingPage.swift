import CanonicalJSON
import Cooperation
import Localization
import Markup

/// One meeting: who met, where, on what, with what result; what it answers and what is known of it.
struct MeetingModel: Sendable {
    let meeting: Told<Meeting>
    let name: String
    let facts: [(label: String, value: String)]
    let mandates: [ItemID]
    /// The results and tasks that it delivers.
    let delivers: [ItemID]
    let figures: [PublishedFigure]
    let points: [Told<PlanElement>]
    let saying: SayingLine
    /// What whoever looks may do about it.
    var tools: TellTools?
    let words: DirectionWords

    init(_ meeting: Told<Meeting>, _ graph: DirectionGraph, _ saying: SayingLine, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.meeting = meeting
        self.saying = saying
        self.words = words
        let content = meeting.content
        name = words.title(content.title)
        let unknown = text("programme.unknown")
        func known(_ value: String) -> String { value.isEmpty ? unknown : value }
        facts = [
            (text("meeting.body"), known(words.names(content.bodies))),
            (text("summit.held"), known(words.when(content.held))),
            (
                text("summit.place"),
                known(
                    content.places.isEmpty
                        ? content.host.map { visit.labels.partner($0.rawValue) } ?? "" : words.places(content.places)
                )
            ),
            (
                text("meeting.hostChoice"),
                content.hostChoice.map { visit.labels.label($0.rawValue, in: "host-choice") } ?? ""
            ), (text("meeting.call"), words.when(content.call)),
            (text("meeting.delegations"), words.names(content.delegations)),
        ].filter { !$0.1.isEmpty }
        mandates = graph.targets(of: meeting.item, "mandates")
        let parents = graph.targets(of: meeting.item, "parent")
        let answered = graph.evidence.filter { $0.value.contains { $0.item == meeting.item } }.keys.sorted()
        delivers = answered + parents.filter { !answered.contains($0) }
        figures = graph.figures(about: meeting.item)
        points = graph.descendants(of: meeting.item)
    }
}

struct MeetingPage: PicturePage {
    let model: MeetingModel
    let text: Texts
    let links: Links

    var title: String { model.name }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var crumbs: [Crumb] { [Crumb(text("direction.area.meetings"), links.meetings())] }
    var fileName: String { "reunion-" + model.meeting.item.rawValue }
    func address(as form: FileForm) -> String { links.meeting(model.meeting.item, as: form) }
    var facts: JSONObject {
        var object = JSONObject()
        object["id"] = .string(model.meeting.item.rawValue)
        object["meeting"] = model.meeting.content.json
        return object
    }

    var tables: [PictureTable] {
        [
            PictureTable(
                "facts",
                title: text("direction.area.meetings"),
                columns: [.words("label", text("meeting.fact")), .words("value", text("meeting.value"))],
                rows: model.facts.map { .init([.text($0.label), .text($0.value)]) }
                    + lines(model.meeting.content.objectives).map {
                        .init([.text(text("plan.objectives")), .text($0)])
                    }
                    + lines(model.meeting.content.agenda).map { .init([.text(text("meeting.agenda")), .text($0)]) }
            )
        ]
    }

    private var opening: String {
        text("meeting.opening", ["name": .text(model.name), "count": .count(model.delivers.count)])
    }

    private func lines(_ prose: LocalizedText) -> [String] {
        prose.best(for: text.language)?.text.split(separator: "\n").map(String.init) ?? []
    }

    var content: Node {
        let content = model.meeting.content
        return .group([
            Headline(sentence: model.name).node,
            FactList(facts: model.facts).node,
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.tools?.node ?? .none,
            .group(model.figures.map { FigureLine(figure: $0, words: model.words).node }),
            list(text("plan.objectives"), lines(content.objectives)),
            list(text("meeting.agenda"), lines(content.agenda)),
            list(text("meeting.conclusions"), lines(content.conclusions)),
            items(text("meeting.delivers"), model.delivers),
            items(text("plan.mandates"), model.mandates),
            items(text("meeting.followed"), model.points.map(\.item)),
            model.saying.node(text),
        ])
    }

    @HTMLBuilder private func list(_ head: String, _ lines: [String]) -> Node {
        if !lines.isEmpty {
            h2 { head }
            ol(.class("prose")) { lines.map { line in li { line } } }
        }
    }

    @HTMLBuilder private func items(_ head: String, _ items: [ItemID]) -> Node {
        if !items.isEmpty {
            h2 { head }
            ul { items.map { item in li { model.words.link(item) } } }
        }
    }
}
