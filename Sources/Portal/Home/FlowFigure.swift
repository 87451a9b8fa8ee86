import Cooperation
import Figures
import Localization
import Markup
import Registry

/// Who provides to whom among the registered initiatives, as a map.
struct FlowFigure: Sendable {
    private let matrix: Indicator<FlowMatrix>
    private let flows: [(flow: FlowMatrix.Flow, count: Int)]
    private let text: Texts
    private let labels: Labels
    private let links: Links

    /// More lines than these cover each other.
    private static let drawn = 40

    /// Nil where no flow between two countries of the map is known.
    init?(_ matrix: Indicator<FlowMatrix>, _ visit: Visit) {
        let onMap = Set(ChoroplethMap.countries)
        let flows = matrix.value.flows
            .filter { onMap.contains($0.key.provider.rawValue) && onMap.contains($0.key.recipient.rawValue) }
            .map { (flow: $0.key, count: $0.value) }
            .sorted { one, other in
                one.count == other.count
                    ? (one.flow.provider, one.flow.recipient) < (other.flow.provider, other.flow.recipient)
                    : one.count > other.count
            }
        guard !flows.isEmpty else { return nil }
        self.matrix = matrix
        self.flows = flows
        text = visit.text
        labels = visit.labels
        links = visit.links
    }

    var node: Node {
        let rows = flows.prefix(Self.drawn).map { entry in
            [name(entry.flow.provider), name(entry.flow.recipient), text.number(entry.count)]
        }
        let top = flows[0]
        return FigureFrame(
            id: "flujos",
            title: text(
                "home.flows",
                [
                    "provider": .text(name(top.flow.provider)), "recipient": .text(name(top.flow.recipient)),
                    "count": .count(top.count),
                ]
            ),
            subtitle: text("home.flows.unit", ["n": .count(matrix.base.n), "of": .count(matrix.base.of)]),
            summary: "",
            source: text("figure.source", ["source": .text(text("figure.registry"))]),
            agreed: matrix.agreedShare.map {
                text("figure.agreed", ["share": .text(NumberFormat.percent($0, text.language))])
            },
            links: [
                FigureLink(text("figure.table"), links.relations()),
                FigureLink("CSV", links.relations(as: .csv)),
                FigureLink("JSON", links.relations(as: .json)),
                FigureLink(text("figure.method"), links.method("relations")),
            ],
            table: DataTable(
                caption: text("home.flows.label"),
                columns: [
                    .words(labels.label("provider", in: "role")), .words(labels.label("recipient", in: "role")),
                    .numbers(text("list.title")),
                ],
                rows: rows
            ),
            tableLabel: text("figure.seeData")
        ).node {
            FlowMap(
                flows: flows.prefix(Self.drawn).map { entry in
                    Flow(
                        from: entry.flow.provider.rawValue,
                        to: entry.flow.recipient.rawValue,
                        weight: Double(entry.count),
                        link: address(entry.flow)
                    )
                },
                names: Dictionary(uniqueKeysWithValues: ChoroplethMap.countries.map { ($0, labels.partner($0)) }),
                links: Dictionary(uniqueKeysWithValues: ChoroplethMap.countries.map { ($0, links.country($0)) }),
                label: text("home.flows.label"),
                number: { [text] in text.number(Int($0)) }
            ).node
        }
    }

    private func name(_ code: PartyCode) -> String { labels.partner(code.rawValue) }

    private func address(_ flow: FlowMatrix.Flow) -> String {
        var query = InitiativeQuery()
        query.add(flow.provider.rawValue, to: .country)
        query.add(flow.recipient.rawValue, to: .counterpart)
        return links.initiatives(query)
    }
}
