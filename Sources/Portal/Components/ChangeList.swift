import Localization
import Markup

/// A field with what stood there and what stands there since, or would.
struct FieldChange: Sendable, Hashable {
    let field: String
    let before: Spoken?
    let after: Spoken?

    /// The same with long texts cut down to where they differ.
    var short: FieldChange {
        guard let before, let after, before.isProse, after.isProse else { return self }
        func cut(_ spoken: Spoken, _ other: Spoken) -> Spoken {
            spoken.with(line: WordDifference.excerpt(of: spoken.line, against: other.line))
        }
        return FieldChange(field: field, before: cut(before, after), after: cut(after, before))
    }
}

/// What changes, field by field: what stood there is struck through, what stands there now follows.
struct ChangeList: Sendable {
    let changes: [FieldChange]
    let text: Texts

    var node: Node {
        dl(.class("changes")) {
            for change in changes {
                div {
                    dt { change.field }
                    dd {
                        if let before = change.before {
                            span(.class("unseen")) { text("history.before") + " " }
                            s { phrase(before) }
                            span(.aria("hidden", "true")) { " → " }
                            span(.class("unseen")) { " " + text("history.after") + " " }
                        }
                        if let after = change.after { phrase(after) } else { em { text("history.nothing") } }
                    }
                }
            }
        }
    }

    private func phrase(_ spoken: Spoken) -> Node {
        guard let foreign = spoken.foreign else { return .text(spoken.line) }
        return span(.class("original"), .lang(foreign.htmlTag)) { spoken.line }
    }
}
