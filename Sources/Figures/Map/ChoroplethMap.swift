import Markup

/// A map of the 22 countries of Ibero-America, shaded by a value of each.
///
/// Equal-area, so that a shade covers what it stands for. A country without a value is drawn with a dashed border, not
/// with a shade. The strongest are named on the map; every country carries its name and value as its title.
public struct ChoroplethMap: Sendable {
    /// The value of each country by its code (ISO 3166-1 alpha-2); others than the 22 are passed over.
    public var values: [String: Double]
    /// The name of each country by its code; without one the code stands in.
    public var names: [String: String]
    /// Where each country leads, by its code.
    public var links: [String: String]
    /// The name of the map for screen readers.
    public var label: String
    /// What is said of a country without a value.
    public var noData: String
    /// How values are written.
    public var number: NumberText
    /// How many of the strongest are named on the map.
    public var named: Int

    /// A map by its values and words.
    public init(
        values: [String: Double],
        names: [String: String],
        links: [String: String] = [:],
        label: String,
        noData: String,
        number: @escaping NumberText = plainNumberText,
        named: Int = 5
    ) {
        self.values = values.filter { $0.value.isFinite }
        self.names = names
        self.links = links
        self.label = label
        self.noData = noData
        self.number = number
        self.named = named
    }

    /// The codes of the countries on the map.
    public static var countries: [String] { MapShape.all.map(\.code) }

    /// The map and its legend.
    public var node: Node {
        let shown = MapShape.all.filter { values[$0.code] != nil }
        let scale = ShadeScale(values: shown.compactMap { values[$0.code] })
        var labels = MapLabels()
        for shape in strongest(of: shown) {
            labels.place(.init(shape: shape, name: name(of: shape), value: text(of: shape)))
        }
        let base = MapBase(label: label) { shape in
            .init(
                className: values[shape.code].map { "s\(scale.shade(of: $0))" } ?? "none",
                title: "\(name(of: shape)): \(text(of: shape))",
                link: links[shape.code]
            )
        }
        return .group([base.node { labels.nodes }, legend(scale, of: shown)])
    }

    private func strongest(of shapes: [MapShape]) -> ArraySlice<MapShape> {
        let value = { (shape: MapShape) in values[shape.code] ?? 0 }
        return shapes.sorted { (value($0), $1.code) > (value($1), $0.code) }.prefix(named)
    }

    private func name(of shape: MapShape) -> String { names[shape.code] ?? shape.code }

    private func text(of shape: MapShape) -> String { values[shape.code].map(number) ?? noData }

    private func legend(_ scale: ShadeScale, of shown: [MapShape]) -> Node {
        ul(.class("key")) {
            for step in scale.steps {
                li {
                    swatch("s\(step.shade)")
                    span(.class("n")) {
                        step.from == step.to ? number(step.from) : "\(number(step.from))–\(number(step.to))"
                    }
                }
            }
            if shown.count < MapShape.all.count {
                li {
                    swatch("none"); noData
                }
            }
        }
    }

    private func swatch(_ className: String) -> Node {
        svg(.class("swatch"), .attribute("viewBox", "0 0 16 12"), .aria("hidden", "true")) {
            rect(
                .class(className),
                .attribute("x", "1"),
                .attribute("y", "1"),
                .attribute("width", "14"),
                .attribute("height", "10")
            )
        }
    }
}
