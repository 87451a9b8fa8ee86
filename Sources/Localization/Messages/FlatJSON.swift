/// Reads a JSON object whose values are all strings (RFC 8259), in the order written and with repeated keys kept.
///
/// A general decoder would drop a repeated key in silence, which is how a translation gets lost.
struct FlatJSON {
    /// Reading stopped at this byte.
    struct Malformed: Error { let offset: Int }

    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    /// Reads the pairs of the object.
    mutating func pairs() throws(Malformed) -> [(key: String, value: String)] {
        var pairs: [(key: String, value: String)] = []
        try expect(UInt8(ascii: "{"))
        if !take(UInt8(ascii: "}")) {
            repeat {
                let key = try string()
                try expect(UInt8(ascii: ":"))
                pairs.append((key, try string()))
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
        }
        skipSpace()
        guard offset == bytes.count else { throw Malformed(offset: offset) }
        return pairs
    }

    private mutating func string() throws(Malformed) -> String {
        try expect(UInt8(ascii: "\""))
        var text: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw Malformed(offset: offset) }
                return string
            case UInt8(ascii: "\\"):
                text.append(contentsOf: String(try escaped()).utf8)
            case 0..<0x20:
                throw Malformed(offset: offset - 1)
            default:
                text.append(byte)
            }
        }
        throw Malformed(offset: offset)
    }

    private mutating func escaped() throws(Malformed) -> Character {
        guard offset < bytes.count else { throw Malformed(offset: offset) }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(UnicodeScalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try escapedScalar())
        default: throw Malformed(offset: offset - 1)
        }
    }

    private mutating func escapedScalar() throws(Malformed) -> Unicode.Scalar {
        var value = try codeUnit()
        // Characters beyond U+FFFF come as two escapes (RFC 8259 §7).
        if (0xD800..<0xDC00).contains(value) {
            guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
            else { throw Malformed(offset: offset) }
            offset += 2
            let low = try codeUnit()
            guard (0xDC00..<0xE000).contains(low) else { throw Malformed(offset: offset) }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw Malformed(offset: offset) }
        return scalar
    }

    private mutating func codeUnit() throws(Malformed) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw Malformed(offset: offset) }
        var value: UInt32 = 0
        for byte in bytes[offset..<offset + 4] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { throw Malformed(offset: offset) }
            value = value << 4 | UInt32(digit)
        }
        offset += 4
        return value
    }

    private mutating func expect(_ byte: UInt8) throws(Malformed) {
        guard take(byte) else { throw Malformed(offset: offset) }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset += 1
        return true
    }

    private mutating func skipSpace() {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }
}
