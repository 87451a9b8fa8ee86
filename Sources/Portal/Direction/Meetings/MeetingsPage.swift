import Cooperation
import Localization
import Markup

/// The meetings, the latest first.
struct MeetingsModel: Sendable {
    let table: PictureTable

    init(_ graph: DirectionGraph, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        let meetings = graph.meetings.sorted {
            ($0.content.held?.latest?.dayNumber ?? 0) > ($1.content.held?.latest?.dayNumber ?? 0)
        }
        table = PictureTable(
            "meetings",
            title: text("direction.area.meetings"),
            columns: [
                .words("code", text("picture.code")), .words("meeting", text("kind.meeting")),
                .words("bodies", text("meeting.body")), .words("held", text("summit.held")),
                .words("place", text("summit.place")), .words("source", text("memberships.source")),
                .words("standing", text("sectors.standing")),
            ],
            rows: meetings.map { told in
                .init(
                    [
                        .text(told.item.rawValue), .text(words.title(told.content.title)),
                        .text(words.names(told.content.bodies)), .text(words.when(told.content.held)),
                        .text(
                            told.content.places.isEmpty
                                ? told.content.host.map { visit.labels.partner($0.rawValue) } ?? ""
                                : words.places(told.content.places)
                        ), .text(told.content.source), .text(words.standing(told.content.standing)),
                    ],
                    link: visit.links.meeting(told.item)
                )
            }
        )
    }
}

struct MeetingsPage: PicturePage {
    let model: MeetingsModel
    let text: Texts
    let links: Links

    var title: String { text("direction.area.meetings") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "reuniones" }
    var tables: [PictureTable] { [model.table] }
    func address(as form: FileForm) -> String { links.meetings(as: form) }

    private var opening: String { text("meetings.opening", ["count": .count(model.table.rows.count)]) }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.meetings.navigation(text, links),
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.table.rows.isEmpty
                ? DirectionEmpty(text: text).node
                : ListTable(table: model.table, language: text.language, hidden: ["source"]).node,
        ])
    }
}
