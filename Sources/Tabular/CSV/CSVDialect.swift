/// How a CSV file is written: what parts its fields, and how its characters are encoded.
public struct CSVDialect: Sendable, Equatable {
    /// The encodings in which spreadsheets of the region save CSV.
    public enum Encoding: Sendable, Equatable, CaseIterable {
        /// UTF-8, what everything should be.
        case utf8
        /// UTF-16, low byte first: Excel's "Unicode text".
        case utf16LE
        /// UTF-16, high byte first.
        case utf16BE
        /// Windows code page 1252, Excel's default for Spanish and Portuguese.
        case windows1252
    }

    /// The delimiters looked for: tab, semicolon, vertical bar, comma.
    ///
    /// The order decides between equals: commas stand inside numbers and sentences more often than
    /// the others do.
    public static let delimiters: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]

    /// The ASCII code of the character between fields.
    public var delimiter: UInt8
    /// How characters are encoded.
    public var encoding: Encoding
    /// Whether the file begins with a byte order mark.
    public var hasByteOrderMark: Bool

    /// A dialect; without arguments that of RFC 4180 in UTF-8.
    public init(delimiter: UInt8 = 0x2C, encoding: Encoding = .utf8, hasByteOrderMark: Bool = false) {
        self.delimiter = delimiter
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
    }
}
