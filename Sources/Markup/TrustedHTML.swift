/// Markup that somebody vouches for, written into the page without escaping.
///
/// Every use is a place to review, so there are only two ways to make one and both can be found by name.
public struct TrustedHTML: Sendable, Hashable, ExpressibleByStringLiteral {
    /// The markup as it is written.
    public let markup: String

    /// Trusts a literal of the program's own source.
    public init(stringLiteral markup: StaticString) {
        self.markup = markup.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    }

    /// Trusts markup that was built elsewhere; the caller answers for every character a person may have typed.
    public init(vouchedFor markup: String) {
        self.markup = markup
    }
}
