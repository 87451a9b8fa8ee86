/// Writes text so that a parser reads the same text back.
enum XMLEscaping {
    /// Appends text as UTF-8 with what has a meaning in XML escaped and what is illegal left out.
    ///
    /// A carriage return is written as a reference, since a parser would turn it into a line feed
    /// (XML 1.0 §2.11); in attributes tab and line feed too (§3.3.3).
    static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var copied = 0
            var position = 0
            while position < source.count {
                let byte = source[position]
                var length = 1
                let replacement: StaticString?
                switch byte {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\"") where isAttribute: replacement = "&quot;"
                case 0x0D: replacement = "&#13;"
                case 0x0A where isAttribute: replacement = "&#10;"
                case 0x09 where isAttribute: replacement = "&#9;"
                case 0x09, 0x0A: replacement = nil
                case 0..<0x20: replacement = ""
                case 0xEF where isNoncharacter(source, at: position):
                    replacement = ""
                    length = 3
                default: replacement = nil
                }
                if let replacement {
                    bytes.append(contentsOf: source[copied..<position])
                    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
                    copied = position + length
                }
                position += length
            }
            bytes.append(contentsOf: source[copied...])
        }
    }

    /// U+FFFE and U+FFFF (EF BF BE, EF BF BF), the only ones above the controls that are illegal.
    private static func isNoncharacter(_ source: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        position + 2 < source.count && source[position + 1] == 0xBF && source[position + 2] >= 0xBE
    }
}
