import Markup

/// One bar divided into parts that can be told apart without colour: solid, outlined, hatched or dashed.
public struct StackedShare: Sendable {
    /// How a part is drawn.
    public enum Style: String, Sendable, Hashable, CaseIterable {
        /// Filled: what is settled.
        case solid
        /// Framed: what is settled by leaving it open.
        case outlined
        /// Hatched: what stands against each other.
        case hatched
        /// Framed by dashes: what is missing a side.
        case dashed
    }

    /// One part of the whole.
    public struct Part: Sendable, Hashable {
        /// What the part is, with its number: “3 acordados”.
        public let label: String
        /// How much of the whole it is.
        public let value: Double
        /// How it is drawn.
        public let style: Style

        /// A part by its label, value and style.
        public init(_ label: String, _ value: Double, _ style: Style) {
            self.label = label
            self.value = value
            self.style = style
        }
    }

    /// The parts from left to right.
    public var parts: [Part]
    /// The name of the bar for screen readers; the labels of the parts are listed below it in any case.
    public var label: String

    /// A bar by its parts.
    public init(_ parts: [Part], label: String) {
        self.parts = parts
        self.label = label
    }

    /// The bar and, below it, what its parts are.
    public var node: Node {
        let present = parts.filter { $0.value.drawable > 0 }
        let whole = present.reduce(0) { $0 + $1.value }
        var start = 0.0
        let drawn = present.map { part in
            defer { start += part.value / whole * 100 }
            return drawing(of: part.style, from: start, width: part.value / whole * 100)
        }
        return div(.class("share")) {
            svg(.class("meter"), .role("img"), .aria("label", label)) { drawn }
            ul(.class("key")) {
                for part in present {
                    li {
                        svg(.class("swatch"), .aria("hidden", "true")) { drawing(of: part.style, from: 0, width: 100) }
                        part.label
                    }
                }
            }
        }
    }

    /// A rectangle, and for the hatched one a broken line along it: a pattern would need an id unique in the page.
    private func drawing(of style: Style, from start: Double, width: Double) -> Node {
        let end = start + width - (start + width < 99.9 ? min(0.7, width / 2) : 0)
        let frame = rect(
            .class(style.rawValue),
            .attribute("x", start.percent),
            .attribute("width", (end - start).percent),
            .attribute("height", "100%")
        )
        guard style == .hatched else { return frame }
        return .group([
            frame,
            line(
                .class("hatching"),
                .attribute("x1", start.percent),
                .attribute("x2", end.percent),
                .attribute("y1", "50%"),
                .attribute("y2", "50%")
            ),
        ])
    }
}
