import Markup

/// A map of the 22 countries of Ibero-America with what goes from one to another.
///
/// Breadth stands for weight; a flow narrows from where it leaves to an arrow head where it arrives, so its direction
/// can be seen without colour. The countries of the strongest flows are named and those flows carry their number.
public struct FlowMap: Sendable {
    /// What goes where; flows to or from other countries than the 22, and within one country, are passed over.
    public var flows: [Flow]
    /// The name of each country by its code.
    public var names: [String: String]
    /// Where each country leads, by its code.
    public var links: [String: String]
    /// The name of the map for screen readers.
    public var label: String
    /// How weights are written.
    public var number: NumberText
    /// How many of the strongest flows are numbered on the map.
    public var numbered: Int

    /// A map by its flows and words.
    public init(
        flows: [Flow],
        names: [String: String],
        links: [String: String] = [:],
        label: String,
        number: @escaping NumberText = plainNumberText,
        numbered: Int = 4
    ) {
        self.flows = flows.filter { $0.weight.isFinite && $0.weight > 0 && $0.from != $0.to }
        self.names = names
        self.links = links
        self.label = label
        self.number = number
        self.numbered = numbered
    }

    /// The map.
    public var node: Node {
        let shapes = Dictionary(uniqueKeysWithValues: MapShape.all.map { ($0.code, $0) })
        let drawn = flows.filter { shapes[$0.from] != nil && shapes[$0.to] != nil }.sorted { $0.weight > $1.weight }
        let greatest = drawn.first?.weight ?? 1
        let touched = Set(drawn.flatMap { [$0.from, $0.to] })
        var labels = MapLabels()
        var numbers: [Node] = []
        var curves: [Node] = []
        for (rank, flow) in drawn.enumerated() {
            guard let from = shapes[flow.from], let to = shapes[flow.to] else { continue }
            let curve = FlowCurve(from: from.centre, to: to.centre, share: flow.weight / greatest)
            curves.append(node(of: flow, curve: curve))
            guard rank < numbered else { continue }
            for shape in [from, to] where !labels.names.contains(shape.code) {
                labels.place(.init(shape: shape, name: name(shape.code), value: ""))
            }
            numbers.append(
                svgText(
                    .class("n"),
                    .attribute("x", curve.middle.x.short),
                    .attribute("y", (curve.middle.y + 10).short),
                    .attribute("text-anchor", "middle")
                ) { number(flow.weight) }
            )
        }
        let base = MapBase(label: label) { shape in
            .init(
                className: touched.contains(shape.code) ? "touched" : "member",
                title: name(shape.code),
                link: links[shape.code]
            )
        }
        return base.node {
            g(.class("flows")) { curves }
            labels.nodes
            numbers
        }
    }

    private func node(of flow: Flow, curve: FlowCurve) -> Node {
        let drawing = path(.attribute("d", curve.outline)) {
            svgTitle { "\(name(flow.from)) → \(name(flow.to)): \(number(flow.weight))" }
        }
        guard let link = flow.link else { return drawing }
        return a(.href(link)) { drawing }
    }

    private func name(_ code: String) -> String { names[code] ?? code }
}
