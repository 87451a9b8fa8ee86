import Markup

/// The sentence a page opens with; names that hold a hyphen are kept on one line.
struct Headline {
    let sentence: String
    /// What stands before it, such as a colour.
    var before: Node = .none

    private static let whole = ["Sur-Sur", "Sul-Sul", "South-South"]

    var node: Node {
        h1 {
            before
            parts
        }
    }

    private var parts: [Node] {
        for name in Self.whole {
            let parts = sentence.split(separator: name, omittingEmptySubsequences: false)
            guard parts.count > 1 else { continue }
            return parts.enumerated().flatMap { index, part -> [Node] in
                (index == 0 ? [] : [span(.class("whole")) { name }]) + [.text(String(part))]
            }
        }
        return [.text(sentence)]
    }
}
