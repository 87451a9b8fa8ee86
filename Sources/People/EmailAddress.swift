/// An address mail can be sent to, in lower case: two spellings are one account.
public struct EmailAddress: Sendable, Hashable, CustomStringConvertible {
    public let text: String

    /// Nil where the text cannot be an address: one `@`, a dot after it, nothing that ends a header or an argument.
    ///
    /// Stricter than RFC 5322 §3.4.1, which allows quotes and comments nobody has.
    public init?(_ text: String) {
        let trimmed = text.lowercased().filter { $0 != "\u{FEFF}" }.drop(while: \.isWhitespace)
        let address = String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (4...255).contains(parts[1].utf8.count),
            !parts[0].hasPrefix("-"), parts[1].contains("."), !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
            !address.contains(".."),
            address.unicodeScalars.allSatisfy({ $0.isASCII && ($0.properties.isAlphabetic || Self.others.contains($0)) }
            )
        else { return nil }
        self.text = address
    }

    private static let others = Set("0123456789@.!#$%&'*+-/=?^_`{|}~".unicodeScalars)

    public var description: String { text }
}
