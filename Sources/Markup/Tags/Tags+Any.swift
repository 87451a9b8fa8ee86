/// Any tag by its name, with attributes that were collected elsewhere.
public func tag(
    _ name: StaticString,
    attributes: [Attribute],
    @HTMLBuilder content: () -> Node = { Node.none }
) -> Node {
    .element(name, attributes, content().siblings)
}

/// Any tag without children by its name, with attributes that were collected elsewhere.
public func voidTag(_ name: StaticString, attributes: [Attribute]) -> Node {
    .void(name, attributes)
}
