// Tables.

/// A table.
public func table(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("table", attributes, content().siblings)
}

/// What a table shows.
public func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("caption", attributes, content().siblings)
}

/// Columns that belong together.
public func colgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("colgroup", attributes, content().siblings)
}

/// A column.
public func col(_ attributes: Attribute...) -> Node { .void("col", attributes) }

/// The rows of column heads.
public func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("thead", attributes, content().siblings)
}

/// The rows of a table.
public func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("tbody", attributes, content().siblings)
}

/// The closing rows of a table.
public func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none })
    -> Node
{
    .element("tfoot", attributes, content().siblings)
}

/// A row.
public func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("tr", attributes, content().siblings)
}

/// A head; give it a `scope`.
public func th(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("th", attributes, content().siblings)
}

/// A cell.
public func td(_ attributes: Attribute..., @HTMLBuilder content: () -> Node = { Node.none }) -> Node {
    .element("td", attributes, content().siblings)
}
