import Markup

/// A few lines over time, each named at its end.
///
/// The letters keep their size at any width: the lines are stretched, the words are not. Lines differ in their strokes
/// as well as in their colours.
public struct LinesFigure: Sendable {
    /// One line.
    public struct Series: Sendable, Hashable {
        /// What stands at the end of the line; short.
        public let name: String
        /// One value for each period; `nil` breaks the line.
        public let values: [Double?]

        /// A line by its name and values.
        public init(_ name: String, _ values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    /// The periods along the foot, as they are read.
    public var periods: [String]
    /// The lines; more than five cannot be told apart and are not drawn.
    public var series: [Series]
    /// The name of the drawing for screen readers.
    public var label: String
    /// How values are written.
    public var number: NumberText

    /// Lines over periods.
    public init(
        periods: [String],
        series: [Series],
        label: String,
        number: @escaping NumberText = plainNumberText
    ) {
        self.periods = periods
        self.series = Array(series.prefix(5))
        self.label = label
        self.number = number
    }

    /// Height of the room for the lines, in pixels.
    static let height = 220.0
    /// Room above, for the highest name.
    static let head = 14.0
    /// Room between two names, in pixels.
    static let lineSpacing = 17.0
    /// The stretched inner drawing has a width of its own.
    static let innerWidth = 400.0

    /// The drawing.
    public var node: Node {
        let greatest = (series.flatMap(\.values).compactMap { $0 }.filter(\.isFinite).max() ?? 1).niceCeiling
        let share = plotShare
        return svg(
            .class("lines"),
            .attribute("width", "100%"),
            .height(Int(Self.height + Self.head + 26)),
            .role("img"),
            .aria("label", label)
        ) {
            for fraction in [0, 0.5, 1] { gridLine(fraction, greatest: greatest, share: share) }
            svg(
                .attribute("y", Self.head.short),
                .attribute("width", share.percent),
                .attribute("height", Self.height.short),
                .attribute("viewBox", "0 0 \(Self.innerWidth.short) \(Self.height.short)"),
                .attribute("preserveAspectRatio", "none"),
                .aria("hidden", "true")
            ) {
                for (index, line) in series.enumerated() {
                    path(.class("l\(index + 1)"), .attribute("d", track(of: line, greatest: greatest).path))
                }
            }
            periodNames(share: share)
            names(greatest: greatest, share: share)
        }
    }

    private func track(of line: Series, greatest: Double) -> LineTrack {
        LineTrack(
            values: line.values.map { $0 ?? .nan },
            greatest: greatest,
            width: Self.innerWidth,
            height: Self.height
        )
    }

    /// The width of the room for the lines in percent: what the longest name leaves on a phone 320 pixels wide.
    private var plotShare: Double {
        let longest = series.map { ($0.name + " " + lastText(of: $0)).count }.max() ?? 0
        return 100 - min(42, max(12, Double(longest) * 6.9 / 270 * 100 + 4))
    }

    private func lastText(of line: Series) -> String {
        line.values.last.flatMap { $0 }.map(number) ?? ""
    }

    private func gridLine(_ fraction: Double, greatest: Double, share: Double) -> Node {
        let height = (Self.head + Self.height * (1 - fraction)).short
        return .group([
            line(
                .class("grid"),
                .attribute("x2", share.percent),
                .attribute("y1", height),
                .attribute("y2", height)
            ),
            svgText(.class("tick"), .attribute("y", height), .attribute("dy", "-4")) { number(greatest * fraction) },
        ])
    }

    /// First and last period, and the middle one where there is room.
    private func periodNames(share: Double) -> Node {
        let last = periods.count - 1
        guard last >= 0 else { return .none }
        let shown = last > 5 && last.isMultiple(of: 2) ? [0, last / 2, last] : Array(Set([0, last])).sorted()
        let height = (Self.head + Self.height + 18).short
        return .group(
            shown.map { index in
                let place = last > 0 ? Double(index) / Double(last) * share : 0
                let anchor = index == 0 ? "start" : index == last ? "end" : "middle"
                return svgText(
                    .class("tick"),
                    .attribute("x", place.percent),
                    .attribute("y", height),
                    .attribute("text-anchor", anchor)
                ) { periods[index] }
            }
        )
    }

    /// Names at the ends of the lines, moved apart where they would cover each other.
    private func names(greatest: Double, share: Double) -> Node {
        let ends = series.enumerated().compactMap { index, line in
            track(of: line, greatest: greatest).last.map { (index: index, height: $0.y + Self.head) }
        }.sorted { $0.height < $1.height }
        let places = Self.apart(ends.map(\.height), lowest: Self.head + Self.height)
        return .group(
            zip(ends, places).flatMap { end, place in
                [
                    circle(
                        .class("l\(end.index + 1)"),
                        .attribute("cx", share.percent),
                        .attribute("cy", end.height.short),
                        .attribute("r", "3.5")
                    ),
                    svgText(
                        .class("l\(end.index + 1)"),
                        .attribute("x", share.percent),
                        .attribute("y", place.short),
                        .attribute("dx", "8"),
                        .attribute("dy", "4")
                    ) {
                        series[end.index].name
                        tspan(.class("n")) { " " + lastText(of: series[end.index]) }
                    },
                ]
            }
        )
    }

    /// Ascending places at least a line apart and none below the lowest, as near to the wanted ones as one pass allows.
    static func apart(_ wanted: [Double], lowest: Double) -> [Double] {
        var places = wanted
        for index in places.indices.dropFirst() {
            places[index] = max(places[index], places[index - 1] + lineSpacing)
        }
        var limit = lowest
        for index in places.indices.reversed() {
            places[index] = min(places[index], limit)
            limit = places[index] - lineSpacing
        }
        return places
    }
}
