// The page and its head.

/// The root of a page.
public func html(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("html", attributes, content().siblings)
}

/// What a page says about itself.
public func head(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("head", attributes, content().siblings)
}

/// The name of the page in tabs and bookmarks.
public func title(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("title", attributes, content().siblings)
}

/// A script by its address; text inside would be escaped, so inline scripts are not written.
public func script(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("script", attributes, content().siblings)
}

/// What is shown where scripts do not run.
public func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("noscript", attributes, content().siblings)
}

/// All that is shown.
public func body(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("body", attributes, content().siblings)
}

/// A relation of the page to a resource.
public func link(_ attributes: Attribute...) -> Node { .void("link", attributes) }

/// A statement about the page.
public func meta(_ attributes: Attribute...) -> Node { .void("meta", attributes) }
