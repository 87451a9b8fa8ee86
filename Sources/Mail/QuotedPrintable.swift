/// Text as lines of ASCII in which almost all of it can still be read (RFC 2045 §6.7).
enum QuotedPrintable {
    /// The lines, without what ends them; each of at most 76 bytes.
    static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines += broken(paragraph)
        }
        return lines
    }

    private static func broken(_ paragraph: Substring) -> [String] {
        var (lines, line): ([String], String) = ([], "")
        let bytes = Array(paragraph.utf8)
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let written =
                switch byte {
                // A blank at the end of a line is lost on the way.
                case UInt8(ascii: " ") where !isLast, 0x21...0x3C, 0x3E...0x7E: String(UnicodeScalar(byte))
                default: "=" + hex(byte >> 4) + hex(byte & 15)
                }
            if line.utf8.count + written.utf8.count > 75 {
                lines.append(line + "=")
                line = ""
            }
            line += written
        }
        return lines + [line]
    }

    private static func hex(_ half: UInt8) -> String { String(half, radix: 16, uppercase: true) }
}
