// Drawings in SVG 2.

/// A drawing; name it with `role` and `aria-label`, or hide it.
public func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("svg", attributes, content().siblings)
}

/// The name of a shape, shown by browsers on pointing.
public func svgTitle(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("title", attributes, content().siblings)
}

/// The description of a shape.
public func svgDescription(
    _ attributes: Attribute...,
    @HTMLBuilder content: () -> Node = { Node.none }
) -> Node {
    .element("desc", attributes, content().siblings)
}

/// Shapes that belong together.
public func g(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("g", attributes, content().siblings)
}

/// Shapes that are only referred to.
public func defs(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("defs", attributes, content().siblings)
}

/// A drawing to be used several times.
public func symbol(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("symbol", attributes, content().siblings)
}

/// A use of a shape.
public func use(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("use", attributes, content().siblings)
}

/// A pattern to fill shapes with.
public func pattern(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("pattern", attributes, content().siblings)
}

/// A head or tail for lines.
public func marker(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("marker", attributes, content().siblings)
}

/// A region outside of which nothing is shown.
public func clipPath(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("clipPath", attributes, content().siblings)
}

/// A shape by its outline.
public func path(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("path", attributes, content().siblings)
}

/// A rectangle.
public func rect(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("rect", attributes, content().siblings)
}

/// A circle.
public func circle(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("circle", attributes, content().siblings)
}

/// An ellipse.
public func ellipse(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("ellipse", attributes, content().siblings)
}

/// A straight line.
public func line(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("line", attributes, content().siblings)
}

/// Straight lines in a row.
public func polyline(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("polyline", attributes, content().siblings)
}

/// A closed shape of straight lines.
public func polygon(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("polygon", attributes, content().siblings)
}

/// Words in a drawing.
public func svgText(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("text", attributes, content().siblings)
}

/// Some of the words in a drawing.
public func tspan(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("tspan", attributes, content().siblings)
}
