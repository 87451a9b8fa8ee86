// Blocks of text and lists.

/// A block without a meaning of its own.
public func div(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("div", attributes, content().siblings)
}

/// A paragraph.
public func p(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("p", attributes, content().siblings)
}

/// Somebody else’s words.
public func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("blockquote", attributes, content().siblings)
}

/// Text whose blanks count.
public func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("pre", attributes, content().siblings)
}

/// A list without an order.
public func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("ul", attributes, content().siblings)
}

/// A list whose order counts.
public func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("ol", attributes, content().siblings)
}

/// An entry of a list.
public func li(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("li", attributes, content().siblings)
}

/// A list of names and what they stand for.
public func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("dl", attributes, content().siblings)
}

/// A name in a `dl`.
public func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("dt", attributes, content().siblings)
}

/// What a name in a `dl` stands for.
public func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("dd", attributes, content().siblings)
}

/// A figure with its caption.
public func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("figure", attributes, content().siblings)
}

/// The caption of a figure.
public func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("figcaption", attributes, content().siblings)
}

/// A change of subject.
public func hr(_ attributes: Attribute...) -> Node { .void("hr", attributes) }
