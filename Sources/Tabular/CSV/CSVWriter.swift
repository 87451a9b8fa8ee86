/// Writes CSV after RFC 4180 in UTF-8, safe to open in a spreadsheet.
///
/// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tab or a line break for a
/// formula and may run it. Such a field gets an apostrophe before it, unless it is a plain number.
/// So that nothing is lost on the way back, a field that begins with apostrophes and then one of
/// these characters gets one more; `unguard` takes exactly one away again. For every text,
/// `unguard(guarded(text)) == text`.
public struct CSVWriter: Sendable {
    private let delimiter: UInt8
    private var bytes: [UInt8] = []

    /// Begins a file; the byte order mark makes Excel read UTF-8 as such.
    public init(delimiter: UInt8 = 0x2C, byteOrderMark: Bool = false) {
        self.delimiter = delimiter
        if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
    }

    /// Writes one record, ended with CRLF.
    public mutating func write(_ fields: [String]) {
        // A line without characters would not be read as a record, hence quotes around nothing.
        if fields.count <= 1, fields.first?.isEmpty ?? true { bytes.append(contentsOf: "\"\"".utf8) }
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(Self.guarded(field))
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    /// Hands over what was written since the last call, so that a file can be streamed.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// The field as it is written: with an apostrophe before what a spreadsheet would calculate.
    public static func guarded(_ field: String) -> String {
        isDangerousBehindApostrophes(field) && !isPlainNumber(field) ? "'" + field : field
    }

    /// The text a field stood for: takes away the one apostrophe `guarded` may have put before it.
    ///
    /// Use it on fields of files this writer made; on others it only touches a field that begins
    /// with apostrophes followed by a character that could start a formula.
    public static func unguard(_ field: String) -> String {
        field.utf8.first == UInt8(ascii: "'") && isDangerousBehindApostrophes(field)
            ? String(field.unicodeScalars.dropFirst()) : field
    }

    private mutating func append(_ field: String) {
        var field = field
        field.withUTF8 { source in
            let blank = UInt8(ascii: " ")
            let quote = UInt8(ascii: "\"")
            let needsQuotes =
                source.first == blank || source.last == blank
                || source.contains { $0 == delimiter || $0 == quote || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else { return bytes.append(contentsOf: source) }
            bytes.append(quote)
            for byte in source {
                if byte == quote { bytes.append(quote) }
                bytes.append(byte)
            }
            bytes.append(quote)
        }
    }

    private static func isDangerousBehindApostrophes(_ field: String) -> Bool {
        guard let first = field.utf8.first(where: { $0 != UInt8(ascii: "'") }) else { return false }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A: return true
        default: return false
        }
    }

    /// A sign, digits with a point or comma among them, and perhaps an exponent.
    private static func isPlainNumber(_ field: String) -> Bool {
        var rest = Substring(field).utf8
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        func takeDigits() -> Bool {
            let digits = rest.prefix(while: isDigit)
            rest = rest.dropFirst(digits.count)
            return !digits.isEmpty
        }
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard takeDigits() else { return false }
        if let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") {
            rest = rest.dropFirst()
            guard takeDigits() else { return false }
        }
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard takeDigits() else { return false }
        }
        return rest.isEmpty
    }
}
