import Markup

/// Horizontal bars, each with its name before it and its value behind it.
public struct BarsFigure: Sendable {
    /// One bar.
    public struct Bar: Sendable, Hashable {
        /// What is counted.
        public let name: String
        /// How much it is; what is negative or not finite has no length.
        public let value: Double
        /// The part of the value that is agreed, drawn solid against the rest; `nil` draws the whole solid.
        public let solid: Double?
        /// Where the bar leads.
        public let link: String?

        /// A bar by its name and value.
        public init(_ name: String, _ value: Double, solid: Double? = nil, link: String? = nil) {
            self.name = name
            self.value = value
            self.solid = solid
            self.link = link
        }
    }

    /// The bars from top to bottom.
    public var bars: [Bar]
    /// How values are written.
    public var number: NumberText

    /// Bars in their order.
    public init(_ bars: [Bar], number: @escaping NumberText = plainNumberText) {
        self.bars = bars
        self.number = number
    }

    /// The bars as a list, so that it can be read without seeing them.
    public var node: Node {
        let greatest = max(bars.map(\.value.drawable).max() ?? 1, .leastNonzeroMagnitude)
        return ul(.class("bars")) {
            for bar in bars {
                li {
                    span(.class("name")) { if let link = bar.link { a(.href(link)) { bar.name } } else { bar.name } }
                    drawing(of: bar, greatest: greatest)
                    span(.class("n")) { number(bar.value) }
                }
            }
        }
    }

    private func drawing(of bar: Bar, greatest: Double) -> Node {
        let whole = bar.value.drawable / greatest * 100
        let solid = min((bar.solid ?? bar.value).drawable / greatest * 100, whole)
        return svg(.class("bar"), .aria("hidden", "true")) {
            if solid < whole {
                rect(.class("rest"), .attribute("width", whole.percent), .attribute("height", "100%"))
            }
            rect(.attribute("width", solid.percent), .attribute("height", "100%"))
        }
    }
}
