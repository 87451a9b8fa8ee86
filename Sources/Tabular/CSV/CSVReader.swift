/// Reads CSV after RFC 4180, and what spreadsheets make of it.
///
/// Lines end with CR, LF or CRLF. Lines without a single character are skipped but counted. A quote
/// within an unquoted field is kept; a field whose closing quote is followed by more text was not
/// quoted in the sense of the RFC and is taken as written, quotes included. Bytes that are no valid
/// UTF-8 become U+FFFD. A first line `sep=;`, as Excel knows it, is not a record.
public struct CSVReader: Sendable {
    /// The dialect the file is read in.
    public let dialect: CSVDialect

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var failure: CSVError?
    private var expectedFields = 0

    /// Reads these bytes; without a dialect it is told from them.
    public init(bytes: [UInt8], dialect: CSVDialect? = nil) {
        let dialect = dialect ?? CSVDialect.detect(in: bytes)
        self.dialect = dialect
        self.bytes = CSVTranscoding.utf8(bytes, from: dialect.encoding)
        if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        if Self.declaredDelimiter(in: self.bytes) == dialect.delimiter { position += 5 }
    }

    /// The next record, or nil at the end.
    ///
    /// Throws `CSVError.unterminatedQuote`, on every further call too.
    public mutating func next() throws(CSVError) -> CSVRecord? {
        if let failure { throw failure }
        var fields: [String] = []
        fields.reserveCapacity(expectedFields)
        let outcome = bytes.withUnsafeBufferPointer { source in
            Self.scan(source, &position, &line, delimiter: dialect.delimiter, into: &fields)
        }
        switch outcome {
        case .end:
            return nil
        case .record(let line):
            expectedFields = fields.count
            return CSVRecord(line: line, fields: fields)
        case .unterminated(let line):
            failure = .unterminatedQuote(line: line)
            throw .unterminatedQuote(line: line)
        }
    }

    /// All records that are left.
    public mutating func remaining() throws(CSVError) -> [CSVRecord] {
        var records: [CSVRecord] = []
        while let record = try next() { records.append(record) }
        return records
    }

    /// The delimiter named by a first line like `sep=;`.
    static func declaredDelimiter(in utf8: [UInt8]) -> UInt8? {
        let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = utf8.dropFirst(start).prefix(6)
        guard head.count >= 5, head.prefix(4).elementsEqual("sep=".utf8) else { return nil }
        let delimiter = head[start + 4]
        guard delimiter < 0x80, delimiter > 0x20 || delimiter == 0x09, delimiter != UInt8(ascii: "\"") else {
            return nil
        }
        if let after = head.dropFirst(5).first, after != 0x0A, after != 0x0D { return nil }
        return delimiter
    }
}
