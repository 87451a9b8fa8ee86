/// One piece of an HTML or SVG tree, as a plain value that can be inspected, tested and rendered.
///
/// Text is always escaped when rendered; the only way past the escaping is ``TrustedHTML``.
public indirect enum Node: Sendable {
    /// Characters for a reader, escaped when rendered.
    case text(String)
    /// Markup that was vouched for and is written as it stands.
    case raw(TrustedHTML)
    /// A tag with attributes and children.
    case element(StaticString, [Attribute], [Node])
    /// A tag that HTML forbids to have children (`br`, `img`, `input` …).
    case void(StaticString, [Attribute])
    /// Several nodes in a row, without a tag of their own.
    case group([Node])
    /// Nothing at all.
    case none
}

extension Node {
    /// The nodes that this node contributes to its parent: a group is opened, nothing stays nothing.
    public var siblings: [Node] {
        switch self {
        case .group(let nodes): nodes
        case .none: []
        case .text, .raw, .element, .void: [self]
        }
    }

    /// This tree as a whole page: the same, with `<!doctype html>` before it.
    public var document: Node {
        .group([.raw("<!doctype html>\n"), self])
    }
}
