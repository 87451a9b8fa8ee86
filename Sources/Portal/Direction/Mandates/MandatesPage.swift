import Cooperation
import Localization
import Markup

/// All mandates, narrowed by a query, with the choices that there are.
struct MandatesModel: Sendable {
    /// A choice that narrows the list.
    struct Choice: Sendable {
        let name: String
        let label: String
        let chosen: String
        let options: [(value: String, label: String, count: Int)]
    }

    let query: MandateQuery
    let number: Int
    let answered: Int
    let list: MandateTable
    let choices: [Choice]
    /// Where several bodies are asked for much the same; only beside the whole list.
    let overlaps: [MandateOverlap]
    let words: DirectionWords

    init(_ graph: DirectionGraph, _ query: MandateQuery, _ visit: Visit) {
        let (text, words) = (visit.text, DirectionWords(visit, graph))
        self.query = query
        // A theme is a text of three languages; the Spanish one stands in addresses.
        let themes = Dictionary(
            uniqueKeysWithValues: graph.mandates.map { ($0.item, $0.content.theme.best(for: .es)?.text ?? "") }
        )
        let states = Dictionary(
            uniqueKeysWithValues: graph.mandates.map { ($0.item, MandateState(of: $0.item, in: graph)) }
        )
        number = graph.mandates.count
        answered = states.values.count { $0 == .answered }
        list = MandateTable(
            graph.mandates.filter { query.holds($0, in: graph, themes, today: visit.today) },
            graph,
            visit
        )
        func choice(
            _ name: String,
            _ label: String,
            _ chosen: String?,
            label word: (String) -> String,
            _ value: (Told<Mandate>) -> String?
        ) -> Choice {
            let counts = Dictionary(grouping: graph.mandates.compactMap(value)) { $0 }.mapValues(\.count)
            let options = Collator(visit.language).sorted(Array(counts.keys)) { word($0) }
            return Choice(
                name: name,
                label: label,
                chosen: chosen ?? "",
                options: options.filter { !$0.isEmpty }.map { ($0, word($0), counts[$0] ?? 0) }
            )
        }
        choices = [
            choice(
                "cumbre",
                text("kind.summit"),
                query.summit,
                label: { item in graph.named(ItemID(item)).map { words.title($0.title) } ?? item },
                { graph.summit(of: $0.item)?.item.rawValue }
            ),
            choice(
                "tema",
                text("mandate.theme"),
                query.theme,
                label: { theme in
                    let told = graph.mandates.first { themes[$0.item] == theme }
                    return told?.content.theme.best(for: visit.language)?.text ?? theme
                },
                { themes[$0.item] }
            ),
            choice(
                "espacio",
                text("programmes.space"),
                query.space,
                label: { visit.labels.label($0, in: "space") },
                { $0.content.space?.rawValue }
            ),
            choice(
                "estado",
                text("picture.state"),
                query.state,
                label: { MandateState(rawValue: $0)?.words(text) ?? $0 },
                { states[$0.item]?.rawValue }
            ),
            choice(
                "vigencia",
                text("mandate.force"),
                query.force,
                label: { MandateForce(rawValue: $0)?.words(text) ?? $0 },
                { MandateForce(of: $0, in: graph, today: visit.today).rawValue }
            ),
        ]
        overlaps = query == MandateQuery() ? MandateOverlap.all(in: graph) : []
        self.words = words
    }
}

struct MandatesPage: PicturePage {
    let model: MandatesModel
    let text: Texts
    let links: Links

    var title: String { text("direction.area.mandates") }
    var abstract: String? { opening }
    var area: Section? { .direction }
    var fileName: String { "mandatos" }
    var tables: [PictureTable] { [model.list.table] + (model.overlaps.isEmpty ? [] : [overlaps]) }
    func address(as form: FileForm) -> String { links.mandates(model.query, as: form) }

    private var opening: String {
        text("mandates.opening", ["count": .count(model.number), "answered": .count(model.answered)])
    }

    var content: Node {
        .group([
            Headline(sentence: opening).node,
            DirectionArea.mandates.navigation(text, links),
            model.number == 0 ? DirectionEmpty(text: text).node : filters,
            p(.class("count")) {
                strong { text("mandates.shown", ["count": .count(model.list.table.rows.count)]) }
                if model.query != MandateQuery() { a(.href(links.mandates())) { text("mandates.all") } }
                FileLinks(files: files, text: text).node
            },
            model.list.table.rows.isEmpty ? .none : model.list.node,
            p(.class("quiet small")) { text("mandates.note") },
            model.overlaps.isEmpty
                ? .none
                : .group([
                    h2(.id("coincidencias")) { text("overlap.title") },
                    p(.class("quiet")) { text("overlap.note") },
                    ListTable(table: overlaps, language: text.language).node,
                ]),
        ])
    }

    private var overlaps: PictureTable {
        let words = model.words
        return PictureTable(
            "overlaps",
            title: text("overlap.title"),
            columns: [
                .words("code", text("picture.code")), .words("mandate", text("kind.mandate")),
                .words("addressees", text("mandate.addressees")), .words("other", text("overlap.other")),
                .words("other_addressees", text("overlap.otherAddressees")), .words("reasons", text("overlap.reasons")),
            ],
            rows: model.overlaps.map { overlap in
                .init(
                    [
                        .text(overlap.one.item.rawValue), .text(words.title(overlap.one.content.title)),
                        .text(words.names(overlap.one.content.addressees)),
                        .text(words.title(overlap.other.content.title)),
                        .text(words.names(overlap.other.content.addressees)), .text(overlap.why(words)),
                    ],
                    link: links.mandate(overlap.one.item)
                )
            }
        )
    }

    private var filters: Node {
        form(.class("row filters"), .action(links.mandates()), .data("submit", "change")) {
            for choice in model.choices {
                div(.class("field")) {
                    label(.for("mandatos-" + choice.name)) { choice.label }
                    select(.id("mandatos-" + choice.name), .name(choice.name)) {
                        option(.value("")) { text("mandates.every") }
                        for (value, label, count) in choice.options {
                            option(.value(value), .if(value == choice.chosen, .selected)) { "\(label) (\(count))" }
                        }
                    }
                }
            }
            div(.class("field")) { button { text("list.apply") } }
        }
    }
}
