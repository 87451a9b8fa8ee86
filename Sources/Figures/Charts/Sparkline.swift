import Markup

/// A line without axes, as high as the text it stands in, with its last value marked.
public struct Sparkline: Sendable {
    /// The values in the order of time; what is not finite breaks the line.
    public var values: [Double]
    /// What the line shows, for screen readers; `nil` where the text beside it says the same.
    public var label: String?

    /// A line by its values.
    public init(values: [Double], label: String? = nil) {
        self.values = values
        self.label = label
    }

    /// The drawing, 88 × 20 units.
    public var node: Node {
        let track = LineTrack(values: values, greatest: values.filter(\.isFinite).max() ?? 1, width: 80, height: 16)
        return svg(
            .class("spark"),
            .attribute("viewBox", "0 -2 88 20"),
            .width(88),
            .height(20),
            label.map { .aria("label", $0) } ?? .aria("hidden", "true"),
            .if(label != nil, .role("img"))
        ) {
            path(.attribute("d", track.path))
            if let last = track.last {
                circle(.attribute("cx", last.x.short), .attribute("cy", last.y.short), .attribute("r", "2.5"))
            }
        }
    }
}
