import Markup

/// Dates of a stretch of time, a row each: points, honest spans, bands, and what hangs on something else.
///
/// A row is a name with a drawing beside it; what it means in words stands in a list of the caller's.
public struct TimelineFigure: Sendable {
    /// One stretch in a row.
    public struct Mark: Sendable, Hashable {
        public enum Shape: String, Sendable, Hashable, CaseIterable {
            case point, span, either, band, open, hung
        }

        public let shape: Shape
        /// Where it begins and ends, as parts of the whole stretch from 0 to 1; what stands out is cut off.
        public let from: Double
        public let to: Double

        public init(_ shape: Shape, from: Double, to: Double) {
            self.shape = shape
            self.from = from
            self.to = to
        }
    }

    public struct Row: Sendable, Hashable {
        public let name: String
        public let isDone: Bool
        public let marks: [Mark]

        public init(_ name: String, isDone: Bool = false, marks: [Mark]) {
            self.name = name
            self.isDone = isDone
            self.marks = marks
        }
    }

    /// A word below the axis.
    public struct Tick: Sendable, Hashable {
        public let label: String
        public let place: Double

        public init(_ label: String, at place: Double) {
            self.label = label
            self.place = place
        }
    }

    public var rows: [Row]
    public var ticks: [Tick]
    /// Where today is, from 0 to 1; nil where it lies outside.
    public var today: Double?

    public init(_ rows: [Row], ticks: [Tick], today: Double? = nil) {
        self.rows = rows
        self.ticks = ticks
        self.today = today
    }

    /// The rows with what is common to all of them drawn once; hidden from screen readers, for whom the same dates
    /// stand beside the figure as a list.
    ///
    /// - Parameter id: A name unique in the page, for what all rows share.
    public func node(id: String) -> Node {
        div(.class("timeline"), .aria("hidden", "true")) {
            svg(.class("axis")) {
                defs {
                    g(.id(id)) { ticks.map { line(.class("grid"), at: $0.place) } }
                }
                for tick in ticks {
                    svgText(.attribute("x", (tick.place * 100).percent), .attribute("y", "80%")) { tick.label }
                }
            }
            ul {
                for row in rows {
                    li {
                        span(.class("name")) { row.name }
                        svg(.class(row.isDone ? "track done" : "track")) {
                            use(.attribute("href", "#" + id))
                            row.marks.map(drawing)
                            // Over the marks: a bar of the whole year would hide it.
                            today.map { line(.class("today"), at: $0) } ?? .none
                        }
                    }
                }
            }
        }
    }

    private func line(_ name: Attribute, at place: Double) -> Node {
        Markup.line(
            name,
            .attribute("x1", (place * 100).percent),
            .attribute("x2", (place * 100).percent),
            .attribute("y1", "0"),
            .attribute("y2", "100%")
        )
    }

    private func drawing(_ mark: Mark) -> Node {
        let from = min(max(mark.from, 0), 1)
        let to = min(max(mark.to, 0), 1)
        guard mark.shape != .point else {
            return circle(
                .class("point"),
                .attribute("cx", ((from + to) * 50).percent),
                .attribute("cy", "50%"),
                .attribute("r", "5")
            )
        }
        return rect(
            .class(mark.shape.rawValue),
            .attribute("x", (from * 100).percent),
            .attribute("width", (max(to - from, 0.006) * 100).percent),
            .attribute("y", "25%"),
            .attribute("height", "50%")
        )
    }
}
