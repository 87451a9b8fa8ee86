import Markup

/// What is known of something at a glance: names and values, side by side where there is room.
struct FactList {
    let facts: [(label: String, value: String)]

    var node: Node {
        dl(.class("summary")) {
            for (label, value) in facts {
                div {
                    dt { label }
                    dd { value }
                }
            }
        }
    }
}
