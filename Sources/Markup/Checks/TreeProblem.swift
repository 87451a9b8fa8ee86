/// Something in a tree that would leave a reader behind, found by ``TreeCheck``.
public enum TreeProblem: Sendable, Hashable {
    /// A page has no heading of the first level, or more than one (WCAG 2.4.6, 1.3.1).
    case mainHeadings(count: Int)
    /// A heading follows one that is more than a level above it (WCAG 1.3.1).
    case skippedHeading(from: Int, to: Int, text: String)
    /// A heading says nothing.
    case emptyHeading(level: Int)
    /// A field has neither a label nor an `aria-label` (WCAG 3.3.2, 4.1.2).
    case unlabelledField(tag: String, name: String)
    /// An image has no `alt`, not even an empty one (WCAG 1.1.1).
    case imageWithoutAlternative(source: String)
    /// A drawing is neither named nor hidden from screen readers (WCAG 1.1.1).
    case drawingWithoutName
    /// A link or button says nothing (WCAG 2.4.4, 4.1.2).
    case controlWithoutName(tag: String, target: String)
    /// A link or button stands inside another one.
    case controlInsideControl(tag: String)
    /// Two elements have the same id.
    case duplicateID(String)
    /// A reference leads to an id that is not in the tree.
    case brokenReference(attribute: String, id: String)
    /// A tag has the same attribute twice; browsers keep the first in silence.
    case duplicateAttribute(tag: String, name: String)
    /// A head of a table does not say what it heads (WCAG 1.3.1).
    case headWithoutScope(text: String)
    /// The root does not say in which language the page is (WCAG 3.1.1).
    case pageWithoutLanguage
    /// The page has no title (WCAG 2.4.2).
    case pageWithoutTitle
}
