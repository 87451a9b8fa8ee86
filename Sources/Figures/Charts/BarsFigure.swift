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
    /// What the solid part and the rest of the bars are, where they are divided.
    public var key: Key?
    /// How values are written.
    public var number: NumberText

    /// The names of the two parts of a divided bar.
    public struct Key: Sendable, Hashable {
        /// What the solid part is.
        public let solid: String
        /// What the rest is.
        public let rest: String

        /// Two names.
        public init(solid: String, rest: String) {
            self.solid = solid
            self.rest = rest
        }
    }

    /// Bars in their order.
    public init(_ bars: [Bar], key: Key? = nil, number: @escaping NumberText = plainNumberText) {
        self.bars = bars
        self.key = key
        self.number = number
    }

    /// The bars as a list, so that it can be read without seeing them.
    public var node: Node {
        let greatest = max(bars.map(\.value.drawable).max() ?? 1, .leastNonzeroMagnitude)
        return .group([
            ul(.class("bars")) {
                for bar in bars {
                    li {
                        span(.class("name")) {
                            if let link = bar.link { a(.href(link)) { bar.name } } else { bar.name }
                        }
                        drawing(of: bar, greatest: greatest)
                        span(.class("n")) { number(bar.value) }
                    }
                }
            },
            key.map(list) ?? .none,
        ])
    }

    private func list(of key: Key) -> Node {
        ul(.class("key")) {
            li {
                svg(.class("bar swatch"), .aria("hidden", "true")) {
                    rect(.attribute("width", "100%"), .attribute("height", "100%"))
                }
                key.solid
            }
            li {
                svg(.class("bar swatch"), .aria("hidden", "true")) {
                    rect(.class("rest"), .attribute("width", "100%"), .attribute("height", "100%"))
                }
                key.rest
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
