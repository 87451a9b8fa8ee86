import Markup

/// The official colour of a goal as a small square beside its number; never the only carrier of anything.
struct GoalSwatch {
    let colour: String

    var node: Node {
        guard colour.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil else { return .none }
        return svg(.class("swatch goal"), .attribute("viewBox", "0 0 16 16"), .aria("hidden", "true")) {
            rect(.attribute("width", "16"), .attribute("height", "16"), .attribute("fill", colour))
        }
    }
}
