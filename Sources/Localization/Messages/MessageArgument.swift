/// A value given to a message: a text put in as it is, or a count that also chooses the plural form.
public enum MessageArgument: Sendable, Equatable {
    /// A text, put in unchanged; escaping for a page is the page's concern.
    case text(String)
    /// A whole number, written in groups of three digits in the message's language.
    case count(Int)
}

extension MessageArgument: ExpressibleByStringInterpolation {
    /// Makes a text argument.
    public init(stringLiteral value: String) { self = .text(value) }
}

extension MessageArgument: ExpressibleByIntegerLiteral {
    /// Makes a count.
    public init(integerLiteral value: Int) { self = .count(value) }
}
