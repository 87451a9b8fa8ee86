import Markup

/// The same small bar chart for many, all on one scale, the last value written and drawn full.
public struct SmallMultiples: Sendable {
    /// One of the many.
    public struct Item: Sendable, Hashable {
        /// Whose values these are.
        public let name: String
        /// The values in the order of time.
        public let values: [Double]
        /// Where the item leads.
        public let link: String?

        /// An item by its name and values.
        public init(_ name: String, _ values: [Double], link: String? = nil) {
            self.name = name
            self.values = values
            self.link = link
        }
    }

    /// The items in their order.
    public var items: [Item]
    /// How values are written.
    public var number: NumberText

    /// Items in their order.
    public init(_ items: [Item], number: @escaping NumberText = plainNumberText) {
        self.items = items
        self.number = number
    }

    /// The charts as a list of links.
    public var node: Node {
        let greatest = max(items.flatMap(\.values).map(\.drawable).max() ?? 1, .leastNonzeroMagnitude)
        return ul(.class("multiples")) {
            for item in items {
                li {
                    if let link = item.link {
                        a(.href(link)) { content(of: item, greatest: greatest) }
                    } else {
                        div { content(of: item, greatest: greatest) }
                    }
                }
            }
        }
    }

    private func content(of item: Item, greatest: Double) -> Node {
        .group([
            span(.class("name")) { item.name }, .text(" "),
            span(.class("n")) { item.values.last.map(number) ?? "" },
            svg(
                .attribute("viewBox", "0 0 100 40"),
                .attribute("preserveAspectRatio", "none"),
                .aria("hidden", "true")
            ) {
                path(.attribute("d", bars(of: item.values.dropLast(), count: item.values.count, greatest: greatest)))
                path(
                    .class("last"),
                    .attribute("d", bars(of: item.values.suffix(1), count: item.values.count, greatest: greatest))
                )
            },
        ])
    }

    /// All bars in one path: a fifth of the bytes of a rectangle each.
    private func bars(of values: ArraySlice<Double>, count: Int, greatest: Double) -> String {
        let step = 100 / Double(max(count, 1))
        return values.indices.map { index in
            let height = values[index].drawable / greatest * 40
            return "M\((Double(index) * step).short) 40v-\(height.short)h\((step * 0.82).short)v\(height.short)z"
        }.joined()
    }
}
