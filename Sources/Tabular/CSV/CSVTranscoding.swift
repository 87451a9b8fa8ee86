/// Brings the bytes of a CSV file into UTF-8 without a byte order mark.
enum CSVTranscoding {
    /// Code points of the bytes 80 to 9F in Windows-1252, as the WHATWG Encoding Standard maps them.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func utf8(_ bytes: [UInt8], from encoding: CSVDialect.Encoding) -> [UInt8] {
        switch encoding {
        case .utf8:
            return bytes
        case .utf16LE:
            return utf16(bytes, low: 0, high: 1)
        case .utf16BE:
            return utf16(bytes, low: 1, high: 0)
        case .windows1252:
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 8)
            // Files pasted together hold lines of both encodings; what is valid UTF-8 is hardly ever anything else.
            for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
                if !result.isEmpty || line.startIndex > 0 { result.append(0x0A) }
                if line.allSatisfy({ $0 < 0x80 }) || String(validating: line, as: UTF8.self) != nil {
                    result.append(contentsOf: line)
                } else {
                    append(line, to: &result)
                }
            }
            return result
        }
    }

    private static func append(_ windows: ArraySlice<UInt8>, to result: inout [UInt8]) {
        for byte in windows {
            guard byte >= 0x80 else {
                result.append(byte)
                continue
            }
            let code = byte < 0xA0 ? windows1252[Int(byte - 0x80)] : UInt16(byte)
            result.append(
                contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
            )
        }
    }

    /// Units without a partner, and half a unit at the end, become U+FFFD.
    private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2 + 1)
        for position in stride(from: 0, to: bytes.count - 1, by: 2) {
            units.append(UInt16(bytes[position + low]) | UInt16(bytes[position + high]) << 8)
        }
        if !bytes.count.isMultiple(of: 2) { units.append(0xFFFD) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    }
}
