/// Collects the statements of a closure into one ``Node``.
///
/// Every function returns the same concrete type, which keeps type checking fast on long pages.
@resultBuilder
public enum HTMLBuilder {
    /// A tag, or any other node, as it is.
    public static func buildExpression(_ node: Node) -> Node { node }

    /// A string as escaped text.
    public static func buildExpression(_ text: String) -> Node { .text(text) }

    /// A substring as escaped text.
    public static func buildExpression(_ text: Substring) -> Node { .text(String(text)) }

    /// A text that may be missing.
    public static func buildExpression(_ text: String?) -> Node { text.map(Node.text) ?? Node.none }

    /// A node that may be missing.
    public static func buildExpression(_ node: Node?) -> Node { node ?? Node.none }

    /// Nodes made elsewhere, in their order.
    public static func buildExpression(_ nodes: [Node]) -> Node { .group(nodes) }

    /// An empty closure.
    public static func buildBlock() -> Node { .none }

    /// A closure with one statement.
    public static func buildBlock(_ node: Node) -> Node { node }

    /// A closure with several statements.
    public static func buildBlock(_ nodes: Node...) -> Node { .group(nodes) }

    /// The first branch of a condition.
    public static func buildEither(first node: Node) -> Node { node }

    /// The other branch of a condition.
    public static func buildEither(second node: Node) -> Node { node }

    /// An `if` without an `else`.
    public static func buildOptional(_ node: Node?) -> Node { node ?? Node.none }

    /// A loop.
    public static func buildArray(_ nodes: [Node]) -> Node { .group(nodes) }

    /// A branch behind `if #available`.
    public static func buildLimitedAvailability(_ node: Node) -> Node { node }
}
