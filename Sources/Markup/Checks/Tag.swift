/// A tag as the checks read it.
struct Tag {
    let name: String
    let attributes: [Attribute]
    let children: [Node]

    init(_ name: StaticString, _ attributes: [Attribute], _ children: [Node]) {
        self.name = name.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        self.attributes = attributes.filter(\.isPresent)
        self.children = children
    }

    subscript(key: String) -> String? {
        attributes.first { $0.key == key }.map { $0.value ?? "" }
    }

    /// Whether screen readers pass over it.
    var isHidden: Bool { self["aria-hidden"] == "true" || self["hidden"] != nil }

    /// Whether it is named by an attribute or, in a drawing, by a `title` child.
    var hasName: Bool {
        if let label = self["aria-label"], !label.isEmpty { return true }
        if self["aria-labelledby"] != nil || (name != "svg" && !(self["title"] ?? "").isEmpty) { return true }
        guard name == "svg" else { return false }
        return children.contains { child in
            guard case .element(let name, _, _) = child else { return false }
            return Tag(name, [], []).name == "title"
        }
    }

    /// What it says to a reader: its text, and the alternatives of the images inside.
    var text: String {
        let joined = children.map(\.readableText).joined(separator: " ")
        return joined.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Node {
    /// The text of this node as a screen reader would meet it; trusted markup counts as it stands.
    var readableText: String {
        switch self {
        case .text(let text): text
        case .raw(let trusted): trusted.markup
        case .group(let nodes): nodes.map(\.readableText).joined(separator: " ")
        case .none: ""
        case .void(let name, let attributes): Tag(name, attributes, [])["alt"] ?? ""
        case .element(let name, let attributes, let children):
            Self.readableText(of: Tag(name, attributes, children))
        }
    }

    private static func readableText(of tag: Tag) -> String {
        if tag.isHidden { return "" }
        return tag["aria-label"] ?? tag.text
    }
}

extension TreeWalk.Surroundings {
    func entering(_ tag: Tag) -> Self {
        var inner = self
        inner.isInsideLabel = isInsideLabel || tag.name == "label"
        inner.isInsideControl = isInsideControl || tag.name == "a" || tag.name == "button"
        inner.isInsideDrawing = isInsideDrawing || tag.name == "svg"
        inner.isHidden = isHidden || tag.isHidden
        return inner
    }
}
