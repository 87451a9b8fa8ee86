import Cooperation
import Markup

/// Mandates in a list, each with its paragraph, whom it asks and how far it has come.
struct MandateTable: Sendable {
    let table: PictureTable
    let states: [MandateState]
    private let text: Texts

    init(_ mandates: [Told<Mandate>], _ graph: DirectionGraph, _ visit: Visit, name: String = "mandates") {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        let states = mandates.map { MandateState(of: $0.item, in: graph) }
        self.states = states
        self.text = text
        table = PictureTable(
            name,
            title: text("direction.area.mandates"),
            columns: [
                .words("code", text("picture.code")), .words("mandate", text("kind.mandate")),
                .words("paragraph", text("mandate.where")), .words("summit", text("kind.summit")),
                .words("theme", text("mandate.theme")), .words("addressees", text("mandate.addressees")),
                .words("state", text("picture.state")), .words("force", text("mandate.force")),
                .numbers("answers", text("mandate.answers")),
                .words("source", text("memberships.source")), .words("standing", text("sectors.standing")),
            ],
            rows: zip(mandates, states).map { told, state in
                .init(
                    [
                        .text(told.item.rawValue), .text(words.title(told.content.title)),
                        .text(words.citation(told)),
                        .text(graph.summit(of: told.item).map { words.title($0.content.title) } ?? ""),
                        .text(told.content.theme.best(for: visit.language)?.text ?? ""),
                        .text(words.names(told.content.addressees)), .text(state.words(text)),
                        .text(MandateForce(of: told, in: graph, today: visit.today).words(text)),
                        .count((graph.evidence[told.item] ?? []).count), .text(told.content.source),
                        .text(words.standing(told.content.standing)),
                    ],
                    link: visit.links.mandate(told.item)
                )
            }
        )
    }

    var node: Node {
        ListTable(
            table: table,
            language: text.language,
            hidden: ["source", "answers", "summit", "force"],
            mark: { row, key in key == "state" ? states[row].mark(text) : nil }
        ).node
    }
}
