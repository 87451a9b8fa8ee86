import Markup

/// The state of an agreement as a mark and a word; the mark's shape tells it without colour.
struct StateMark: Sendable {
    /// Name of a ``Cooperation/FieldState``.
    let state: String
    let text: Texts

    /// The word, such as "acordada" or "difieren".
    var word: String { Self.words(text)[state] ?? state }

    /// The class of the style sheet.
    var className: String {
        switch state {
        case "agreed": "state agreed"
        case "differing": "state differ"
        case "agreed-to-differ": "state noted"
        case "pending": "state pending"
        case "reserved": "state reserved"
        default: "state one"
        }
    }

    var node: Node { span(.class(className)) { word } }

    /// The states in the order from agreed to open.
    static let order = ["agreed", "agreed-to-differ", "pending", "one-sided", "differing", "reserved"]

    /// The word for each state.
    static func words(_ text: Texts) -> [String: String] {
        [
            "agreed": text("state.agreed"), "agreed-to-differ": text("state.agreed-to-differ"),
            "pending": text("state.pending"), "one-sided": text("state.one-sided"),
            "differing": text("state.differing"), "reserved": text("state.reserved"),
            "collected": text("state.collected"),
        ]
    }
}
