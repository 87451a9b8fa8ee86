/// The word that joins the last two members of a list.
public enum ListConjunction: Sendable {
    /// All of them: y, e, and.
    case and
    /// Any of them: o, ou, or.
    case or
}
