import Cooperation
import Localization
import Markup

/// The summits of every process, the latest first, with what each asked for.
struct SummitsModel: Sendable {
    struct Process: Sendable {
        let name: String
        let table: PictureTable
    }

    let processes: [Process]
    let number: Int
    let mandates: Int
    let recordedAt: Int64?

    init(_ graph: DirectionGraph, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        number = graph.summits.count
        mandates = graph.mandates.count
        recordedAt = graph.recordedAt
        let asked = Dictionary(grouping: graph.mandates) { graph.summit(of: $0.item)?.item }
        let byProcess = Dictionary(grouping: graph.summits) { $0.content.process?.rawValue ?? "" }
        let order = visit.vocabularies["summit-process"].terms.map(\.code)
        processes = byProcess.keys.sorted {
            (order.firstIndex(of: $0) ?? .max, $0) < (order.firstIndex(of: $1) ?? .max, $1)
        }
        .map { process in
            let latestFirst = (byProcess[process] ?? []).enumerated().sorted { one, other in
                let days = [one, other].map { $0.element.content.held?.latest?.dayNumber ?? 0 }
                return days[0] == days[1] ? one.offset > other.offset : days[0] > days[1]
            }
            return Process(
                name: visit.labels.label(process, in: "summit-process"),
                table: PictureTable(
                    process.isEmpty ? "summits" : process.replacing("-", with: "_"),
                    title: visit.labels.label(process, in: "summit-process"),
                    columns: [
                        .words("code", text("picture.code")), .words("summit", text("kind.summit")),
                        .words("place", text("summit.place")), .words("held", text("summit.held")),
                        .numbers("mandates", text("direction.area.mandates")),
                        .words("standing", text("sectors.standing")), .words("source", text("memberships.source")),
                    ],
                    rows: latestFirst.map(\.element).map { told in
                        .init(
                            [
                                .text(told.item.rawValue), .text(words.title(told.content.title)),
                                .text(Self.place(told.content, words)), .text(words.when(told.content.held)),
                                asked[told.item].map { .count($0.count) } ?? .none,
                                .text(words.standing(told.content.standing)), .text(told.content.source),
                            ],
                            link: visit.links.summit(told.item)
                        )
                    }
                )
            )
        }
    }

    static func place(_ summit: Summit, _ words: DirectionWords) -> String {
        summit.places.isEmpty
            ? summit.host.map { words.labels.partner($0.rawValue) } ?? "" : words.places(summit.places)
    }
}

struct SummitsPage: PicturePage {
    let model: SummitsModel
    let text: Texts
    let links: Links

    var title: String { text("direction.area.summits") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "cumbres" }
    var tables: [PictureTable] { model.processes.map(\.table) }
    func address(as form: FileForm) -> String { links.summits(as: form) }

    private var opening: String {
        text("summits.opening", ["count": .count(model.number), "mandates": .count(model.mandates)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.summits.navigation(text, links),
            p(.class("count")) { FileLinks(files: files, text: text).node },
            model.processes.isEmpty ? DirectionEmpty(text: text).node : .none,
            .group(
                model.processes.map { process in
                    .group([
                        h2 { process.name },
                        ListTable(table: process.table, language: text.language, hidden: ["source"]).node,
                    ])
                }
            ),
            p(.class("quiet small")) { text("picture.unconfirmedNote") },
        ])
    }
}

/// What would stand here, and how it comes to.
struct DirectionEmpty {
    let text: Texts

    var node: Node {
        div(.class("empty")) {
            h2 { text("direction.empty") }
            p { text("direction.empty.meaning") }
        }
    }
}
