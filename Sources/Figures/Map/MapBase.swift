import Markup

/// What both maps share: the quiet ground, the countries and the inset of the Iberian peninsula.
struct MapBase {
    /// How one country is drawn.
    struct Look {
        let className: String
        let title: String
        let link: String?
    }

    /// Radius of the ring that stands for a country too small to be drawn.
    static let ringRadius = 8.0
    /// Radius of what can be pressed around it: 24 CSS pixels across on a map 420 pixels wide (WCAG 2.5.8).
    static let pressRadius = 28.0

    let label: String
    let look: (MapShape) -> Look

    func node(@HTMLBuilder above: () -> Node) -> Node {
        svg(
            .class("map"),
            .attribute("viewBox", "0 0 \(MapShape.grid.width) \(MapShape.grid.height)"),
            .role("group"),
            .aria("label", label)
        ) {
            path(.class("ground"), .attribute("d", MapShape.ground))
            path(.class("ground"), .attribute("d", MapShape.insetGround))
            rect(
                .class("inset"),
                .attribute("x", "\(MapShape.inset.x)"),
                .attribute("y", "\(MapShape.inset.y)"),
                .attribute("width", "\(MapShape.inset.width)"),
                .attribute("height", "\(MapShape.inset.height)")
            )
            for shape in MapShape.all where !shape.path.isEmpty { country(shape) }
            // Rings last, or the neighbours would cover them.
            for shape in MapShape.all where shape.path.isEmpty { country(shape) }
            above()
        }
    }

    private func country(_ shape: MapShape) -> Node {
        let look = look(shape)
        let className = Attribute.class(look.className)
        let drawing: Node
        if shape.path.isEmpty {
            drawing = g(className) {
                circle(.class("press"), at(shape.centre.x, "cx"), at(shape.centre.y, "cy"), at(Self.pressRadius, "r"))
                circle(at(shape.centre.x, "cx"), at(shape.centre.y, "cy"), at(Self.ringRadius, "r"))
                svgTitle { look.title }
            }
        } else {
            drawing = path(className, .attribute("d", shape.path)) { svgTitle { look.title } }
        }
        guard let link = look.link else { return drawing }
        return a(.href(link)) { drawing }
    }

    private func at(_ value: Double, _ name: StaticString) -> Attribute { .attribute(name, value.short) }
}
