// Words inside a line.

/// A link, in a text or in a drawing.
public func a(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("a", attributes, content().siblings)
}

/// Words without a meaning of their own.
public func span(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("span", attributes, content().siblings)
}

/// Words that are stressed.
public func em(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("em", attributes, content().siblings)
}

/// Words that matter.
public func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("strong", attributes, content().siblings)
}

/// A side remark.
public func small(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("small", attributes, content().siblings)
}

/// Words that no longer hold.
public func s(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("s", attributes, content().siblings)
}

/// Words that were taken away.
public func del(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("del", attributes, content().siblings)
}

/// Words that were added.
public func ins(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("ins", attributes, content().siblings)
}

/// Words that are pointed at.
public func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("mark", attributes, content().siblings)
}

/// Words set apart without being more important.
public func b(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("b", attributes, content().siblings)
}

/// Words in another voice.
public func i(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("i", attributes, content().siblings)
}

/// A short form.
public func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("abbr", attributes, content().siblings)
}

/// The title of a work.
public func cite(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("cite", attributes, content().siblings)
}

/// A short quotation.
public func q(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("q", attributes, content().siblings)
}

/// A piece of code.
public func code(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("code", attributes, content().siblings)
}

/// What is typed.
public func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("kbd", attributes, content().siblings)
}

/// A value with its machine-readable form.
public func data(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("data", attributes, content().siblings)
}

/// A date with its machine-readable form.
public func time(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("time", attributes, content().siblings)
}

/// A subscript.
public func sub(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("sub", attributes, content().siblings)
}

/// A superscript.
public func sup(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("sup", attributes, content().siblings)
}

/// Words of unknown direction.
public func bdi(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("bdi", attributes, content().siblings)
}

/// A new line.
public func br(_ attributes: Attribute...) -> Node { .void("br", attributes) }

/// A place where a line may break.
public func wbr(_ attributes: Attribute...) -> Node { .void("wbr", attributes) }

/// An image.
public func img(_ attributes: Attribute...) -> Node { .void("img", attributes) }
