import Markup

/// Places names on a map so that none covers another, the strongest first.
///
/// The room is measured at the size the letters have on a phone, where they are largest against the map.
struct MapLabels {
    /// A name that wants a place.
    struct Label {
        let shape: MapShape
        let name: String
        let value: String
    }

    /// Height of the letters on a phone, in units of the grid; the style sheet sets the same.
    static let letterHeight = 36.0
    /// Width of an average letter of a sans serif against its height; measured on Noto Sans.
    static let letterWidth = 0.54

    /// The room each placed name takes, in units of the grid.
    private(set) var taken: [(left: Double, top: Double, right: Double, bottom: Double)] = []
    private(set) var nodes: [Node] = []
    /// The codes of the countries that were placed.
    private(set) var names: Set<String> = []

    /// Places the label if there is room, and says whether it did.
    @discardableResult
    mutating func place(_ label: Label) -> Bool {
        let count = Double(label.name.count + (label.value.isEmpty ? 0 : label.value.count + 1))
        let width = count * Self.letterHeight * Self.letterWidth
        let shape = label.shape
        var left =
            switch shape.labelEnd {
            case .start: shape.label.x
            case .middle: shape.label.x - width / 2
            case .end: shape.label.x - width
            }
        let shift = max(4 - left, 0) - max(left + width - Double(MapShape.grid.width) + 4, 0)
        left += shift
        let box = (
            left, shape.label.y - Self.letterHeight * 0.85, left + width, shape.label.y + Self.letterHeight * 0.2
        )
        let covers = taken.contains { $0.left < box.2 && box.0 < $0.right && $0.top < box.3 && box.1 < $0.bottom }
        guard !covers else { return false }
        taken.append(box)
        names.insert(shape.code)
        nodes.append(
            svgText(
                .attribute("x", (shape.label.x + shift).short),
                .attribute("y", shape.label.y.short),
                .if(shape.labelEnd != .start, .attribute("text-anchor", shape.labelEnd.rawValue))
            ) {
                label.name
                if !label.value.isEmpty { tspan { " \(label.value)" } }
            }
        )
        return true
    }
}
