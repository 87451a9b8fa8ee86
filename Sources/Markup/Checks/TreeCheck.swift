/// Looks a tree over for what would leave a reader behind, so that tests can hold every page to it.
///
/// Markup inside ``TrustedHTML`` is not read. An empty answer does not prove that a page is accessible; each problem
/// proves that it is not.
public struct TreeCheck: Sendable {
    /// The problems in the order of the tree; those about the whole page come last.
    public let problems: [TreeProblem]

    /// Checks a whole page: one main heading, a language, a title, and all that holds for its parts.
    public init(page: Node) {
        var walk = TreeWalk()
        walk.visit(page, in: TreeWalk.Surroundings())
        problems = walk.problems + walk.problemsOfReferences + walk.problemsOfPage
    }

    /// Checks a part of a page, which need not hold a main heading nor every id it refers to.
    public init(part: Node) {
        var walk = TreeWalk()
        walk.visit(part, in: TreeWalk.Surroundings())
        problems = walk.problems
    }
}
