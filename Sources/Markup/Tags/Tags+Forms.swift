// Forms and their fields.

/// A form.
public func form(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("form", attributes, content().siblings)
}

/// Fields that belong together.
public func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("fieldset", attributes, content().siblings)
}

/// The name of a fieldset.
public func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("legend", attributes, content().siblings)
}

/// The name of a field.
public func label(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("label", attributes, content().siblings)
}

/// A button.
public func button(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("button", attributes, content().siblings)
}

/// A choice from a list.
public func select(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("select", attributes, content().siblings)
}

/// Choices that belong together.
public func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("optgroup", attributes, content().siblings)
}

/// A choice.
public func option(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("option", attributes, content().siblings)
}

/// A field for several lines.
public func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("textarea", attributes, content().siblings)
}

/// Suggestions for a field.
public func datalist(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("datalist", attributes, content().siblings)
}

/// The result of what was filled in.
public func output(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("output", attributes, content().siblings)
}

/// A measure within known bounds.
public func meter(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("meter", attributes, content().siblings)
}

/// How far a task has come.
public func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("progress", attributes, content().siblings)
}

/// A field.
public func input(_ attributes: Attribute...) -> Node { .void("input", attributes) }
