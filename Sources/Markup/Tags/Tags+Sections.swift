// The parts of a page.

/// What introduces a page or section.
public func header(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("header", attributes, content().siblings)
}

/// What closes a page, section or figure.
public func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("footer", attributes, content().siblings)
}

/// What this page alone is about.
public func main(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("main", attributes, content().siblings)
}

/// Links to other pages or parts.
public func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("nav", attributes, content().siblings)
}

/// What stands beside the text.
public func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("aside", attributes, content().siblings)
}

/// A part with a heading.
public func section(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("section", attributes, content().siblings)
}

/// A part that could stand alone.
public func article(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("article", attributes, content().siblings)
}

/// The controls of a search.
public func search(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("search", attributes, content().siblings)
}

/// How to reach somebody.
public func address(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("address", attributes, content().siblings)
}

/// A heading with its subtitle.
public func hgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("hgroup", attributes, content().siblings)
}

/// The heading of the page; one in each.
public func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("h1", attributes, content().siblings)
}

/// A heading of the second level.
public func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("h2", attributes, content().siblings)
}

/// A heading of the third level.
public func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("h3", attributes, content().siblings)
}

/// A heading of the fourth level.
public func h4(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("h4", attributes, content().siblings)
}

/// A part that opens on demand.
public func details(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("details", attributes, content().siblings)
}

/// The line that opens a `details`.
public func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("summary", attributes, content().siblings)
}

/// A window inside the page.
public func dialog(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("dialog", attributes, content().siblings)
}
